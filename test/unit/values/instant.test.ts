import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findInstant, isImpossibleTime } from '../../../src/values/instant.ts';

const IMPOSSIBLE = [
  '2024-02-30T10:00:00Z',
  '2023-02-29T10:00:00Z',
  '1900-02-29T10:00:00Z',
  '2024-04-31T23:59:59Z',
  '2024-11-31 10:00:00.000',
  '2024-06-31T10:00:00+02:00',
  '2024-00-10T10:00:00Z',
  '2024-13-01T10:00:00Z',
  '2024-01-00T10:00:00Z',
  '2024-01-32T10:00:00Z',
  '2024-01-31T24:00:00Z',
  '2024-01-31T25:00:00Z',
  '2024-01-31T10:60:00Z',
];

test.each(IMPOSSIBLE)('a date or time that does not exist, %s, is none, and is known to be one', (text) => {
  expect(findInstant(text)).toBeUndefined();
  expect(isImpossibleTime(text)).toBe(true);
});

test.each(['2024-02-29T10:00:00Z', '2000-02-29T10:00:00.5Z', '2024-12-31T23:59:59Z', '2024-01-31 00:00:00 UTC'])(
  'a last day of a month, %s, is read',
  (text) => {
    expect(findInstant(text)?.iso.slice(0, 19)).toBe(text.slice(0, 19).replace(' ', 'T'));
    expect(isImpossibleTime(text)).toBe(false);
  },
);

test('what is not written as a time is none, and not an impossible one', () => {
  for (const text of ['yesterday', '2024-02-30', '', '8 May 2026'])
    expect([findInstant(text), isImpossibleTime(text)]).toEqual([undefined, false]);
});

test('no time is rolled over: the instant, written in UTC, begins as its text does, or there is none', () => {
  const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
  fc.assert(
    fc.property(fc.integer({ min: 1970, max: 2100 }), two(13), two(32), two(25), two(61), two(61), (year, ...parts) => {
      const [month, day, hour, minute, second] = parts;
      const text = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
      for (const end of ['Z', '.25Z', '']) {
        const instant = findInstant(text + end);
        expect(instant === undefined || instant.iso.startsWith(text)).toBe(true);
        expect(isImpossibleTime(text + end)).toBe(instant === undefined);
      }
    }),
  );
});
