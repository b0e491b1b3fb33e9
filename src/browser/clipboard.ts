/** One write to the clipboard: plain text, and rich text beside it where there is some. */
export interface ClipboardTexts {
  text: string;
  html?: string;
}

const REFUSED = 'the browser did not let this page write to the clipboard. Click into the page and try again';

/** What is on the clipboard: rich text with its plain twin, or plain text alone. */
export type Written = 'rich' | 'plain';

/**
 * Writes both forms at once, or plain text alone where there is no other or the browser cannot do both. Must be called from
 * a trusted click. Rejects with a reason that can be shown.
 */
export async function writeClipboard({ text, html }: ClipboardTexts): Promise<Written> {
  const { clipboard } = navigator;
  if (!clipboard) throw new Error('this page has no clipboard');
  if (html !== undefined && typeof ClipboardItem === 'function') {
    const forms = { 'text/html': html, 'text/plain': text };
    try {
      const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
      await clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      return 'rich';
    } catch {
      // Plain text is better than nothing.
    }
  }
  try {
    await clipboard.writeText(text);
    return 'plain';
  } catch {
    throw new Error(REFUSED);
  }
}
