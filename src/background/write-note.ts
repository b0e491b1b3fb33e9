import { fromWireCall } from '../calls/wire-call.ts';
import type { NoteRequest } from '../messages/note-request.ts';
import type { NotePayload } from '../notes/note.ts';
import type { Pseudonyms } from '../notes/redact/pseudonyms.ts';
import { toBrief } from '../notes/to-brief.ts';
import { toNote } from '../notes/to-note.ts';

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
