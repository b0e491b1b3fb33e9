import type { ReadonlySignal } from '@preact/signals';
import type { ApiCall } from '../model/api-call.ts';
import { toCount } from '../model/count-words.ts';
import type { NoteEntry, NotePayload } from '../notes/note.ts';
import type { Settings } from '../settings/settings.ts';
import { toNoteOptions } from '../settings/to-note-options.ts';
import { findBrief, type Writers } from './writers.ts';

/** What a page writes its notes from. */
export interface NoteSource {
  /** All calls that the page knows: the note of one call tells of those around it. */
  calls: ReadonlySignal<ReadonlyMap<string, ApiCall>>;
  settings: ReadonlySignal<Settings>;
  /** Milliseconds since 1970. */
  now(): number;
  writers: Pick<Writers, 'toBrief' | 'toNote'>;
}

/** A note as the settings want it. */
export interface WrittenNote {
  payload: NotePayload;
  /** Calls in it. */
  count: number;
  /** Calls that are not in it, as they could not be written. */
  left: number;
}

const NO_CALLS: ReadonlyMap<string, ApiCall> = new Map();

/** These calls with their briefs, as far as they could be written. Throws when not one of them could. */
export function collectEntries(
  { calls: known, now, writers }: Pick<NoteSource, 'calls' | 'now'> & { writers: Pick<Writers, 'toBrief'> },
  calls: readonly ApiCall[],
): NoteEntry[] {
  // A timeline tells no surroundings, and to find them for each of its calls takes the square of their number.
  const book = calls.length === 1 ? known.value : NO_CALLS;
  const entries = calls.flatMap((call) => {
    const brief = findBrief(writers, call, now(), book);
    return brief ? [{ call, brief }] : [];
  });
  if (entries.length === 0) throw new Error(toLeft(calls.length));
  return entries;
}

/** The note of these calls, oldest first as given. Rejects when not one of them could be written. */
export async function writeNote(source: NoteSource, calls: readonly ApiCall[]): Promise<WrittenNote> {
  const entries = collectEntries(source, calls);
  const payload = await source.writers.toNote(entries, toNoteOptions(source.settings.value));
  return { payload, count: entries.length, left: calls.length - entries.length };
}

/** "2 calls could not be written". */
export function toLeft(count: number): string {
  return `${toCount(count, 'call')} could not be written`;
}
