import { fromWireCall } from '../calls/wire-call.ts';
import type { NoteRequest } from '../messages/note-request.ts';
import { FORMATS } from '../notes/formats/note-formats.ts';
import type { NotePayload } from '../notes/note.ts';
import type { Pseudonyms } from '../notes/redact/pseudonyms.ts';
import { toBrief } from '../notes/to-brief.ts';
import { toNote } from '../notes/to-note.ts';

/** What came with a request for a note, when it has the shape of one. */
export function findNoteRequest(data: unknown): NoteRequest | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  // Only scripts of this extension send these, so what is not looked at here is as it was typed there.
  const { calls, around, options, now } = data as Partial<NoteRequest>;
  const known = Array.isArray(calls) && Array.isArray(around) && typeof now === 'number';
  return known && FORMATS.some((format) => format === options?.format) ? (data as NoteRequest) : undefined;
}

/** Writes a note for a page. `pseudonyms` are asked for only when the note is to be redacted. */
export function writeNote(request: NoteRequest, pseudonyms: () => Pseudonyms): NotePayload {
  const { options, redact, now } = request;
  const [calls, around] = [request.calls, request.around].map((wired) => wired.map(fromWireCall));
  const book = new Map([...(calls ?? []), ...(around ?? [])].map((call) => [call.id, call]));
  const entries = (calls ?? []).map((call) => ({
    call,
    brief: around && around.length > 0 ? toBrief(call, now, book) : toBrief(call, now),
  }));
  return toNote(entries, { ...options, ...(redact ? { redact: pseudonyms() } : {}) });
}
