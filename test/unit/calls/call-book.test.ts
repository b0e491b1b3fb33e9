import { describe, expect, test } from 'vitest';
import { addCalls, EMPTY_BOOK } from '../../../src/calls/call-book.ts';
import type { ApiCall } from '../../../src/model/api-call.ts';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import { parseEvents } from '../../../src/records/parse-events.ts';
import type { EventLabels } from '../../../src/sources/raw-event.ts';
import { findCandidates, matchSelection } from '../../../src/visit/match-labels.ts';

const TIME = '2026-05-08T04:26:11Z';
const ALICE = { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/Admin/alice' };
const BOB = { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/Admin/bob' };
const row = (userName?: string, more: EventLabels = {}): EventLabels => ({
  eventName: 'AssumeRole',
  eventTime: TIME,
  eventSource: 'sts.amazonaws.com',
  ...(userName === undefined ? {} : { userName }),
  ...more,
});
const partial = (labels: EventLabels): ApiCall =>
  toApiCall({ kind: 'labels', labels, place: { channel: 'page-labels', readAt: 0 } });

function whole(eventID: string, userIdentity: object): ApiCall {
  const record = { eventVersion: '1.08', eventID, eventTime: TIME, eventName: 'AssumeRole', userIdentity };
  const text = JSON.stringify({ ...record, eventSource: 'sts.amazonaws.com' });
  const [event] = parseEvents({ kind: 'text', text, place: { channel: 'page-answer', readAt: 0 } }).events;
  if (!event) throw new Error('Expected a record');
  return toApiCall(event);
}
const left = (...calls: ApiCall[]) => [...addCalls(EMPTY_BOOK, calls).values()].filter((call) => call.partial).length;

describe('rows of role sessions in the same second', () => {
  test('go only when the whole call of the same session is there', () => {
    const book = addCalls(EMPTY_BOOK, [partial(row('alice')), partial(row('bob'))]);
    const calls = [...addCalls(book, [whole('a', ALICE)]).values()];
    expect(calls.map((call) => call.identity.userName ?? call.identity.session?.name)).toEqual(['bob', 'alice']);
    expect(left(...calls, whole('b', BOB))).toBe(0);
  });

  test('mean their own call', () => {
    const book = addCalls(EMPTY_BOOK, [whole('a', ALICE), whole('b', BOB)]);
    expect(matchSelection([row('bob'), row('alice')], book)).toEqual(['b', 'a']);
    expect(matchSelection([row('carol')], book)).toEqual([]);
  });
});

describe('a row that names nobody', () => {
  test('means the only call of that second', () => {
    expect(left(partial(row()), whole('a', ALICE))).toBe(0);
    expect(findCandidates(row(), [whole('a', ALICE)]).map(({ id }) => id)).toEqual(['a']);
  });

  test('means none of two', () => {
    expect(left(partial(row()), whole('a', ALICE), whole('b', BOB))).toBe(1);
    expect(findCandidates(row(), [whole('a', ALICE), whole('b', BOB)])).toEqual([]);
  });

  test('means the one of two with its access key', () => {
    const key = 'ASIAIOSFODNN7EXAMPLE';
    const calls = [whole('a', ALICE), whole('b', { ...BOB, accessKeyId: key })];
    expect(findCandidates(row(undefined, { accessKeyId: key }), calls).map(({ id }) => id)).toEqual(['b']);
  });

  test('means no call of another source', () => {
    expect(left(partial(row(undefined, { eventSource: 'iam.amazonaws.com' })), whole('a', ALICE))).toBe(1);
  });
});

test('leaves a row alone whose user the record does not name', () => {
  expect(left(partial(row('alice')), whole('a', { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' }))).toBe(1);
});

test('knows the root user by the console’s word for it', () => {
  expect(left(partial(row('root')), whole('a', { type: 'Root', arn: 'arn:aws:iam::111122223333:root' }))).toBe(0);
});

test('finds the partial call of a row again', () => {
  expect(findCandidates(row(), [partial(row())])).toHaveLength(1);
});
