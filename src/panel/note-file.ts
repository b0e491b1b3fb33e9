import type { Format, NotePayload } from '../notes/note.ts';

/** A file that the browser is asked to save. A blob is for what is too long for a text. */
export interface NamedFile<Text extends string | Blob = string> {
  name: string;
  type: string;
  text: Text;
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
  return toNamed(format, name, html === undefined ? text : `${PAGE_HEAD}${html}${PAGE_TAIL}`);
}

/** The same of a note that was written in parts, which may lie outside of memory. */
export function toFileOfParts(parts: readonly BlobPart[], format: Format, name: string): NamedFile<Blob> {
  return toNamed(format, name, new Blob(format === 'Rich text' ? [PAGE_HEAD, ...parts, PAGE_TAIL] : [...parts]));
}

const PAGE_HEAD = '<!doctype html>\n<meta charset="utf-8">\n<title>Trailbrief</title>\n';
const PAGE_TAIL = '\n';

function toNamed<Text extends string | Blob>(format: Format, name: string, text: Text): NamedFile<Text> {
  const [ending, type] = ENDINGS[format];
  return { name: `${name}.${ending}`, type: `${type};charset=utf-8`, text };
}

/** Has the browser save a file, by a link as a person would click it: needs no permission. */
export function saveFile(document: Document, { name, type, text }: NamedFile<string | Blob>): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser takes hold of the file in a later task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
