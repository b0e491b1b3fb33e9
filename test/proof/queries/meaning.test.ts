import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACET_TABLE } from '../../../src/calls/facet-table.ts';
import { FACETS, type Facet } from '../../../src/calls/facets.ts';
import { type Filter, NO_FILTER } from '../../../src/calls/filter.ts';
import { TableViewer } from '../../../src/calls/table/table-view.ts';
import { toQueries } from '../../../src/queries/to-queries.ts';
import { toTable } from '../../unit/calls/table/table-of-records.ts';
import { type Members, NAMES, name, record, toValues } from '../../unit/queries/any-record.ts';
import { isFoundByInsights } from '../../unit/queries/tiny-insights.ts';
import { isFoundByLookup } from '../../unit/queries/tiny-lookup.ts';
import { isFoundBySql } from '../../unit/queries/tiny-sql.ts';

const member = (value: unknown, name: string): unknown =>
  value instanceof Object ? Reflect.get(value, name) : undefined;
const isJsonColumn = (name: string): boolean =>
  ['requestParameters', 'responseElements', 'serviceEventDetails', 'additionalEventData'].includes(name);

/** A column of the tables: names in small letters; parameters are text for Athena and maps for Lake. */
function readColumn(record: Members, path: string, parametersAsText: boolean): unknown {
  if (path === 'eventjson') return JSON.stringify(record);
  let value: unknown = record;
  for (const [at, small] of path.split('.').entries()) {
    const name = Object.keys(value ?? {}).find((one) => one.toLowerCase() === small) ?? '';
    value = member(value, name);
    if (at === 0 && parametersAsText && isJsonColumn(name) && value) value = JSON.stringify(value);
  }
  // Lake's times are timestamps.
  return path === 'eventtime' && !parametersAsText
    ? String(value ?? '')
        .replace('T', ' ')
        .replace('Z', '.000') || null
    : value;
}

const readField = (record: Members, path: string): unknown =>
  path === '@message' ? JSON.stringify(record) : path.split('.').reduce<unknown>(member, record);

/** Of each engine the positions of the records that its query finds. */
function find(filter: Filter, records: readonly Members[]): { engine: string; leftOut: string[]; found: number[] }[] {
  const at = (isFound: (record: Members) => boolean) =>
    records.flatMap((record, index) => (isFound(record) ? [index] : []));
  return toQueries(filter).map(({ engine, text, leftOut }) => ({
    engine,
    leftOut,
    found: at((record) => {
      if (engine === 'CloudWatch Logs Insights') return isFoundByInsights(text, (path) => readField(record, path));
      if (engine === 'AWS CLI') return isFoundByLookup(text, (path) => readField(record, path));
      return isFoundBySql(text, (path) => readColumn(record, path, engine === 'Athena'));
    }),
  }));
}

/** What the workbench's list shows. */
function show(filter: Filter, records: readonly Members[]): number[] {
  const { table } = toTable(records.map((record) => JSON.stringify(record)));
  return [...new TableViewer(table).view(filter, { key: 'time', descending: false }, undefined, false).rows].sort(
    (one, other) => one - other,
  );
}

const records = fc.array(record, { minLength: 1, maxLength: 12 });
/** Facets that a table or a log can be asked for to the letter. */
const EXACT = FACETS.filter((facet) => !['none', 'text'].includes(FACET_TABLE[facet].query));

const OUR_VALUES: Partial<Record<Facet, readonly string[]>> = {
  result: ['succeeded', 'in-part', 'denied', 'failed', 'dry-run', 'not-said'],
  'read-write': ['read', 'write', ''],
};

/** Records, and a filter by values that some of them have, that none has, and by their absence. */
const asked = (facets: readonly Facet[]) =>
  fc.tuple(records, fc.subarray([...facets], { minLength: 1, maxLength: 2 })).chain(([given, chosen]) => {
    const { table } = toTable(given.map((one) => JSON.stringify(one)));
    const { facets: counted } = new TableViewer(table).view(
      NO_FILTER,
      { key: 'time', descending: true },
      undefined,
      true,
    );
    const values = (facet: Facet) =>
      fc.uniqueArray(
        fc.oneof(
          fc.constantFrom(...counted[facet].counts.map(({ value }) => value)),
          fc.constantFrom(
            ...(OUR_VALUES[facet] ?? ['', ...NAMES, 'path/Admin', 'arn:aws:iam::111122223333:role/Admin']),
          ),
        ),
        { minLength: 1, maxLength: 3 },
      );
    return fc.record({
      records: fc.constant(given),
      facets: fc.record(Object.fromEntries(chosen.map((facet) => [facet, values(facet)]))),
      opsworksCm: fc.constantFrom(false, false, true),
      from: fc.constantFrom(undefined, Date.UTC(2024, 1, 13, 9), Date.UTC(2024, 1, 13, 9, 0, 0, 500)),
      to: fc.constantFrom(undefined, Date.UTC(2024, 1, 14), Date.UTC(2024, 1, 13, 9, 0, 0, 1)),
    });
  });

const toFilter = ({
  facets,
  opsworksCm,
  from,
  to,
}: {
  facets: Filter['facets'];
  opsworksCm: boolean;
  from: number | undefined;
  to: number | undefined;
}): Filter => ({
  ...NO_FILTER,
  facets,
  opsworksCm,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

describe('a query finds what the list shows', () => {
  test('just that, as far as it says nothing else', () => {
    fc.assert(
      fc.property(asked(EXACT), ({ records: given, ...parts }) => {
        const filter = toFilter(parts);
        const shown = show(filter, given);
        // A field of Logs Insights is asked for beside a time range, which is not in the query.
        const untimed = show({ ...NO_FILTER, facets: filter.facets, opsworksCm: filter.opsworksCm }, given);
        for (const { engine, found, leftOut } of find(filter, given)) {
          const expected = engine === 'CloudWatch Logs Insights' ? untimed : shown;
          const said = leftOut.join(' ');
          const more = engine === 'AWS CLI' ? !said.includes('are not found') : said.includes('names what failed');
          const fewer = engine === 'Athena' && said.includes('inScopeOf');
          if (more && fewer) continue;
          if (more) expect(found).toEqual(expect.arrayContaining(expected));
          else if (fewer) expect(expected).toEqual(expect.arrayContaining(found));
          else if (engine !== 'AWS CLI') expect([engine, found]).toEqual([engine, expected]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['by its name', { sessionIssuer: { userName: 'ops', arn: 'arn:aws:iam::111122223333:role/other' } }],
    ['by the issuer’s ARN, with a path', { sessionIssuer: { arn: 'arn:aws:iam::111122223333:role/path/to/ops' } }],
    ['by the session’s own ARN', undefined],
    ['by the session’s own ARN, the issuer being empty', { sessionIssuer: {} }],
  ])('a role %s, and none', (_, sessionContext) => {
    const arn = 'arn:aws:sts::111122223333:assumed-role/ops/alice';
    const base = { eventVersion: '1.11', eventName: 'GetItem' };
    const given = [
      { ...base, userIdentity: { type: 'AssumedRole', arn, sessionContext } },
      { ...base, userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/ops' } },
    ];
    for (const { engine, found } of find({ ...NO_FILTER, facets: { role: ['ops'] } }, given).slice(0, 3))
      expect([engine, found]).toEqual([engine, [0]]);
    for (const { engine, found } of find({ ...NO_FILTER, facets: { role: [''] } }, given).slice(0, 3))
      expect([engine, found]).toEqual([engine, [1]]);
  });

  test('and more at most, by a target and by words', () => {
    fc.assert(
      fc.property(records, name, name, (given, target, word) => {
        const { calls } = toTable(given.map((one) => JSON.stringify(one)));
        const shown = calls.flatMap(({ targets }, index) =>
          targets.some((one) => one.name === target) ? [index] : [],
        );
        const worded = given.flatMap((one, index) =>
          word.trim() === '' || toValues(one).some((value) => value.toLowerCase().includes(word.toLowerCase()))
            ? [index]
            : [],
        );
        for (const { engine, found } of find({ ...NO_FILTER, facets: { target: [target] } }, given))
          expect([engine, found]).toEqual([engine, expect.arrayContaining(shown)]);
        for (const { engine, found } of find({ ...NO_FILTER, text: word }, given))
          expect([engine, found]).toEqual([engine, expect.arrayContaining(worded)]);
      }),
    );
  });
});
