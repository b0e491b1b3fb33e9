import { type ClipboardTexts, copyByCommand, type Written } from './copy-by-command.ts';

const MISSING = 'this page has no clipboard';
const REFUSED = 'the browser did not let this page write to the clipboard. Click into the page and try again';

/**
 * Writes both forms at once, or plain text alone where there is no other or the browser cannot do both. Where the page has no
 * clipboard or may not use it, the older way is tried. Must be called from a trusted click. Rejects with a reason that can be shown.
 */
export async function writeClipboard(texts: ClipboardTexts): Promise<Written> {
  const { text, html } = texts;
  // Absent where the page is not secure, whatever the types say.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  const isRich = html !== undefined && typeof ClipboardItem === 'function';
  if (clipboard && isRich && (await succeeds(() => clipboard.write([toItem(text, html)])))) return 'rich';
  if (clipboard && !isRich && (await succeeds(() => clipboard.writeText(text)))) return 'plain';
  const written = copyByCommand(texts);
  if (written !== undefined) return written;
  // Plain text is better than nothing.
  if (clipboard && isRich && (await succeeds(() => clipboard.writeText(text)))) return 'plain';
  throw new Error(clipboard ? REFUSED : MISSING);
}

function toItem(text: string, html: string): ClipboardItem {
  const forms = { 'text/html': html, 'text/plain': text };
  const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
  return new ClipboardItem(Object.fromEntries(blobs));
}

async function succeeds(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch {
    return false;
  }
}
