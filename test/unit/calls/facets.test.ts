import { describe, expect, test } from 'vitest';
import { FACET_TABLE } from '../../../src/calls/facet-table.ts';
import { FACETS } from '../../../src/calls/facets.ts';
import { NO_FILTER } from '../../../src/calls/filter.ts';
import { bitOf, TIME_BIT } from '../../../src/calls/table/row-filter.ts';
import { toQueries } from '../../../src/queries/to-queries.ts';

describe('the table of facets', () => {
  test('gives each facet a name of its own on the page', () => {
    expect(new Set(Object.values(FACET_TABLE).map(({ words }) => words)).size).toBe(FACETS.length);
  });

  test('has no more facets than there are bits beside those of the time, the scope and the words', () => {
    const bits = [...FACETS.map(bitOf), TIME_BIT, TIME_BIT << 1, TIME_BIT << 2];
    expect(new Set(bits.map((bit) => bit >>> 0)).size).toBe(FACETS.length + 3);
  });

  test.each(FACETS)('has every query ask for %s, or say that it does not', (facet) => {
    const without = toQueries(NO_FILTER);
    for (const [at, { engine, text, leftOut }] of toQueries({
      ...NO_FILTER,
      facets: { [facet]: ['read'] },
    }).entries()) {
      const asks = text !== without[at]?.text;
      const says = leftOut.some((remark) => remark.startsWith(`${facet}: `));
      expect([engine, asks || says]).toEqual([engine, true]);
    }
  });
});
