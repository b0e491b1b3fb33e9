import { readFileSync } from 'node:fs';
import type { ApiCall } from '../../../src/model/api-call.ts';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import { parseEvents } from '../../../src/records/parse-events.ts';

const BASE: Record<string, unknown> = JSON.parse(readFileSync('test/fixtures/create-server.json', 'utf8'));

/** The call of the CreateServer fixture with some members changed; `undefined` takes one away. */
export function callOf(change: Record<string, unknown> = {}): ApiCall {
  const text = JSON.stringify({ ...BASE, ...change });
  const [event] = parseEvents({
    kind: 'text',
    text,
    place: { channel: 'page-text', name: 'https://example.com/', readAt: 0 },
  }).events;
  if (!event) throw new Error('Expected the fixture to be a record');
  return toApiCall(event);
}
