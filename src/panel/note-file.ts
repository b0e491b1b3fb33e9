import { type Format, NOTE_FORMATS } from '../notes/formats/note-formats.ts';
import type { NotePayload } from '../notes/note.ts';

/** A file that the browser is asked to save. A blob is for what is too long for a text. */
export interface NamedFile<Text extends string | Blob = string> {
  name: string;
  type: string;
  text: Text;
}

/** A note as a file with this name and its format's ending. */
export function toNoteFile({ text, html }: NotePayload, format: Format, name: string): NamedFile {
  const { head, tail } = NOTE_FORMATS[format].page ?? NO_PAGE;
  return toNamed(format, name, `${head}${html ?? text}${tail}`);
}

/** The same of a note that was written in parts, which may lie outside of memory. */
export function toFileOfParts(parts: readonly BlobPart[], format: Format, name: string): NamedFile<Blob> {
  const { head, tail } = NOTE_FORMATS[format].page ?? NO_PAGE;
  return toNamed(format, name, new Blob([head, ...parts, tail]));
}

const NO_PAGE = { head: '', tail: '' };

function toNamed<Text extends string | Blob>(format: Format, name: string, text: Text): NamedFile<Text> {
  const { ending, mimeType } = NOTE_FORMATS[format];
  return { name: `${name}.${ending}`, type: `${mimeType};charset=utf-8`, text };
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
