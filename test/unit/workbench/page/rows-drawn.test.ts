import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawNext, type RowsDrawn } from '../../../../src/workbench/page/rows-drawn.ts';
import type { ListRow } from '../../../../src/workbench/protocol/call-store.ts';

// Rows are told apart by being others, whatever they say.
const rowOf = (call: number): ListRow => ({ call }) as ListRow;
const rows = Array.from({ length: 30 }, (_, at) => rowOf(at));
const places = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const numbers = (drawn: RowsDrawn) => [...drawn].map(([at, { call }]) => [at, call]);

test('the first few are drawn at once, the places of the others are left empty', () => {
  const { rows: drawn, more } = drawNext(new Map(), places(0, 10), (at) => rows[at], 4);
  expect(numbers(drawn)).toEqual([0, 1, 2, 3].map((at) => [at, at]));
  expect(more).toBe(true);
});

test('what stands already costs nothing, and what is replaced stays until its turn', () => {
  const before = new Map(places(0, 5).map((at) => [at, rowOf(at + 100)]));
  const wanted = (at: number) => (at === 0 ? before.get(0) : rows[at]);
  const first = drawNext(before, places(0, 5), wanted, 2);
  expect(numbers(first.rows)).toEqual([
    [0, 100],
    [1, 1],
    [2, 2],
    [3, 103],
    [4, 104],
  ]);
  expect(first.more).toBe(true);
  const second = drawNext(first.rows, places(0, 5), wanted, 2);
  expect(numbers(second.rows)).toEqual([
    [0, 100],
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ]);
  expect(second.more).toBe(false);
});

test('a row that is gone is gone at once', () => {
  const { rows: drawn, more } = drawNext(new Map([[3, rowOf(3)]]), places(3, 5), () => undefined, 2);
  expect([...drawn]).toEqual([]);
  expect(more).toBe(false);
});

test('after enough turns all that is wanted is drawn, never more than a few rows at once', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 9 }), (from, length, most) => {
      const shown = places(from, Math.min(from + length, rows.length));
      let drawn: RowsDrawn = new Map(shown.map((at) => [at, rowOf(-1)]));
      let turns = 0;
      for (let more = true; more; turns++) {
        const next = drawNext(drawn, shown, (at) => rows[at], most);
        const fresh = shown.filter((at) => next.rows.get(at) !== drawn.get(at));
        expect(fresh.length).toBeLessThanOrEqual(most);
        ({ rows: drawn, more } = next);
      }
      expect(turns).toBe(Math.max(1, Math.ceil(shown.length / most)));
      expect(shown.every((at) => drawn.get(at) === rows[at])).toBe(true);
    }),
  );
});
