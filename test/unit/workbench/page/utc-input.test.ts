import { expect, test } from 'vitest';
import { findInputTime } from '../../../../src/workbench/page/utc-input.ts';

test.each([
  ['2024-02-29', '2024-02-29T00:00:00Z'],
  ['2024-02-29 10:05', '2024-02-29T10:05:00Z'],
  ['2024-12-31T23:59:59Z', '2024-12-31T23:59:59Z'],
])('a day or a time of it, %s, is read as UTC', (text, time) => {
  expect(findInputTime(text)).toBe(Date.parse(time));
});

test.each(['2024-02-30', '2023-02-29 10:00', '2024-04-31T10:00:00Z', '2024-01-31 24:00', '13:00', 'yesterday', ''])(
  'a time that does not exist, %s, is none',
  (text) => {
    expect(findInputTime(text)).toBeUndefined();
  },
);
