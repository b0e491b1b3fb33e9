import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS } from '../../src/calls/facets.ts';
import { type Filter, NO_FILTER } from '../../src/calls/filter.ts';
import {
  toConditions,
  toFilter,
  withoutCondition,
  withoutConditions,
  withTime,
  withToggled,
} from '../../src/workbench/page/filter-edits.ts';
import { toSavedViews, withView } from '../../src/workbench/page/saved-views.ts';

const filters: fc.Arbitrary<Filter> = fc
  .record({
    facets: fc.dictionary(fc.constantFrom(...FACETS), fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 4 })),
    from: fc.option(fc.integer(), { nil: undefined }),
    to: fc.option(fc.integer(), { nil: undefined }),
    text: fc.string(),
    opsworksCm: fc.boolean(),
  })
  .map(({ from, to, ...others }) =>
    withTime(others, { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }),
  );

describe('editing a filter', () => {
  test('each condition can be taken back, and with all of them nothing but the scope is left', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        let left = filter;
        const conditions = toConditions(filter);
        for (const [at, condition] of conditions.entries()) {
          left = withoutCondition(left, condition);
          expect(toConditions(left)).toHaveLength(conditions.length - at - 1);
        }
        expect({ ...left, text: left.text.trim() }).toEqual({ ...NO_FILTER, opsworksCm: filter.opsworksCm });
        expect(withoutConditions(filter)).toEqual({ ...NO_FILTER, opsworksCm: filter.opsworksCm });
      }),
    );
  });

  test('a value is taken in and out', () => {
    const once = withToggled(NO_FILTER, 'actor', 'a');
    expect(withToggled(once, 'actor', 'b').facets).toEqual({ actor: ['a', 'b'] });
    expect(withToggled(once, 'actor', 'a')).toEqual(NO_FILTER);
  });

  test('comes back from the history as it went in, and anything else becomes a filter too', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(toFilter(structuredClone(filter))).toEqual(filter);
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (data) => {
        const filter = toFilter(data);
        expect(typeof filter.text).toBe('string');
        expect(Object.keys(filter.facets).every((name) => FACETS.some((facet) => facet === name))).toBe(true);
      }),
    );
  });
});

describe('saved views', () => {
  const sort = { key: 'time', descending: true } as const;

  test('are read from storage, whatever is there', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(Array.isArray(toSavedViews(data))).toBe(true);
      }),
    );
    const kept = withView([], { name: ' denied ', filter: withToggled(NO_FILTER, 'result', 'denied'), sort });
    expect(toSavedViews(structuredClone(kept))).toEqual([
      { name: 'denied', filter: { ...NO_FILTER, facets: { result: ['denied'] } }, sort },
    ]);
  });

  test('one of the same name gives way', () => {
    const first = withView([], { name: 'a', filter: NO_FILTER, sort });
    const second = withView(first, { name: 'a', filter: withToggled(NO_FILTER, 'region', 'eu-west-1'), sort });
    expect(second).toHaveLength(1);
    expect(second[0]?.filter.facets).toEqual({ region: ['eu-west-1'] });
    expect(withView(second, { name: '  ', filter: NO_FILTER, sort })).toHaveLength(1);
  });
});
