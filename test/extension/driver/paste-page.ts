import type { Answers, Clipping } from './driver.ts';

const HTML = `<!doctype html><title>Paste here</title><div id="field" contenteditable style="height: 200px"></div>
<script>
  document.getElementById('field').addEventListener('paste', (event) => {
    const { clipboardData } = event;
    window.pasted = { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
  });
</script>`;

/** A page with one editable field that keeps what was pasted into it. */
export const PASTE_PAGE: Answers = {
  url: 'https://paste.example/',
  answer: ({ url }) =>
    url === 'https://paste.example/'
      ? { status: 200, headers: { 'content-type': 'text/html' }, body: HTML }
      : undefined,
};

/** Runs in the page: what was pasted so far. */
export function readPasted(): Clipping | undefined {
  // The page above sets it.
  return (window as Window & { pasted?: Clipping }).pasted;
}
