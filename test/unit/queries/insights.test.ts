import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/calls/filter.ts';
import { equalsInsights, findsInsights } from '../../../src/queries/quote-insights.ts';
import { writeInsights } from '../../../src/queries/write-insights.ts';
import { anyFilter, anyValue, HARMLESS, HOSTILE, withValue } from './filters.ts';
import { toRegExp } from './tiny-insights.ts';

/** A query's words with texts and regular expressions as one word each. Source: AWS describes no parser; these are its tokens. */
function skeletonOf(query: string): string[] {
  const words = query.match(/"[^"\\]*"|\/(?:[^/\\\n]|\\[^\n])*\/|[@\w.]+|[=(),|]|\S/g) ?? [];
  return words.map((word) => (/^(?:"|\/)/.test(word) ? 'text' : word));
}

describe('CloudWatch Logs Insights', () => {
  test('asks for what the filter asks for', () => {
    const { text, leftOut } = writeInsights({
      ...NO_FILTER,
      facets: { action: ['StopLogging', 'DeleteTrail'], 'source-ip': ['198.51.100.7'], result: ['denied'] },
      text: 'trail',
    });
    expect(text.split('\n').slice(1, -2)).toEqual([
      '| filter (eventName = "StopLogging" or eventName = "DeleteTrail")',
      '| filter sourceIPAddress = "198.51.100.7"',
      expect.stringMatching(
        /^\| filter \(not \(\(ispresent\(eventType\) and eventType = .* and \(\(.*\(ispresent\(errorCode\) and errorCode like \/\(\?i\)AccessDenied\|/,
      ),
      '| filter @message like /(?i)trail/',
    ]);
    expect(leftOut).toEqual([
      expect.stringContaining('Insights events'),
      expect.stringContaining('names of members match too'),
    ]);
  });

  test('says what it leaves out', () => {
    expect(writeInsights(withValue(HARMLESS)).leftOut.join(' ')).toMatch(/tool.*target.*flag.*time/);
  });

  test.each(HOSTILE)('keeps %j a value', (value) => {
    const hostile = writeInsights({ ...withValue(value), text: '' }).text;
    // No part of an ARN holds a slash: then there is less to ask for.
    const twin = value.includes('/') ? `${HARMLESS}/` : HARMLESS;
    const harmless = writeInsights({ ...withValue(twin), text: '' }).text;
    // A value that has to be quoted is compared by `like` and a regular expression instead of `=` and a text.
    const alike = (query: string) => skeletonOf(query).map((word) => (word === 'like' ? '=' : word));
    expect(alike(hostile)).toEqual(alike(harmless));
  });

  test('is lines of plain characters for any filter', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        for (const line of writeInsights(filter).text.split('\n'))
          expect(line).toMatch(/^(?:fields|\| \w+) [\x20-\x7e]+$/);
      }),
    );
  });

  test('finds exactly the value', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (value, other) => {
        const [, pattern] = / like (.*)$/s.exec(equalsInsights('f', value)) ?? [];
        if (pattern === undefined) return;
        expect(toRegExp(pattern).test(value)).toBe(true);
        expect(toRegExp(pattern).test(other)).toBe(value === other);
        expect(toRegExp(findsInsights([value])).test(`before${value}after`)).toBe(true);
      }),
    );
  });
});
