import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACETS } from '../../../../src/calls/facets.ts';
import { type Filter, NO_FILTER, type Sort } from '../../../../src/calls/filter.ts';
import { rollUp } from '../../../../src/calls/table/roll-up.ts';
import { TableViewer } from '../../../../src/calls/table/table-view.ts';
import { generateRecords } from '../../../bench/generate-records.ts';
import { countNaively, passes, sortNaively, toNaive } from '../../../unit/calls/table/naive-view.ts';
import { toTable } from '../../../unit/calls/table/table-of-records.ts';

const OPSWORKS = {
  eventVersion: '1.11',
  eventSource: 'opsworks-cm.amazonaws.com',
  eventName: 'StartMaintenance',
  requestParameters: { serverName: 'harbour-puppet' },
};
const MADE = {
  eventVersion: '1.11',
  eventTime: '2025-01-05T22:19:00Z',
  eventSource: 's3.amazonaws.com',
  userIdentity: { type: 'AWSService', invokedBy: 'opsworks-cm.amazonaws.com' },
};
const texts = [...generateRecords(400, 5), JSON.stringify(OPSWORKS), JSON.stringify(MADE)];
const { table, calls } = toTable(texts);
const values = toNaive(calls, undefined).map((call) => call.values);
const times = calls.flatMap(({ time }) => time?.ms ?? []);

const facets = fc
  .subarray([...FACETS], { maxLength: 3 })
  .chain((chosen) =>
    fc.record(
      Object.fromEntries(
        chosen.map((facet) => [
          facet,
          fc.uniqueArray(
            fc.oneof(
              fc.constantFrom(...new Set(values.flatMap((value) => value[facet]))),
              fc.constantFrom('', 'no call has this'),
            ),
            { maxLength: 3 },
          ),
        ]),
      ),
    ),
  );
const filters: fc.Arbitrary<Filter> = fc
  .record(
    { facets, from: fc.constantFrom(...times), to: fc.constantFrom(...times), opsworksCm: fc.boolean() },
    { requiredKeys: ['facets'] },
  )
  .map((parts) => ({ ...NO_FILTER, ...parts }));
const sorts: fc.Arbitrary<Sort> = fc.record({
  key: fc.constantFrom('time', 'action', 'time'),
  descending: fc.boolean(),
});
const marks = fc.option(fc.array(fc.constantFrom(0, 1), { minLength: texts.length, maxLength: texts.length }), {
  nil: undefined,
});

test('one filter after the other shows and counts what the slow way does', () => {
  const viewer = new TableViewer(table);
  fc.assert(
    fc.property(filters, sorts, marks, (filter, sort, chosen) => {
      const found = chosen && Uint8Array.from(chosen);
      const view = viewer.view(filter, sort, found, true);
      const naive = toNaive(calls, found);
      const shown = naive.filter((call) => passes(call, filter));
      expect([...view.rows]).toEqual(sortNaively(shown, sort));
      for (const facet of FACETS) {
        const expected = countNaively(naive, filter, facet);
        const { counts, distinct } = view.facets[facet];
        expect(distinct).toBe(Object.keys(expected).length);
        const got = Object.fromEntries(
          counts.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]),
        );
        for (const [value, count] of Object.entries(got))
          expect([facet, value, count]).toEqual([facet, value, expected[value]]);
        if (distinct <= 200) expect(got).toEqual(expected);
        for (const value of filter.facets[facet] ?? []) expect(counts.map((one) => one.value)).toContain(value);
      }
      const inBins = naive.filter((call) => call.call.time && passes(call, filter, 'time'));
      expect(view.histogram.reduce((sum, bin) => sum + bin.count, 0)).toBe(inBins.length);
      const failed = inBins.filter(({ values: { result } }) => result[0] === 'failed' || result[0] === 'denied');
      expect(view.histogram.reduce((sum, bin) => sum + bin.failed, 0)).toBe(failed.length);
      expect(view.histogram.length).toBeLessThanOrEqual(120);
    }),
    { numRuns: 300 },
  );
});

test('a roll-up tells what its calls have in common', () => {
  const all = Uint32Array.from(calls.keys());
  for (const facet of ['actor', 'source-ip', 'target'] as const) {
    const rolled = rollUp(table, facet, all);
    const naive = toNaive(calls, undefined);
    const expected = countNaively(naive, NO_FILTER, facet);
    delete expected[''];
    expect(Object.fromEntries(rolled.map(({ value, count }) => [value, count]))).toEqual(expected);
    for (const group of rolled) {
      const own = naive.filter((call) => call.values[facet].includes(group.value));
      const seen = own.flatMap(({ call }) => call.time?.ms ?? []);
      expect([group.first, group.last]).toEqual(
        seen.length ? [Math.min(...seen), Math.max(...seen)] : [undefined, undefined],
      );
      expect(group.failed).toBe(own.filter(({ call }) => /failed|denied/.test(call.outcome.kind)).length);
      expect(group.regions).toEqual([...new Set(own.flatMap(({ call }) => call.region ?? []))].sort());
      expect(group.tools).toEqual([...new Set(own.map(({ call }) => call.origin.tool))].sort());
    }
    expect(rolled.map(({ count }) => count)).toEqual([...rolled.map(({ count }) => count)].sort((a, b) => b - a));
  }
});

test('addresses are in order by their numbers, results from good to bad, calls without a value last', () => {
  const record = (members: object) => JSON.stringify({ eventVersion: '1.11', eventName: 'x', ...members });
  const { table: small } = toTable([
    record({ sourceIPAddress: '192.0.2.10', errorCode: 'AccessDenied' }),
    record({}),
    record({ sourceIPAddress: '192.0.2.9', errorCode: 'Throttling' }),
  ]);
  const viewer = new TableViewer(small);
  const rows = (sort: Sort) => [...viewer.view(NO_FILTER, sort, undefined, false).rows];
  expect(rows({ key: 'source-ip', descending: false })).toEqual([2, 0, 1]);
  expect(rows({ key: 'source-ip', descending: true })).toEqual([0, 2, 1]);
  expect(rows({ key: 'result', descending: false })).toEqual([1, 2, 0]);
});
