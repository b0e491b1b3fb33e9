import type { ApiCall } from '../model/api-call.ts';
import type { NotePayload } from '../notes/note.ts';
import { toCount, toDigits } from './in-words.ts';
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
  /** "1 call", "the first 200 of 2,000 calls", or why there is nothing. */
  what: string;
  /** Characters of the whole note, of which the payload is the beginning. Absent: the payload is all that was written. */
  characters?: number;
  /** Why nothing of it would be copied, in a sentence. */
  but?: string;
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
    const all = toCount(calls.length, 'call');
    return { payload, what: first.length < calls.length ? `the first ${toDigits(first.length)} of ${all}` : all };
  } catch (error) {
    return { what: error instanceof Error ? error.message : 'Could not be written' };
  }
}
