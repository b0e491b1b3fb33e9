import { toCount, toDigits } from '../../model/count-words.ts';
import type { NoteEntry } from '../../notes/note.ts';
import { createPseudonyms } from '../../notes/redact/create-pseudonyms.ts';
import type { Pseudonym } from '../../notes/redact/pseudonyms.ts';
import { type SharedNote, toSharedNote } from '../../notes/to-note.ts';
import { type Sharing, startSharing } from '../../notes/to-shared.ts';
import { MOST_WRITTEN, type StoreNoteRequest, type WrittenNote } from '../protocol/note-writing.ts';
import { inTurns } from './next-turn.ts';
import type { RecordShelf } from './record-shelf.ts';
import { readEntries } from './write-note-parts.ts';

/** A note that can be written whole, or as a page draws its beginning. */
export interface NoteOfRows {
  note: SharedNote;
  /** Calls in it. */
  calls: number;
  /** As `WrittenNote` has them; to be asked when the note is written, as writing a record gives names too. */
  pseudonyms: () => readonly Pseudonym[];
}

/** A note over rows, which come oldest first. Rejects when they are too many. */
export async function writeNote(
  shelf: RecordShelf,
  rows: Uint32Array,
  request: StoreNoteRequest,
  now: number,
): Promise<WrittenNote> {
  if (rows.length > MOST_WRITTEN) {
    throw new Error(
      `Expected at most ${toCount(MOST_WRITTEN, 'call')} for a note, got ${toDigits(rows.length)}: a filter can show fewer`,
    );
  }
  const { signal } = new AbortController();
  const { note, calls, pseudonyms } = await toNoteOfRows(shelf, rows, request, now, signal);
  return { payload: note.whole(), calls, left: rows.length - calls, pseudonyms: pseudonyms() };
}

/** What is copied and what is previewed are written here. Rejects when it is cancelled. */
export async function toNoteOfRows(
  shelf: RecordShelf,
  rows: Uint32Array,
  { redact, pseudonyms: known, only: _, ...options }: StoreNoteRequest,
  now: number,
  signal: AbortSignal,
): Promise<NoteOfRows> {
  const pseudonyms = createPseudonyms(known);
  const sharing = startSharing(redact ? { ...options, redact: pseudonyms } : options);
  const entries = await shareInTurns(await readEntries(shelf, rows, now, signal), sharing, signal);
  signal.throwIfAborted();
  return { note: toSharedNote(entries, options), calls: entries.length, pseudonyms: () => pseudonyms.entries() };
}

async function shareInTurns(
  entries: readonly NoteEntry[],
  sharing: Sharing,
  signal: AbortSignal,
): Promise<NoteEntry[]> {
  const shared: NoteEntry[] = [];
  const ofEach = (act: (entry: NoteEntry) => void): Promise<void> =>
    inTurns((done) => {
      const entry = entries[done];
      if (entry) act(entry);
      return entry !== undefined;
    }, signal);
  await ofEach(sharing.collect);
  await ofEach((entry) => shared.push(sharing.share(entry)));
  return shared;
}
