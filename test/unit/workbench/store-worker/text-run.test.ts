import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordShelf } from '../../../../src/workbench/store-worker/record-shelf.ts';
import { TextRun } from '../../../../src/workbench/store-worker/text-run.ts';

const source = { id: 0, bytes: 0, readAt: 0 };

/** A shelf with these pieces of bytes, one part each of which some rows are made. */
function shelfOf(parts: readonly (readonly Uint8Array[])[]): RecordShelf {
  const shelf = new RecordShelf();
  let row = 0;
  for (const pieces of parts) {
    const spots: { start: number; end: number }[] = [];
    const all: number[] = [];
    for (const piece of pieces) {
      const start = all.length;
      all.push(...piece);
      spots.push({ start, end: all.length });
      all.push(0x2c);
    }
    const part = shelf.addPart({ source, bytes: new Uint8Array(all), labels: false });
    for (const spot of spots) shelf.put(row++, part, { ...spot, idStart: 0, idEnd: 0, position: 0 });
  }
  return shelf;
}

const encode = (text: string) => new TextEncoder().encode(text);
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }));
const bytes = fc.oneof({ weight: 6, arbitrary: text.map(encode) }, fc.uint8Array({ maxLength: 20 }));

test('texts of rows are what the shelf has, one after the other or in any order, UTF-8 or not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(bytes, { maxLength: 8 }), { maxLength: 3 }),
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.integer({ min: 1, max: 100 }),
      (parts, picks, size) => {
        const shelf = shelfOf(parts);
        const count = parts.flat().length;
        const run = new TextRun(shelf, size);
        const order = [...parts.flat().keys(), ...picks.map((pick) => pick % Math.max(1, count))];
        for (const row of count === 0 ? [] : order) expect(run.textOf(row)).toBe(shelf.textOf(row));
      },
    ),
    { numRuns: 300 },
  );
});

test('a mark at the beginning stays, as the shelf has it', () => {
  const shelf = shelfOf([[encode('\ufeff{}'), encode('{"é":1}')]]);
  const run = new TextRun(shelf);
  expect([run.textOf(0), run.textOf(1)]).toEqual(['\ufeff{}', '{"é":1}']);
});

test('rows that follow each other are decoded together', () => {
  const shelf = shelfOf([Array.from({ length: 50 }, (_, row) => encode(`{"név":${row}}`))]);
  const run = new TextRun(shelf);
  expect(run.textOf(0)).toBe('{"név":0}');
  // What lies there now is not looked at again.
  shelf.partOf(0).bytes.fill(0x20);
  expect(run.textOf(1)).toContain('"név":1}');
});
