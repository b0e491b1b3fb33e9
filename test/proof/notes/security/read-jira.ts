import type { Rendering } from './rendering.ts';

const MARKS: Record<string, string> = {
  '*': 'strong',
  _: 'emphasis',
  '-': 'deleted',
  '+': 'inserted',
  '^': 'superscript',
  '~': 'subscript',
};

/** What the renderer makes something of wherever it stands. */
const LIVE: [name: string, pattern: RegExp][] = [
  ['line break or escape', /\\/y],
  ['macro', /\{/y],
  ['image', /!\S[^!]*!/y],
  ['citation', /\?\?\S[^?]*\?\?/y],
  ['emoticon', /:[)(PpDd]|;\)|\((?:y|n|i|\/|x|!|\+|-|\?|on|off|\*[rgby]?|flag|flagoff)\)/y],
  ['dash', /(?<= )-{2,3}(?= )/y],
  ['address', /(?:https?|ftp|file|mailto|news|irc|nntp|svn):\S|\/\/|www\.|[\w.+-]+@\w/iy],
  ['issue', /(?<![A-Za-z\d])[A-Z][A-Z]+-\d/y],
  ['named reference', /&[a-z]+;/iy],
];

/**
 * Jira's wiki markup by its help page, read as generously as its versions may.
 * Source: https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all
 */
export function readJira(text: string): Rendering {
  const rendering: Rendering = { blocks: [], links: [], foreign: [] };
  const inline = (part: string) => readInline(part, rendering);
  const lines = text.split('\n').filter((line) => line !== '');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('||')) {
      const head = line.split('||').slice(1, -1).map(inline);
      const rows: string[][] = [];
      while (lines[at + 1]?.startsWith('|')) rows.push(toCells(lines[++at] ?? '').map(inline));
      rendering.blocks.push({ kind: 'table', head, rows });
    } else if (lines[at + 1]?.startsWith('* ')) {
      const items: string[] = [];
      while (lines[at + 1]?.startsWith('* ')) items.push((lines[++at] ?? '').slice(2));
      rendering.blocks.push({ kind: 'fields', title: inline(line), lines: items.map(inline) });
    } else rendering.blocks.push({ kind: 'text', text: inline(line) });
  }
  return rendering;
}

/** Links are found before cells: their bar is none of the table's. */
function toCells(line: string): string[] {
  const links: string[] = [];
  const held = line.replace(/\[[^\]]*\]/g, (link) => `\u0000${links.push(link) - 1}\u0000`);
  const cells = held.split('|').slice(1, -1);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no note holds it.
  return cells.map((cell) => cell.replace(/\u0000(\d+)\u0000/g, (_, index) => links[Number(index)] ?? ''));
}

function readInline(part: string, rendering: Rendering): string {
  const { foreign } = rendering;
  if (/^\s*(?:(?:h[1-6]|bq)\.\s|[*#-]+ |-{4,}|\|)/.test(part)) foreign.push(`a block: ${part.slice(0, 30)}`);
  let text = '';
  const closing: Record<number, true> = {};
  for (let at = 0; at < part.length; ) {
    const char = part[at] ?? '';
    const link = char === '[' ? /^\[([^\]|]*)(?:\|([^\]]*))?\]/.exec(part.slice(at)) : null;
    if (link) {
      const [whole, label = '', href = ''] = link;
      if (/^https:\/\/[^\s|]+$/.test(href)) rendering.links.push({ href, text: decode(label) });
      else foreign.push(`a link ${whole}`);
      text += decode(label);
      at += whole.length;
      continue;
    }
    const mono = char === '{' ? /^\{\{([^{}]+)\}\}/.exec(part.slice(at)) : null;
    if (mono) {
      const [whole, inside = ''] = mono;
      text += readInline(inside, rendering);
      at += whole.length;
      continue;
    }
    const mark = MARKS[char];
    const shut = mark === undefined || /[a-z\d]/i.test(part[at - 1] ?? ' ') ? -1 : findShut(part, at, char);
    if (closing[at] || shut > 0) {
      if (shut > 0 && mark !== 'strong' && mark !== 'emphasis') foreign.push(String(mark));
      if (shut > 0) closing[shut] = true;
      at += 1;
      continue;
    }
    if (!/[a-z\d][a-z\d]/i.test(part.slice(Math.max(0, at - 1), at + 1))) foreign.push(...findLive(part, at));
    const reference = /^&#\d+;/.exec(part.slice(at, at + 10))?.[0];
    text += reference === undefined ? char : decode(reference);
    at += reference?.length ?? 1;
  }
  return text;
}

function findShut(part: string, at: number, mark: string): number {
  if (/\s/.test(part[at + 1] ?? ' ')) return -1;
  for (let shut = part.indexOf(mark, at + 2); shut > 0; shut = part.indexOf(mark, shut + 1))
    if (!/\s/.test(part[shut - 1] ?? ' ') && !/[a-z\d]/i.test(part[shut + 1] ?? ' ')) return shut;
  return -1;
}

function findLive(part: string, at: number): string[] {
  return LIVE.flatMap(([name, pattern]) => {
    pattern.lastIndex = at;
    return pattern.test(part) ? [`${name} ${part.slice(at, at + 40)}`] : [];
  });
}

function decode(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
