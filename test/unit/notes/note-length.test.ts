import { expect, test } from 'vitest';
import { findLengthWarning } from '../../../src/notes/note-length.ts';

test('says that a note is longer than an incident takes', () => {
  expect(findLengthWarning('x'.repeat(12_000))).toBeUndefined();
  expect(findLengthWarning('x'.repeat(12_001))).toBe('12,001 characters: AWS Incident Manager takes 12,000');
});
