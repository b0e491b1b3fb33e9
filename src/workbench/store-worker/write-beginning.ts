import type { NotePayload } from '../../notes/note.ts';
import { MOST_WRITTEN, type NoteBeginning, type StoreNoteRequest } from '../protocol/note-writing.ts';
import type { RecordShelf } from './record-shelf.ts';
import { type NoteOfRows, toNoteOfRows } from './write-note.ts';

/** Calls in a beginning. */
const MOST_SHOWN = 25;
/** Characters of a beginning of several calls. */
const LONGEST_SHOWN = 20_000;
/** Characters that cross to the page of one call's note, which is not cut after a call. */
const LONGEST_SENT = 100_000;

/** How the note over rows, which come oldest first, begins. `undefined` when it is cancelled. */
export async function writeBeginning(
  shelf: RecordShelf,
  rows: Uint32Array,
  request: StoreNoteRequest,
  now: number,
  signal: AbortSignal,
): Promise<NoteBeginning | undefined> {
  const tried = rows.length > MOST_WRITTEN ? rows.subarray(0, MOST_SHOWN) : rows;
  try {
    const written = await toNoteOfRows(shelf, tried, request, now, signal);
    const { html: _, ...whole } = written.note.whole();
    const { calls } = written;
    const pseudonyms = written.pseudonyms();
    const beginning = toBeginning(whole, written, tried.length < rows.length);
    return { ...beginning, calls, left: tried.length - calls, characters: whole.text.length, pseudonyms };
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

/** A note cut after one of its calls, if it is long or `cut` anyway. */
function toBeginning(
  whole: NotePayload,
  { note, calls }: NoteOfRows,
  cut: boolean,
): Pick<NoteBeginning, 'payload' | 'shown'> {
  let shown = Math.min(calls, MOST_SHOWN);
  let payload = cut || shown < calls ? note.upTo(shown) : whole;
  while (payload.text.length > LONGEST_SHOWN && shown > 1) {
    shown = Math.ceil(shown / 2);
    payload = note.upTo(shown);
  }
  return { payload: { ...payload, text: payload.text.slice(0, LONGEST_SENT) }, shown };
}
