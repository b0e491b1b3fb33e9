import type { WireCall } from '../calls/wire-call.ts';
import { FORMATS, type NoteOptions, type NotePayload } from '../notes/note.ts';

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

/** What came with such a request, when it has the shape of one. */
export function findNoteRequest(data: unknown): NoteRequest | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  // Only scripts of this extension send these, so what is not looked at here is as it was typed there.
  const { calls, around, options, now } = data as Partial<NoteRequest>;
  const known = Array.isArray(calls) && Array.isArray(around) && typeof now === 'number';
  return known && FORMATS.some((format) => format === options?.format) ? (data as NoteRequest) : undefined;
}

/** The answer, when it is a note. */
export function findNotePayload(answer: unknown): NotePayload | undefined {
  const isNote = typeof answer === 'object' && answer !== null && 'text' in answer && typeof answer.text === 'string';
  // Written by the background of this extension.
  return isNote ? (answer as NotePayload) : undefined;
}
