import type { PinnedCall } from '../calls/notebook.ts';
import type { ApiCall } from '../model/api-call.ts';
import { toApiCall } from '../model/to-api-call.ts';
import { parseEvents } from '../records/parse-events.ts';
import type { RawEvent } from '../sources/raw-event.ts';

/**
 * The call of which an entry holds the record or the labels: its words are made anew, its id and evidence are the entry's.
 * Throws *Expected X to be Y, got Z* when the text is no record, or the record of another call.
 */
export function expectCall(pinned: PinnedCall, at: string): ApiCall {
  const { id, evidence } = pinned;
  const place = { channel: evidence.channel, readAt: evidence.readAt };
  const raw: RawEvent =
    'record' in pinned
      ? { kind: 'text', text: pinned.record, place }
      : { kind: 'labels', labels: pinned.labels, place };
  const { events } = parseEvents(raw);
  const [event] = events;
  if (!event || events.length > 1)
    throw new Error(
      `Expected ${at}.record to be one CloudTrail record, got ${events.length === 0 ? 'none' : 'several'}`,
    );
  // What stands behind a mask is not in the notebook: there is nothing to reveal.
  const { maskedValues: _, ...call } = toApiCall(event);
  // A stand-in id was made of the record's own text, of which this is the masked one.
  if (call.hasOwnId ? call.id !== id : !id.startsWith('no-id:'))
    throw new Error(`Expected ${at}.id to be the id of its record, got another`);
  return { ...call, id, evidence };
}
