import type { NotePayload } from '../../notes/note.ts';
import type { View } from '../store/call-store.ts';

/** A file that the browser is asked to save. */
export interface Download {
  name: string;
  type: string;
  text: string;
}

interface FileKind {
  ending: string;
  type: string;
}

const PLAIN: FileKind = { ending: 'txt', type: 'text/plain' };

/** By the format's name; formats that are plain text are not named. */
const KINDS: Readonly<Record<string, FileKind>> = {
  'Rich text': { ending: 'html', type: 'text/html' },
  Markdown: { ending: 'md', type: 'text/markdown' },
  CSV: { ending: 'csv', type: 'text/csv' },
  JSON: { ending: 'json', type: 'application/json' },
  Timesketch: { ending: 'csv', type: 'text/csv' },
};

/** A note as a file, named after the days that its calls span: `trailbrief-2017-01-05-to-2017-01-06.md`. */
export function toDownload({ text, html }: NotePayload, format: string, span: View['span']): Download {
  const { ending, type } = KINDS[format] ?? PLAIN;
  const days = span ? `-${toDays(span)}` : '';
  return {
    name: `trailbrief${days}.${ending}`,
    type: `${type};charset=utf-8`,
    text: format === 'Rich text' && html !== undefined ? toDocument(html) : text,
  };
}

function toDays({ from, to }: { from: number; to: number }): string {
  const [first, last] = [from, to].map((ms) => new Date(ms).toISOString().slice(0, 10));
  return first === last ? `${first}` : `${first}-to-${last}`;
}

/** The note's own markup, which its writer has escaped, as a file that a browser opens with the right characters. */
function toDocument(html: string): string {
  return `<!doctype html>\n<meta charset="utf-8">\n<title>Trailbrief</title>\n${html}\n`;
}

/** Has the browser save a file, by a link as a person would click it: needs no permission. */
export function saveFile(document: Document, { name, type, text }: Download): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the file once the click is handled; a moment later the address may go.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
