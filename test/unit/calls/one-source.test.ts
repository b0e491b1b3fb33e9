import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/calls/filter.ts';
import { TableViewer } from '../../../src/calls/table/table-view.ts';
import { toFindings } from '../../../src/model/findings.ts';
import { FLAG_TABLE, toFlagEntry } from '../../../src/model/flag-kinds.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toCallRow } from '../../../src/notes/to-row.ts';
import type { CloudTrailRecord } from '../../../src/records/cloudtrail-record.ts';
import { parseEvents } from '../../../src/records/parse-events.ts';
import { record } from '../queries/any-record.ts';
import { toTable } from './table/table-of-records.ts';

const PLACE = { channel: 'file', name: 'records.json', readAt: 0 } as const;

function toRecord(given: unknown): CloudTrailRecord {
  const [event] = parseEvents({ kind: 'text', text: JSON.stringify(given), place: PLACE }).events;
  if (event?.kind !== 'whole') throw new Error('Expected a record, got none');
  return event.record;
}

const DID_NOTHING = ['denied', 'failed', 'dry-run', 'not-said'];
const BEGINS = {
  denied: /^tried to /,
  failed: /^tried to /,
  'dry-run': /^asked, as a dry run, to /,
  'not-said': /^called |^made a call/,
} as const;

describe('result, flags and effects have one source', () => {
  test('brief, list, counts and filter of a call say the same, and none claims what was not done', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), (records) => {
        const { table, calls } = toTable(records.map((one) => JSON.stringify(one)));
        const viewer = new TableViewer(table);
        const order = { key: 'time', descending: false } as const;
        const { facets } = viewer.view(NO_FILTER, order, undefined, true);
        for (const [at, call] of calls.entries()) {
          const { outcome, flags, effects } = call;
          expect(toCallRow(call).outcome).toEqual(toBrief(call, 0).outcome);
          const bulk = toFindings(toRecord(records[at]));
          expect([bulk.outcome, bulk.flags, bulk.effects]).toEqual([outcome, flags, effects]);
          const failed = ['denied', 'failed', 'in-part'].includes(outcome.kind);
          expect(flags.some(({ kind }) => kind === 'denied' || kind === 'failed')).toBe(failed);
          if (!DID_NOTHING.includes(outcome.kind)) continue;
          expect(effects).toEqual([]);
          expect(flags.filter(({ kind }) => toFlagEntry(kind).ofEffect !== undefined && kind !== 'no-mfa')).toEqual([]);
          // A report of CloudTrail's has a sentence of its own.
          if (call.category === 'aggregated' || call.category === 'insight') continue;
          const said = call.predicate.map(({ text }) => text).join('');
          expect(said).toMatch(BEGINS[outcome.kind as keyof typeof BEGINS]);
        }
        const count = (kind: string) => calls.filter(({ outcome }) => outcome.kind === kind).length;
        for (const { value, count: counted } of facets.result.counts)
          expect([value, counted]).toEqual([value, count(value)]);
        for (const kind of Object.keys(FLAG_TABLE)) {
          const flagged = calls.filter(({ flags }) => flags.some((flag) => flag.kind === kind)).length;
          expect([kind, facets.flag.counts.find(({ value }) => value === kind)?.count ?? 0]).toEqual([kind, flagged]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
