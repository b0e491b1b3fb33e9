import type { ApiCall } from '../model/api-call.ts';
import { toCount, toDigits } from '../model/count-words.ts';
import type { NotePayload } from '../notes/note.ts';
import type { PanelPorts, PanelState } from './panel-state.ts';
import type { Derived } from './panel-view.ts';
import { writeNote } from './write-note.ts';
import type { Writers } from './writers.ts';

/** Calls of a timeline that are written for the preview: it is written anew with every change. */
const MAX_CALLS = 200;

/** Whose copy is previewed: that of `Copy`, which is the open call's note, or that of `Copy all`. */
export type Previewed = 'call' | 'all';

export interface Preview {
  /** Absent when there is nothing to copy or it could not be written. */
  payload?: NotePayload;
  /** "2,000 calls", or why there is nothing. */
  what: string;
  /** "the first 200 of 2,000 calls", when the payload is not all that would be copied. */
  part?: string;
  /** Characters of all that would be copied. Absent: not known. */
  characters?: number;
  /** Why nothing of it would be copied, in a sentence. */
  but?: string;
}

/** A preview that was asked for. */
export interface AskedPreview {
  /** What was asked: the same for the same of other calls, as while more are read. */
  question: string;
  /** `undefined`: a newer one is on its way. Never rejects. */
  written: Promise<Preview | undefined>;
}

/** Which of the two is shown, and the other one if there is a choice. */
export interface PreviewChoice {
  shown: Previewed;
  other?: Previewed;
}

/** What was chosen counts while both can be copied; else calls that were selected come before the open one, and that before all. */
export function toPreviewChoice(derived: Derived, chosen: Previewed | undefined): PreviewChoice {
  if (derived.openBrief.value === undefined) return { shown: 'all' };
  // Of one call in all, both are the same.
  if (derived.copyAllCount.value === 0 || derived.allCount.value <= 1) return { shown: 'call' };
  const shown = chosen ?? (derived.selectedCount.value > 0 ? 'all' : 'call');
  return { shown, other: shown === 'all' ? 'call' : 'all' };
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
    const what = toCount(calls.length, 'call');
    if (first.length === calls.length) return { payload, what, characters: payload.text.length };
    return { payload, what, part: `the first ${toDigits(first.length)} of ${what}, with a head of these alone` };
  } catch (error) {
    return { what: error instanceof Error ? error.message : 'Could not be written' };
  }
}
