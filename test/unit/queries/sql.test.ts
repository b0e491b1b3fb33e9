import { TrinoSQL } from 'dt-sql-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/calls/filter.ts';
import { SECRET } from '../../../src/model/secrets.ts';
import { quoteSql } from '../../../src/queries/quote-sql.ts';
import { writeAthena, writeLake } from '../../../src/queries/write-sql.ts';
import { anyFilter, anyValue, HARMLESS, HOSTILE, withValue } from './filters.ts';
import { readSql } from './tiny-sql.ts';

const parser = new TrinoSQL();
const errorsOf = (text: string) => parser.validate(text).map(({ message }) => message);
/** The kinds of a query's words, without what stands in its texts. U&'…' and '…' are both texts. */
const skeletonOf = (text: string): string[] =>
  parser
    .getAllTokens(text)
    .filter(({ channel }) => channel === 0)
    .map((token) => (/^(?:U&)?'/i.test(token.text ?? '') ? 'text' : (token.text ?? '').toLowerCase()));

describe.each([
  ['Athena', writeAthena],
  ['CloudTrail Lake', writeLake],
] as const)('SQL for %s', (_, write) => {
  test('is Trino’s SQL, also without any condition', () => {
    expect(errorsOf(write(NO_FILTER).text)).toEqual([]);
    expect(errorsOf(write(withValue(HARMLESS)).text)).toEqual([]);
  });

  test.each(HOSTILE)('keeps %j a value', (value) => {
    const { text } = write({ ...withValue(value), text: '' });
    expect(errorsOf(text)).toEqual([]);
    // What JSON escapes is looked for in two forms.
    const harmless = JSON.stringify(value) === `"${value}"` ? HARMLESS : `${HARMLESS}\\`;
    expect(skeletonOf(text)).toEqual(skeletonOf(write({ ...withValue(harmless), text: '' }).text));
  });

  test('is SQL for any filter', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(errorsOf(write(filter).text)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('says what it leaves out', () => {
    const { leftOut } = write(withValue(HARMLESS));
    expect(leftOut.join(' ')).toMatch(/tool.*target.*read-write.*flag.*words/);
    const notSaid = write({ ...NO_FILTER, facets: { result: ['not-said'] } });
    expect(notSaid.leftOut).toEqual([expect.stringContaining('read from labels')]);
  });

  test('says which values it cannot ask for, and asks for the others', () => {
    const { text, leftOut } = write({ ...NO_FILTER, facets: { target: ['', `x${SECRET}`, 'harbour'] } });
    expect(text).toContain("'harbour'");
    expect(text).not.toContain('secret');
    expect(leftOut.slice(0, 2)).toEqual([
      expect.stringMatching(/^target: .*masked/),
      expect.stringMatching(/^target: .*none/),
    ]);
    expect(write({ ...NO_FILTER, facets: { role: [SECRET] } }).text).toContain('WHERE 1 = 1');
  });
});

describe('Athena', () => {
  test('reads fewer files where the table has partitions, when the dashes are taken away', () => {
    const { text } = writeAthena({ ...withValue(HARMLESS), facets: { region: ['eu-central-1'] } });
    const freed = text.replaceAll('  -- AND', '  AND');
    expect(errorsOf(freed)).toEqual([]);
    expect(freed).toContain(`AND "timestamp" >= '2024/02/13'`);
    expect(freed).toContain(`AND "timestamp" <= '2024/02/15'`);
    expect(freed).toContain(`AND "region" IN ('eu-central-1')`);
  });

  test('puts no value of a record into a comment', () => {
    const { text } = writeAthena({ ...NO_FILTER, facets: { region: ["x'\nOR 1=1"] } });
    expect(text).not.toContain('-- AND "region"');
  });
});

describe('a text in SQL', () => {
  test('would be found out if it were not quoted', () => {
    expect(errorsOf("SELECT 'it's' FROM t")).not.toEqual([]);
    expect(skeletonOf("SELECT '' OR 1=1 --'")).not.toEqual(skeletonOf("SELECT 'x'"));
  });

  test('is read back as it was', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(readSql(quoteSql(value))).toBe(value.replace(/\p{Cs}/gu, '\ufffd'));
        expect(quoteSql(value)).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });
});
