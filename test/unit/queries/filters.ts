import fc from 'fast-check';
import { FACETS, type Facet } from '../../../src/calls/facets.ts';
import type { Filter } from '../../../src/calls/filter.ts';

/** Values that try to end a text, begin a comment, add a command or hide in a line. */
export const HOSTILE = [
  "'",
  "''",
  "\\'",
  "' OR 1=1 --",
  "x'; DROP TABLE cloudtrail_logs; --",
  "') OR ('1'='1",
  '/* */',
  '"',
  '\\"',
  '" or 1 = 1 | delete',
  '| stats count(*)',
  '/ or 1=1 #',
  '\\/',
  '$(touch /tmp/x)',
  '`id`',
  "'; rm -rf / #",
  "'\\''",
  '!!',
  '\n-- x',
  '\r\n; x',
  '\u202e\u2066evil',
  '\u0000',
  '\u001b[2J',
  '\ud800',
  '\u{1f600}',
  '–dash',
  '%_%',
  'a,b=c',
  '--region',
  "U&'\\0027",
] as const;

/** A value that no engine has to quote. */
export const HARMLESS = 'value';

export const anyValue: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ minLength: 1 }),
);

const FIXED: Partial<Record<Facet, readonly string[]>> = {
  result: ['succeeded', 'denied', 'failed'],
  'read-write': ['read', 'write'],
};

/** A filter with one value in each facet that takes any. */
export function withValue(value: string): Filter {
  const facets = FACETS.map((facet): [Facet, readonly string[]] => [facet, FIXED[facet]?.slice(0, 1) ?? [value]]);
  return {
    facets: Object.fromEntries(facets),
    from: Date.UTC(2024, 1, 13, 9),
    to: Date.UTC(2024, 1, 14),
    text: value,
    opsworksCm: true,
  };
}

export const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    facets: fc.record(
      Object.fromEntries(
        FACETS.map((facet) => {
          const fixed = FIXED[facet];
          return [
            facet,
            fc.array(fixed ? fc.constantFrom(...fixed) : fc.oneof(anyValue, fc.constant('')), { maxLength: 3 }),
          ];
        }),
      ),
    ),
    from: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined }),
    to: fc.option(fc.integer(), { nil: undefined }),
    text: fc.oneof(anyValue, fc.constant('')),
    opsworksCm: fc.boolean(),
  })
  .map(({ from, to, ...rest }) => ({
    ...rest,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }));
