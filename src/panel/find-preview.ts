import type { ApiCall } from '../model/api-call.ts';
import { toCount, toDigits } from '../model/count-words.ts';
import type { NotePayload } from '../notes/note.ts';
import { type NoteSource, writeNote } from './write-note.ts';

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

/** The preview of these calls' note. Signals that it depends on are read before it returns. */
export function askPreview(source: NoteSource, of: Previewed, calls: readonly ApiCall[]): AskedPreview {
  const { format, length, redact, defang } = source.settings.value;
  return { question: JSON.stringify([of, format, length, redact, defang]), written: findPreview(source, calls) };
}

async function findPreview(source: NoteSource, calls: readonly ApiCall[]): Promise<Preview> {
  if (calls.length === 0) return { what: 'Nothing to copy yet: open a call.' };
  const first = calls.slice(0, MAX_CALLS);
  try {
    const { payload } = await writeNote(source, first);
    const what = toCount(calls.length, 'call');
    if (first.length === calls.length) return { payload, what, characters: payload.text.length };
    return { payload, what, part: `the first ${toDigits(first.length)} of ${what}, with a head of these alone` };
  } catch (error) {
    return { what: error instanceof Error ? error.message : 'Could not be written' };
  }
}
