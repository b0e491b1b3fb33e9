import type { ApiCall } from '../model/api-call.ts';
import { toCount } from '../model/count-words.ts';
import type { NotePayload } from '../notes/note.ts';
import { findLengthWarning } from '../notes/note-length.ts';
import type { CopyPayload } from './panel-state.ts';
import type { ShellState } from './shell.ts';
import { type NoteSource, toLeft, writeNote } from './write-note.ts';

const PLAIN_ONLY = ' as plain text: this browser did not take rich text';

/** What is to be copied, and how the status tells it. */
export interface ToCopy {
  payload: NotePayload;
  what: string;
  /** Added to `what` where the browser took all of it, e.g. ` as Markdown`. */
  as: string;
  /** Calls that are not in it, as they could not be written. */
  left: number;
}

/** Copies what `write` gives and says how it went. Never rejects. What the browser refuses is left to be copied by hand. */
export async function copyAndSay(
  { said, byHand }: Pick<ShellState, 'said' | 'byHand'>,
  copy: CopyPayload,
  write: () => ToCopy | Promise<ToCopy>,
): Promise<void> {
  let note = '';
  byHand.value = undefined;
  try {
    const { payload, what, as, left } = await write();
    note = payload.text;
    const written = await copy(payload);
    const less = payload.html !== undefined && written === 'plain';
    const long = findLengthWarning(note);
    const more = [left > 0 ? toLeft(left) : undefined, long].filter((part) => part !== undefined);
    said.value = [`Copied ${what}${less ? PLAIN_ONLY : as}`, ...more].map((part) => `${part}.`).join(' ');
  } catch (error) {
    said.value = `Could not copy: ${error instanceof Error ? error.message : 'the browser refused'}.`;
    if (note !== '') byHand.value = note;
  }
}

/** Copies the note of these calls; nothing when there are none. As `copyAndSay`. */
export async function copyNote(
  shell: Pick<ShellState, 'said' | 'byHand'>,
  copy: CopyPayload,
  source: NoteSource,
  calls: readonly ApiCall[],
): Promise<void> {
  if (calls.length === 0) return;
  await copyAndSay(shell, copy, async () => {
    const { payload, count, left } = await writeNote(source, calls);
    return { payload, what: toCount(count, 'call'), as: ` as ${source.settings.value.format}`, left };
  });
}
