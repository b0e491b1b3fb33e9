import { expect, test } from 'vitest';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import type { EventLabels } from '../../../src/sources/raw-event.ts';
import { matchSelection } from '../../../src/visit/match-labels.ts';

const known: EventLabels = {
  eventId: 'one',
  eventName: 'CreateServer',
  eventTime: '2026-05-08T04:26:11Z',
  eventSource: 'opsworks-cm.amazonaws.com',
  userName: 'Alice',
};
const book = (...all: EventLabels[]) =>
  new Map(
    all.map((labels) => {
      const call = toApiCall({ kind: 'labels', labels, place: { channel: 'page-labels', readAt: 0 } });
      return [call.id, call];
    }),
  );
const { eventId: _id, ...shown } = known;

test('matches by id, and without one by name, second and source', () => {
  expect(matchSelection([{ eventId: 'one' }], book(known))).toEqual(['one']);
  expect(matchSelection([shown], book(known))).toEqual(['one']);
});

test.each([
  ['two calls may be meant', [shown], book(known, { ...known, eventId: 'two' })],
  ['two rows may mean one call', [shown, shown], book(known)],
  ['one of the rows is not known', [known, { eventId: 'three' }], book(known)],
  ['the time is not shown', [{ eventName: 'CreateServer' }], book(known)],
  ['the second differs', [{ ...shown, eventTime: '2026-05-08T04:26:12Z' }], book(known)],
])('matches nothing at all when %s', (_why, ticked, calls) => {
  expect(matchSelection(ticked, calls)).toEqual([]);
});
