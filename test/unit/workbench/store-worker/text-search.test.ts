import { expect, test } from 'vitest';
import { NO_POSITION, RecordShelf } from '../../../../src/workbench/store-worker/record-shelf.ts';
import { TextSearch } from '../../../../src/workbench/store-worker/text/text-search.ts';

/** More rows than are looked through in the order of the list. */
const ROWS = 20_000;
const FOREVER = Number.POSITIVE_INFINITY;

/** Each row holds its number; every seventh a word. */
function toShelf(): RecordShelf {
  const shelf = new RecordShelf();
  const texts = Array.from({ length: ROWS }, (_, row) => `{"n":"row-${row}${row % 7 === 0 ? ' Puppet' : ''}"}`);
  const source = { id: 0, bytes: 0, readAt: 0 };
  const part = shelf.addPart({ source, bytes: new TextEncoder().encode(texts.join('\n')), labels: false });
  let start = 0;
  for (const [row, text] of texts.entries()) {
    shelf.put(row, part, { start, end: start + text.length, idStart: 0, idEnd: 0, position: NO_POSITION });
    start += text.length + 1;
  }
  return shelf;
}

const newestFirst = Uint32Array.from({ length: ROWS }, (_, at) => ROWS - 1 - at);
const marked = ({ marks }: TextSearch) => [...marks.keys()].filter((row) => marks[row] === 1);
const everySeventh = Array.from({ length: Math.ceil(ROWS / 7) }, (_, at) => at * 7);

test('all rows are looked through once, whatever the order of the list', () => {
  const search = new TextSearch(toShelf(), 'puppet', newestFirst);
  search.run(ROWS, FOREVER);
  expect(search.isDone(ROWS)).toBe(true);
  expect(marked(search)).toEqual(everySeventh);
  expect(search.found).toBe(everySeventh.length);
});

test('those that the list shows first are looked through first', () => {
  const search = new TextSearch(toShelf(), 'puppet', newestFirst);
  while (search.found === 0) search.run(ROWS, performance.now());
  expect(search.isDone(ROWS)).toBe(false);
  expect(Math.min(...marked(search))).toBeGreaterThan(ROWS / 2);
});

test('in small turns as at once; rows that came meanwhile are looked through too', () => {
  const shelf = toShelf();
  const known = ROWS - 500;
  const search = new TextSearch(shelf, 'puppet', newestFirst.subarray(500));
  while (!search.isDone(known)) search.run(known, performance.now() + 1);
  expect(search.isDone(ROWS)).toBe(false);
  search.run(ROWS, FOREVER);
  expect(marked(search)).toEqual(everySeventh);
  expect(search.found).toBe(everySeventh.length);
});

test('a narrower search looks at what the one before it found, and at what came later', () => {
  const shelf = toShelf();
  const before = new TextSearch(shelf, 'puppet', newestFirst);
  before.run(ROWS, FOREVER);
  const { marks } = before;
  marks[7] = 0;
  const search = new TextSearch(shelf, 'puppet row-7', newestFirst, marks);
  search.run(ROWS, FOREVER);
  expect(marked(search)).toEqual(everySeventh.filter((row) => row !== 7 && String(row).startsWith('7')));
});
