import type { ApiCall } from '../model/api-call.ts';
import type { NotePayload } from '../notes/note.ts';
import { toNoteOptions } from '../settings/to-note-options.ts';
import { toCount } from './in-words.ts';
import type { PanelPorts, PanelState } from './panel-state.ts';
import { findBrief, type Writers } from './writers.ts';

/** A note as the settings want it. */
export interface WrittenNote {
  payload: NotePayload;
  /** Calls in it. */
  count: number;
  /** Calls that are not in it, as they could not be written. */
  left: number;
}

const NO_CALLS: ReadonlyMap<string, ApiCall> = new Map();

/** The note of these calls, oldest first as given. Throws when not one of them could be written. */
export function writeNote(
  state: PanelState,
  { now }: PanelPorts,
  writers: Writers,
  calls: readonly ApiCall[],
): WrittenNote {
  // A timeline tells no surroundings, and to find them for each of its calls takes the square of their number.
  const book = calls.length === 1 ? state.calls.value : NO_CALLS;
  const entries = calls.flatMap((call) => {
    const brief = findBrief(writers, call, now(), book);
    return brief ? [{ call, brief }] : [];
  });
  const count = entries.length;
  const left = calls.length - count;
  if (count === 0) throw new Error(toLeft(left));
  return { payload: writers.toNote(entries, toNoteOptions(state.settings.value)), count, left };
}

/** "2 calls could not be written". */
export function toLeft(count: number): string {
  return `${toCount(count, 'call')} could not be written`;
}
