import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/records/problem.ts';
import { toProblemLines } from '../../../../src/workbench/page/problem-lines.ts';

const at = (name: string | undefined, rest: Partial<Problem> = {}): Problem => ({
  place: { channel: name === undefined ? 'paste' : 'file', readAt: 0, ...(name === undefined ? {} : { name }) },
  reason: 'Expected a record',
  lost: true,
  ...rest,
});

test('each problem names its place', () => {
  expect(
    toProblemLines([
      at('a.json', { index: 2, line: 4, path: 'userIdentity.type' }),
      at('b.json'),
      at(undefined, { line: 7 }),
    ]),
  ).toEqual([
    'a.json, record 3, line 4, userIdentity.type: Expected a record',
    'b.json: Expected a record',
    'pasted text, line 7: Expected a record',
  ]);
});

test('those alike in one file are one line, with every place', () => {
  const many = [0, 1, 2, 4, 8, 9].map((index) => at('a.jsonl', { index, line: index + 1 }));
  expect(
    toProblemLines([...many, at('a.jsonl', { index: 3, line: 4, reason: 'Other' }), at('b.jsonl', { index: 3 })]),
  ).toEqual([
    'a.jsonl, records 1 to 3, 5 and 9 to 10, lines 1 to 3, 5 and 9 to 10: Expected a record',
    'a.jsonl, record 4, line 4: Other',
    'b.jsonl, record 4: Expected a record',
  ]);
});

test('those without a position are counted', () => {
  expect(toProblemLines([at('a.json', { index: 2 }), at('a.json', { index: 2 })])).toEqual([
    'a.json, record 3: Expected a record (2 times)',
  ]);
  expect(toProblemLines([at(undefined), at(undefined)])).toEqual(['pasted text: Expected a record (2 times)']);
});
