import type { WireCall } from '../calls/wire-call.ts';
import type { NotePayload } from '../notes/note.ts';
import type { NoteOptions } from '../notes/note-options.ts';

/** The kind of request with which a page's script has a note written. */
export const NOTE = 'trailbrief-note';

export interface NoteRequest {
  /** Oldest first. */
  calls: WireCall[];
  /** What else is known of the server of one call. */
  around: WireCall[];
  options: Omit<NoteOptions, 'redact'>;
  redact: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/** The answer, when it is a note. */
export function findNotePayload(answer: unknown): NotePayload | undefined {
  const isNote = typeof answer === 'object' && answer !== null && 'text' in answer && typeof answer.text === 'string';
  // Written by the background of this extension.
  return isNote ? (answer as NotePayload) : undefined;
}
