import { askBackground } from '../browser/ask-background.ts';
import { toWireCall, type WireCall } from '../calls/wire-call.ts';
import { findNotePayload, NOTE, type NoteRequest } from '../messages/note-request.ts';
import type { ApiCall } from '../model/api-call.ts';
import type { Brief } from '../notes/brief.ts';
import { NOT_REDACTED } from '../notes/redact/not-redacted.ts';
import type { PanelPorts, PanelState } from '../panel/panel-state.ts';
import type { Writers } from '../panel/writers.ts';

/** Notes are written in the background: their writers are more code than a page should load. */
export function askForNotes(state: PanelState, { now }: PanelPorts): Writers['toNote'] {
  return async (entries, { redact: _, ...options }) => {
    const [only] = entries;
    const request: NoteRequest = {
      calls: entries.map(({ call }) => toNoteCall(call)),
      around: only && entries.length === 1 ? toAround(only.brief, state) : [],
      options,
      redact: state.settings.value.redact,
      now: now(),
    };
    const payload = findNotePayload(await askBackground(NOTE, request));
    if (payload === undefined) throw new Error(request.redact ? NOT_REDACTED : 'the background did not write the note');
    return payload;
  };
}

/** A note never has what the masked rows stand for: it stays here. */
function toNoteCall({ maskedValues: _, ...call }: ApiCall): WireCall {
  return toWireCall(call);
}

/** The calls that a brief tells of beside its own. */
function toAround({ around }: Brief, { calls }: PanelState): NoteRequest['around'] {
  const ids = new Set([...(around?.related ?? []), ...(around?.story ?? [])].map(({ eventId }) => eventId));
  return [...ids].flatMap((id) => {
    const call = calls.value.get(id);
    return call ? [toNoteCall(call)] : [];
  });
}
