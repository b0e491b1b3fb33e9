import { at } from '../../calls/table/columns.ts';
import type { NoteEntry } from '../../notes/note.ts';
import { createPseudonyms } from '../../notes/redact/create-pseudonyms.ts';
import { toBrief } from '../../notes/to-brief.ts';
import { toNote } from '../../notes/to-note.ts';
import { MOST_WRITTEN, type NoteRequest, type WrittenNote } from './call-store.ts';
import { inTurns } from './next-turn.ts';
import { readCall } from './read-call.ts';
import type { RecordShelf } from './record-shelf.ts';

/** A note over rows, which come oldest first. Rejects when they are too many. */
export async function writeNote(
  shelf: RecordShelf,
  rows: Uint32Array,
  { redact, pseudonyms: known, ...options }: NoteRequest,
  now: number,
): Promise<WrittenNote> {
  if (rows.length > MOST_WRITTEN) {
    const [most, got] = [MOST_WRITTEN, rows.length].map((count) => count.toLocaleString('en-US'));
    throw new Error(`Expected at most ${most} calls for a note, got ${got}: a filter can show fewer`);
  }
  const entries: NoteEntry[] = [];
  await inTurns((done) => {
    if (done >= rows.length) return false;
    try {
      const call = readCall(shelf, at(rows, done));
      entries.push({ call, brief: toBrief(call, now) });
    } catch {
      // Counted in `left`.
    }
    return true;
  }, new AbortController().signal);
  const pseudonyms = createPseudonyms(known);
  const payload = toNote(entries, redact ? { ...options, redact: pseudonyms } : options);
  return { payload, calls: entries.length, left: rows.length - entries.length, pseudonyms: pseudonyms.entries() };
}
