import { describe, expect, test } from 'vitest';
import { toTable } from '../../../scripts/steps.ts';

describe('the closing table of npm test', () => {
  test('ends with the line that CI reads, with the sums', () => {
    const table = toTable([
      { name: 'types', ms: 1_500, passed: 1, failed: 0 },
      { name: 'unit', ms: 20_000, passed: 310, failed: 2 },
    ]);
    expect(table.split('\n').at(-1)).toBe('311 passed, 2 failed');
  });

  test('repeats above it which cases failed, and why', () => {
    const failures = ['copies a note\nError: Expected to see a button'];
    const lines = toTable([{ name: 'unit', ms: 1, passed: 1, failed: 1, failures }]).split('\n');
    expect(lines.slice(-4)).toEqual([
      '✗ unit: copies a note',
      'Error: Expected to see a button',
      '',
      '1 passed, 1 failed',
    ]);
  });

  test('names each step with its time and what failed', () => {
    const table = toTable([
      { name: 'types', ms: 1_500, passed: 1, failed: 0 },
      { name: 'web-ext lint', ms: 900, passed: 0, failed: 1 },
    ]);
    expect(table).toMatch(/^ok +types +1\.5 s +1 passed, 0 failed$/m);
    expect(table).toMatch(/^FAILED +web-ext lint +0\.9 s +0 passed, 1 failed$/m);
  });
});
