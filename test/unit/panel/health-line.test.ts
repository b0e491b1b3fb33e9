import { expect, test } from 'vitest';
import { toHealthLine } from '../../../src/panel/health-line.ts';
import type { Health } from '../../../src/panel/panel-state.ts';

const NONE: Health = { read: [], partial: 0, problems: [], lost: 0, missing: '' };

test.each<[string, Partial<Health>]>([
  ['No record read yet.', {}],
  ['No record found in this page yet', { missing: 'No record found in this page yet' }],
  ["Read 50 of 50 records from the page's answers.", { read: [{ from: "the page's answers", count: 50 }] }],
  [
    'Read 1 of 1 record from A.',
    {
      read: [
        { from: 'A', count: 1 },
        { from: 'B', count: 0 },
      ],
    },
  ],
  [
    'Read 60 of 62 records: 50 from A, 10 from B. 2 could not be read.',
    {
      read: [
        { from: 'A', count: 50 },
        { from: 'B', count: 10 },
      ],
      lost: 2,
    },
  ],
  ['Read 0 of 1,000 records. 1,000 could not be read.', { lost: 1000 }],
  ['1 call known from labels only.', { partial: 1 }],
])('the line of health is "%s"', (line, health) => {
  expect(toHealthLine({ ...NONE, ...health })).toBe(line);
});
