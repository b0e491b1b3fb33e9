/** One write to the clipboard: plain text, and rich text beside it where there is some. */
export interface ClipboardTexts {
  text: string;
  html?: string;
}

/** What is on the clipboard: rich text with its plain twin, or plain text alone. */
export type Written = 'rich' | 'plain';

/**
 * The way of older browsers, for where a page has no clipboard or may not use it: a text field that nobody sees is selected and
 * copied, and rich text is put beside it. `undefined`: the browser did not copy. Must be called while a person's click is handled.
 */
export function copyByCommand({ text, html }: ClipboardTexts): Written | undefined {
  if (typeof document === 'undefined') return undefined;
  const before = document.activeElement;
  // An element of its own, out of the page's reach: what happens in the panel's is kept from everybody, also from this.
  const host = document.createElement('div');
  host.style.cssText = 'position:fixed;top:0;left:-9999px';
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  host.attachShadow({ mode: 'closed' }).append(field);
  document.documentElement.append(host);
  let written: Written = 'plain';
  const put = (event: ClipboardEvent): void => {
    if (!event.clipboardData || html === undefined) return;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    written = 'rich';
  };
  window.addEventListener('copy', put, { capture: true });
  try {
    field.focus({ preventScroll: true });
    field.select();
    return document.execCommand('copy') ? written : undefined;
  } catch {
    return undefined;
  } finally {
    window.removeEventListener('copy', put, { capture: true });
    host.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
