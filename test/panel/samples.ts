import type { ApiCall } from '../../src/model/api-call.ts';
import { toApiCall } from '../../src/model/to-api-call.ts';
import { parseEvents } from '../../src/records/parse-events.ts';
import type { EventLabels, Place } from '../../src/sources/raw-event.ts';
import createServer from '../fixtures/create-server.json' with { type: 'json' };

const PLACE: Place = {
  channel: 'page-answer',
  name: 'https://us-west-2.console.aws.amazon.com/cloudtrailv2/home?region=us-west-2#/events',
  readAt: Date.UTC(2017, 0, 5, 23),
};

/** The fixture's CreateServer record with these members instead of its own. */
export function sampleCall(change: Record<string, unknown> = {}): ApiCall {
  const { events } = parseEvents({ kind: 'text', text: JSON.stringify({ ...createServer, ...change }), place: PLACE });
  const [event] = events;
  if (!event) throw new Error('Expected the sample to be one record, got none');
  return toApiCall(event);
}

/** A call of another service. */
export function otherCall(change: Record<string, unknown> = {}): ApiCall {
  return sampleCall({
    eventSource: 's3.amazonaws.com',
    eventName: 'ListBuckets',
    eventID: 'other-1',
    requestParameters: null,
    responseElements: null,
    ...change,
  });
}

/** A call known from labels only. */
export function partialCall(labels: EventLabels): ApiCall {
  return toApiCall({ kind: 'labels', labels, place: { ...PLACE, channel: 'page-labels' } });
}

/** Calls by id, as the store holds them. */
export function bookOf(...calls: ApiCall[]): ReadonlyMap<string, ApiCall> {
  return new Map(calls.map((call) => [call.id, call]));
}
