import type { Format } from '../../../src/notes/formats/note-formats.ts';
import type { NoteEntry, NotePayload } from '../../../src/notes/note.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toNote } from '../../../src/notes/to-note.ts';
import { callOf } from './call-of.ts';

/** The day on which the tests' notes are written: 2026-11-22. */
export const NOW = Date.UTC(2026, 10, 22);

/** The CreateServer fixture with some members changed, as one call of a note. */
export function entryOf(change: Record<string, unknown> = {}): NoteEntry {
  const call = callOf(change);
  return { call, brief: toBrief(call, NOW) };
}

/** The note of the fixture with each of the changes. */
export function noteOf(format: Format, ...changes: Record<string, unknown>[]): NotePayload {
  return toNote(changes.map(entryOf), { format, defang: false });
}
