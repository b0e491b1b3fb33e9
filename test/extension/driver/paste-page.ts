import type { Answers, Clipping } from './driver.ts';

const HTML = `<!doctype html><title>Paste here</title><div id="field" contenteditable style="height: 200px"></div>
<script>
  const field = document.getElementById('field');
  field.addEventListener('paste', ({ clipboardData }) => {
    const [text, html] = ['text/plain', 'text/html'].map((type) => clipboardData.getData(type));
    // Once the browser has pasted.
    setTimeout(() => { window.pasted = { text, html, pasted: field.innerHTML }; });
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
