import { expect, test } from 'vitest';
import { tryInputs } from '../../fuzz/try-inputs.ts';

test('damaged files, messages of pages and records are read or refused, without a crash and in time', () => {
  const { tried, faults } = tryInputs(40, 14);
  expect(faults).toEqual([]);
  expect(Object.values(tried)).toEqual([40, 40, 40, 40, 40]);
});
