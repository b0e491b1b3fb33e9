import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../../src/calls/filter.ts';
import { generateRecords } from '../../../bench/generate-records.ts';
import { NEWEST, storeOf } from './read-texts.ts';

test('a view comes with the rows in sight; where it ends before them, with its last ones', async () => {
  const { store } = await storeOf([[...generateRecords(300, 7)].join('\n')]);
  const { count, seen } = await store.show(NO_FILTER, NEWEST, { from: 60, to: 120 });
  expect(seen).toEqual({ from: 60, rows: await store.rows(60, 120) });
  const last = await store.show(NO_FILTER, NEWEST, { from: 1_000, to: 1_060 });
  expect(last.seen).toEqual({ from: count - 60, rows: await store.rows(count - 60, count) });
  expect((await store.show(NO_FILTER, NEWEST)).seen.rows).toEqual([]);
});
