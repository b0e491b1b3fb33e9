import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/records/problem.ts';
import { findPasteFault } from '../../../../src/workbench/page/paste-fault.ts';
import type { ReadState } from '../../../../src/workbench/protocol/reading.ts';

const BEFORE: ReadState = {
  phase: 'done',
  bytes: 0,
  totalBytes: 0,
  unreadBytes: 0,
  records: 4,
  partial: 0,
  duplicates: 0,
  sharedIds: 0,
  lost: 0,
  problems: [],
  problemCount: 0,
  repairs: [],
};

const toProblem = (line: number, part: Partial<Problem> = {}): Problem => ({
  place: { channel: 'paste', readAt: 0 },
  line,
  reason: 'Expected JSON, got text that is not JSON',
  lost: true,
  ...part,
});

test('one message tells that nothing of a pasted text could be read, however many problems it has', () => {
  const problems = [toProblem(2), toProblem(3), toProblem(4)];
  expect(findPasteFault(BEFORE, { ...BEFORE, problems })).toBe(
    'Nothing could be read: line 2: Expected JSON, got text that is not JSON.',
  );
});

test('text in which no record is has a fault too, though no record is lost', () => {
  const problems = [toProblem(1, { lost: false, reason: 'Expected CloudTrail records, got text without any' })];
  expect(findPasteFault(BEFORE, { ...BEFORE, problems })).toBe(
    'Nothing could be read: line 1: Expected CloudTrail records, got text without any.',
  );
});

test('a text that was read in part says how much was not', () => {
  const before = { ...BEFORE, problems: [toProblem(9)] };
  const after = { ...before, records: 6, problems: [toProblem(9), toProblem(2), toProblem(3)] };
  expect(findPasteFault(before, after)).toBe(
    'Not all of it could be read: line 2: Expected JSON, got text that is not JSON. And 1 more like it.',
  );
});

test('what was read whole, what files have, and what is there in part is no fault of a pasted text', () => {
  const file = toProblem(1, { place: { channel: 'file', name: 'a.json', readAt: 0 } });
  const problems = [file, toProblem(1, { lost: false })];
  expect(findPasteFault(BEFORE, { ...BEFORE, records: 5, problems })).toBeUndefined();
});
