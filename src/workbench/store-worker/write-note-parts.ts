import { at } from '../../calls/table/columns.ts';
import type { NoteEntry } from '../../notes/note.ts';
import { startNoteParts } from '../../notes/note-parts.ts';
import { createPseudonyms } from '../../notes/redact/create-pseudonyms.ts';
import { toBrief } from '../../notes/to-brief.ts';
import { startSharing } from '../../notes/to-shared.ts';
import type { NotePart, StoreNoteRequest, WrittenParts } from '../protocol/note-writing.ts';
import { nextTurn, TURN_MS } from './next-turn.ts';
import { readCall } from './read-call.ts';
import type { RecordShelf } from './record-shelf.ts';

/** Calls of one part: as many as are held at once. */
const IN_PART = 1_000;

/** A timeline over rows, which come oldest first, of any number: one part is held at a time. */
export async function writeNoteParts(
  shelf: RecordShelf,
  rows: Uint32Array,
  { redact, pseudonyms: given, only: _, ...options }: StoreNoteRequest,
  now: number,
  onPart: (part: NotePart) => boolean | Promise<boolean>,
): Promise<WrittenParts | undefined> {
  const pseudonyms = createPseudonyms(given);
  const sharing = startSharing(redact ? { ...options, redact: pseudonyms } : options);
  const rounds = redact ? 2 : 1;
  let round = 0;
  const inParts = async (write: (entries: readonly NoteEntry[]) => string): Promise<boolean> => {
    for (let from = 0; from < rows.length; from += IN_PART) {
      const part = rows.subarray(from, from + IN_PART);
      const text = write(await readEntries(shelf, part, now));
      const share = (round + (from + part.length) / rows.length) / rounds;
      if (!(await onPart({ text, share }))) return false;
      await nextTurn();
    }
    round++;
    return true;
  };
  if (redact) {
    // A name that one call tells is also replaced in those before it.
    const collect = (entries: readonly NoteEntry[]): string => {
      for (const entry of entries) sharing.collect(entry);
      return '';
    };
    if (!(await inParts(collect))) return undefined;
  }
  const parts = startNoteParts(options);
  let calls = 0;
  const write = (entries: readonly NoteEntry[]): string => {
    calls += entries.length;
    return parts.rows(entries.map(sharing.share));
  };
  if (!(await inParts(write))) return undefined;
  return { head: parts.head(), tail: parts.tail(), calls, left: rows.length - calls, pseudonyms: pseudonyms.entries() };
}

/** The calls of rows, for a note, read in turns. Those that cannot be read are left out. Rejects when it is cancelled. */
export async function readEntries(
  shelf: RecordShelf,
  rows: Uint32Array,
  now: number,
  signal?: AbortSignal,
): Promise<NoteEntry[]> {
  const entries: NoteEntry[] = [];
  let end = performance.now() + TURN_MS;
  for (let index = 0; index < rows.length; index++) {
    try {
      const call = readCall(shelf, at(rows, index));
      entries.push({ call, brief: toBrief(call, now) });
    } catch {
      // Counted in `left`.
    }
    if (performance.now() < end) continue;
    await nextTurn();
    signal?.throwIfAborted();
    end = performance.now() + TURN_MS;
  }
  return entries;
}
