import { expect, test } from 'vitest';
import { createRowWindow } from '../../../../src/workbench/page/row-window.ts';
import type { ListRow } from '../../../../src/workbench/protocol/list-view.ts';

const toRow = (row: number): ListRow => ({
  eventId: `call-${row}`,
  row,
  partial: false,
  severity: 'info',
  ms: row,
  day: '2025-01-05',
  clock: '00:00:00',
  sentence: [],
  outcome: { tone: 'good', text: 'Succeeded', value: [] },
  details: [],
  opsworksCm: false,
  haystack: '',
  action: 'ListBuckets',
  service: 'Amazon S3',
  actor: 'Alice',
  sourceIp: '192.0.2.1',
});

/** A list of so many rows, and what was asked of it. */
function openList(count: number) {
  const asked: [number, number][] = [];
  const window = createRowWindow({
    rows: async (from, to) => {
      asked.push([from, to]);
      return Array.from({ length: to - from }, (_, at) => toRow(from + at));
    },
  });
  const want = async (from: number, to: number): Promise<void> => {
    const before = asked.length;
    window.want(from, to, count);
    const wanted = asked.length - before;
    await expect.poll(() => window.revision.value).toBeGreaterThanOrEqual(wanted > 0 ? asked.length : 0);
  };
  return { window, asked, want };
}

test('what a person scrolls towards is fetched before it is seen', async () => {
  const { window, asked, want } = openList(1_000);
  await want(0, 20);
  expect(asked).toEqual([[0, 60]]);
  await want(10, 30);
  expect(asked.at(-1)).toEqual([60, 120]);
  expect(window.get(119)?.row).toBe(119);
});

test('near the end nothing is fetched twice', async () => {
  const { asked, want } = openList(100);
  for (let from = 0; from <= 80; from += 5) await want(from, from + 20);
  for (let from = 80; from >= 0; from -= 5) await want(from, from + 20);
  expect(asked).toEqual([
    [0, 60],
    [60, 100],
  ]);
});

test('a row that says the same stays the same object; one that says something else does not', async () => {
  const { window, want } = openList(60);
  await want(0, 20);
  const [first, second] = [window.get(0), window.get(1)];
  window.replace({ from: 0, rows: [toRow(0), { ...toRow(1), severity: 'high' }] });
  expect(window.get(0)).toBe(first);
  expect(window.get(1)).not.toBe(second);
  expect(window.get(1)?.severity).toBe('high');
});
