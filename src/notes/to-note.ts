import type { NoteEntry, NoteOptions, NotePayload } from './note.ts';
import { toBlocks } from './note-content.ts';
import { writeHtml } from './write-html.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writePlain } from './write-plain.ts';

/** One call as a note, or many as a timeline; give them oldest first. Rich text brings its plain twin in the same write. */
export function toNote(entries: readonly NoteEntry[], { format }: NoteOptions): NotePayload {
  const blocks = toBlocks(entries.map(({ brief }) => brief));
  if (format === 'Markdown') return { text: writeMarkdown(blocks) };
  const text = writePlain(blocks);
  return format === 'Rich text' ? { text, html: writeHtml(blocks) } : { text };
}
