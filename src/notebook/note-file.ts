import type { Format, NotePayload } from '../notes/note.ts';

/** A file that the browser is asked to save. */
export interface NamedFile {
  name: string;
  type: string;
  text: string;
}

const ENDINGS: Record<Format, [ending: string, type: string]> = {
  'Rich text': ['html', 'text/html'],
  Markdown: ['md', 'text/markdown'],
  'Plain text': ['txt', 'text/plain'],
  Jira: ['txt', 'text/plain'],
  Slack: ['txt', 'text/plain'],
  CSV: ['csv', 'text/csv'],
  JSON: ['json', 'application/json'],
  Timesketch: ['jsonl', 'application/x-ndjson'],
};

/** A note as a file with this name and its format's ending. Rich text becomes a page that a browser opens with the right characters. */
export function toNoteFile({ text, html }: NotePayload, format: Format, name: string): NamedFile {
  const [ending, type] = ENDINGS[format];
  const page = `<!doctype html>\n<meta charset="utf-8">\n<title>Trailbrief</title>\n${html ?? ''}\n`;
  return { name: `${name}.${ending}`, type: `${type};charset=utf-8`, text: html === undefined ? text : page };
}

/** Has the browser save a file, by a link as a person would click it: needs no permission. */
export function saveFile(document: Document, { name, type, text }: NamedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser takes hold of the file in a later task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
