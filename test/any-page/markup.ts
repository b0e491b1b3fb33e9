/** Text as HTML. */
export function toHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Each token of a line in a span of its own, spaces as no-break spaces: how a highlighter draws it. */
export function toSpans(line: string): string {
  const tokens = line.match(/\s+|"(?:[^"\\]|\\.)*"|[^\s"]+/g) ?? [];
  return tokens.map((token) => `<span>${toHtml(token).replaceAll(' ', '&nbsp;')}</span>`).join('');
}

/** A page of a site with a head, a navigation and the given content. */
export function toPage(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${toHtml(title)}</title></head>
<body style="margin:0 0 0 24px;font:14px sans-serif;background:#fff"><header><h1>${toHtml(title)}</h1>
<nav><a href="#a">Home</a> <a href="#b">Settings {1}</a> 5" screen</nav></header><main>${content}</main></body></html>`;
}
