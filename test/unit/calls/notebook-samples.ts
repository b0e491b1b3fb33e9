import { readdirSync, readFileSync } from 'node:fs';
import type { NotebookEntry, PinnedCall } from '../../../src/calls/notebook.ts';
import { toPinned } from '../../../src/calls/notebook-pinned.ts';
import type { ApiCall } from '../../../src/model/api-call.ts';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import { parseEvents } from '../../../src/records/parse-events.ts';

const FOLDER = 'test/fixtures/records';
const PLACE = { channel: 'file', name: 'trail.json', readAt: Date.UTC(2026, 4, 9) } as const;

/** The calls of a text with records. */
export function callsIn(text: string): ApiCall[] {
  return parseEvents({ kind: 'text', text, place: PLACE }).events.map(toApiCall);
}

/** One call for each shape of record that we know of, by the fixture's name. */
export const FIXTURE_CALLS: readonly [name: string, call: ApiCall][] = readdirSync(FOLDER).flatMap((name) =>
  callsIn(readFileSync(`${FOLDER}/${name}`, 'utf8')).map((call): [string, ApiCall] => [name, call]),
);

/** The calls of the demo's story. */
export const STORY: readonly ApiCall[] = callsIn(readFileSync('test/fixtures/demo-records.json', 'utf8'));

/** A small pinned call with this id; `size` characters of its record are filling. */
export function pinned(id: string, size = 10): PinnedCall {
  const record = { eventVersion: '1.08', eventID: id, eventSource: 's3.amazonaws.com', eventName: 'GetObject' };
  const text = JSON.stringify({ ...record, requestParameters: { key: 'x'.repeat(size) } });
  const [call] = callsIn(text);
  if (!call) throw new Error('Expected the sample to be a record');
  return toPinned(call);
}

/** The labels of the same call, as a page shows them. */
export function labelled(id: string): PinnedCall {
  const evidence = { channel: 'page-labels', readAt: 1 } as const;
  return { id, evidence, labels: { eventId: id, eventName: 'GetObject', eventSource: 's3.amazonaws.com' } };
}

export function entry(call: PinnedCall, remark = '', pinnedAt = 1): NotebookEntry {
  return { call, remark, pinnedAt };
}
