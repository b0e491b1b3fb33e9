import { expect, test } from 'vitest';
import { findShownTime } from '../../../src/sources/shown-time.ts';

test.each([
  ['May 08, 2026, 00:26:11 (UTC-04:00)', '2026-05-08T04:26:11Z'],
  ['September 30, 2026, 23:59:59 (UTC+05:30)', '2026-09-30T18:29:59Z'],
  ['May 08, 2026 at 12:26:11 AM (UTC)', '2026-05-08T00:26:11Z'],
  ['8 May 2026, 01:26:11 PM (UTC+01:00)', '2026-05-08T12:26:11Z'],
  ['2026-05-08T00:26:11Z', '2026-05-08T00:26:11Z'],
  ['2026-05-08T00:26:11.123+09:00', '2026-05-07T15:26:11Z'],
  ['2026-05-08 00:26:11 (UTC)', '2026-05-08T00:26:11Z'],
  ['2026/05/08 13:26:11 (UTC+09:00)', '2026-05-08T04:26:11Z'],
  ['5月 08, 2026, 13:26:11 (UTC+09:00)', '2026-05-08T04:26:11Z'],
  ['2026年5月8日 13:26:11 (UTC+09:00)', '2026-05-08T04:26:11Z'],
])('a time that the console shows is read: %s', (shown, time) => {
  expect(findShownTime(shown)).toBe(time);
});

test.each([
  ['May 08, 2026, 00:26:11'],
  ['2026-05-08 00:26:11'],
  ['05/08/2026, 00:26:11 (UTC-04:00)'],
  ['June 31, 2026, 00:26:11 (UTC-04:00)'],
  ['February 30, 2024, 00:26:11 (UTC)'],
  ['29 February 2023, 00:26:11 (UTC)'],
  ['2026-05-08 10:75:00 (UTC)'],
  ['2026-05-08 24:00:00 (UTC)'],
  ['Smarch 08, 2026, 00:26:11 (UTC-04:00)'],
  ['a few seconds ago'],
  [''],
])('a time that could be two is not guessed: "%s"', (shown) => {
  expect(findShownTime(shown)).toBeUndefined();
});
