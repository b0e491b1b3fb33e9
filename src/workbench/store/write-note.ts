import { createPseudonyms } from '../../notes/redact/create-pseudonyms.ts';
import { toNote } from '../../notes/to-note.ts';
import { MOST_WRITTEN, type NoteRequest, type WrittenNote } from './call-store.ts';
import type { RecordShelf } from './record-shelf.ts';
import { readEntries } from './write-note-parts.ts';

/** A note over rows, which come oldest first. Rejects when they are too many. */
export async function writeNote(
  shelf: RecordShelf,
  rows: Uint32Array,
  { redact, pseudonyms: known, only: _, ...options }: NoteRequest,
  now: number,
): Promise<WrittenNote> {
  if (rows.length > MOST_WRITTEN) {
    const [most, got] = [MOST_WRITTEN, rows.length].map((count) => count.toLocaleString('en-US'));
    throw new Error(`Expected at most ${most} calls for a note, got ${got}: a filter can show fewer`);
  }
  const entries = await readEntries(shelf, rows, now);
  const pseudonyms = createPseudonyms(known);
  const payload = toNote(entries, redact ? { ...options, redact: pseudonyms } : options);
  return { payload, calls: entries.length, left: rows.length - entries.length, pseudonyms: pseudonyms.entries() };
}
