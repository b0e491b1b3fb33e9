/** Cloudscape's mark of dark mode, old and new spelling. */
const DARK_CLASS = /(?:^|\s)awsui(?:-polaris)?-dark-mode(?:\s|$)/;

/** Relative luminance 0 to 1 of a computed colour, or `undefined` when it is transparent or no `rgb()`. */
export function findLuminance(color: string): number | undefined {
  const parts = /^rgba?\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)(?:[,\s/]+([\d.]+)(%?))?\s*\)$/.exec(color);
  if (!parts) return undefined;
  const alpha = parts[4] === undefined ? 1 : Number(parts[4]) / (parts[5] ? 100 : 1);
  if (alpha < 0.5) return undefined;
  return (0.2126 * Number(parts[1]) + 0.7152 * Number(parts[2]) + 0.0722 * Number(parts[3])) / 255;
}

/** Whether the page is dark: by Cloudscape's class, else by the body's background, else by what the person prefers. */
export function isDark(document: Document): boolean {
  const { body, documentElement, defaultView } = document;
  if (DARK_CLASS.test(documentElement?.className ?? '') || DARK_CLASS.test(body?.className ?? '')) return true;
  const luminance = body && defaultView ? findLuminance(defaultView.getComputedStyle(body).backgroundColor) : undefined;
  if (luminance !== undefined) return luminance < 0.4;
  return defaultView?.matchMedia('(prefers-color-scheme: dark)').matches ?? false;
}

/** Calls back with the theme now, and again at each change of it. */
export function watchTheme(document: Document, signal: AbortSignal, onTheme: (dark: boolean) => void): void {
  let last: boolean | undefined;
  const check = (): void => {
    const dark = isDark(document);
    if (dark === last) return;
    last = dark;
    onTheme(dark);
  };
  const observer = new MutationObserver(check);
  const marks: MutationObserverInit = { attributes: true, attributeFilter: ['class', 'style'] };
  const start = (): void => {
    observer.observe(document.documentElement, marks);
    if (document.body) observer.observe(document.body, marks);
    check();
  };
  start();
  if (!document.body) document.addEventListener('DOMContentLoaded', start, { once: true, signal });
  // Style sheets arrive after the document: the background is known only then.
  document.defaultView?.addEventListener('load', check, { once: true, signal });
  document.defaultView?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', check, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
