import type { NoteEntry, NoteOptions, NotePayload } from '../../notes/note.ts';
import { createPseudonyms } from '../../notes/redact/create-pseudonyms.ts';
import type { Pseudonym, Pseudonyms } from '../../notes/redact/pseudonyms.ts';
import { startRedaction } from '../../notes/redact/redact-entries.ts';
import { toNote } from '../../notes/to-note.ts';
import { MOST_WRITTEN, type NoteRequest, type WrittenNote } from '../protocol/call-store.ts';
import { inTurns } from './next-turn.ts';
import type { RecordShelf } from './record-shelf.ts';
import { readEntries } from './write-note-parts.ts';

/** A note with what it was written from. */
export interface NoteOfEntries {
  payload: NotePayload;
  /** The calls in it: redacted when that was asked for. */
  entries: readonly NoteEntry[];
  /** How it was written from these. */
  options: NoteOptions;
  /** As `WrittenNote` has them. */
  pseudonyms: readonly Pseudonym[];
}

/** A note over rows, which come oldest first. Rejects when they are too many. */
export async function writeNote(
  shelf: RecordShelf,
  rows: Uint32Array,
  request: NoteRequest,
  now: number,
): Promise<WrittenNote> {
  if (rows.length > MOST_WRITTEN) {
    const [most, got] = [MOST_WRITTEN, rows.length].map((count) => count.toLocaleString('en-US'));
    throw new Error(`Expected at most ${most} calls for a note, got ${got}: a filter can show fewer`);
  }
  const { signal } = new AbortController();
  const { payload, entries, pseudonyms } = await writeFrom(shelf, rows, request, now, signal);
  return { payload, calls: entries.length, left: rows.length - entries.length, pseudonyms };
}

/** What is copied and what is previewed are written here. Rejects when it is cancelled. */
export async function writeFrom(
  shelf: RecordShelf,
  rows: Uint32Array,
  { redact, pseudonyms: known, only: _, ...options }: NoteRequest,
  now: number,
  signal: AbortSignal,
): Promise<NoteOfEntries> {
  const read = await readEntries(shelf, rows, now, signal);
  const pseudonyms = createPseudonyms(known);
  const entries = redact ? await redactInTurns(read, pseudonyms, signal) : read;
  signal.throwIfAborted();
  return { payload: toNote(entries, options), entries, options, pseudonyms: pseudonyms.entries() };
}

async function redactInTurns(
  entries: readonly NoteEntry[],
  pseudonyms: Pseudonyms,
  signal: AbortSignal,
): Promise<NoteEntry[]> {
  const redaction = startRedaction(pseudonyms);
  const redacted: NoteEntry[] = [];
  const ofEach = (act: (entry: NoteEntry) => void): Promise<void> =>
    inTurns((done) => {
      const entry = entries[done];
      if (entry) act(entry);
      return entry !== undefined;
    }, signal);
  await ofEach(redaction.collect);
  await ofEach((entry) => redacted.push(redaction.redact(entry)));
  return redacted;
}
