import type { ApiCall } from '../model/api-call.ts';
import type { NotePayload } from '../notes/note.ts';
import { toCount, toDigits } from './in-words.ts';
import type { PanelPorts, PanelState } from './panel-state.ts';
import { writeNote } from './write-note.ts';
import type { Writers } from './writers.ts';

/** Calls of a timeline that are written for the preview: it is written anew with every change. */
const MAX_CALLS = 200;

export interface Preview {
  /** Absent when there is nothing to copy or it could not be written. */
  payload?: NotePayload;
  /** "1 call", "the first 200 of 2,000 calls", or why there is nothing. */
  what: string;
}

/** What would be on the clipboard. What it depends on is read at once. */
export async function findPreview(
  state: PanelState,
  ports: PanelPorts,
  writers: Writers,
  calls: readonly ApiCall[],
): Promise<Preview> {
  if (calls.length === 0) return { what: 'Nothing to copy yet: open a call.' };
  const first = calls.slice(0, MAX_CALLS);
  try {
    const { payload } = await writeNote(state, ports, writers, first);
    const all = toCount(calls.length, 'call');
    return { payload, what: first.length < calls.length ? `The first ${toDigits(first.length)} of ${all}` : all };
  } catch (error) {
    return { what: error instanceof Error ? error.message : 'Could not be written' };
  }
}
