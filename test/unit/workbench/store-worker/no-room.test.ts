import { afterEach, expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../../../src/calls/filter.ts';
import { CallTable } from '../../../../src/calls/table/call-table.ts';
import { CodeColumn } from '../../../../src/calls/table/columns.ts';
import { scanRecords } from '../../../../src/records/scan-records.ts';
import type { View } from '../../../../src/workbench/protocol/list-view.ts';
import { createCallStore } from '../../../../src/workbench/store-worker/create-store.ts';
import { expectRoom, RoomWatch } from '../../../../src/workbench/store-worker/expect-room.ts';
import { RecordShelf } from '../../../../src/workbench/store-worker/record-shelf.ts';
import { Intake } from '../../../../src/workbench/store-worker/take-part.ts';
import { TextSearch } from '../../../../src/workbench/store-worker/text/text-search.ts';
import { TextRun } from '../../../../src/workbench/store-worker/text-run.ts';
import { generateRecords } from '../../../bench/generate-records.ts';
import { NEWEST, NOW, pasted, readTexts, recordOf } from './read-texts.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const source = { id: 0, name: 'a', bytes: 1, readAt: NOW };
const noRoom = (): never => {
  throw new RangeError('Array buffer allocation failed');
};

function partOf(texts: readonly string[]) {
  const bytes = new TextEncoder().encode(texts.join('\n'));
  return { source, bytes, rows: scanRecords(bytes, { channel: 'file', name: 'a', readAt: NOW }).rows };
}

const texts = [...generateRecords(3_000, 9)];
const [before, after] = [texts.slice(0, 500), texts.slice(500)];

/** Takes the rest without room for one thing, then once more with it. */
function takeAgain(failing: () => { mockRestore(): void }) {
  const table = new CallTable();
  const intake = new Intake(table);
  intake.takePart(partOf(before), source);
  const refused = failing();
  expect(() => intake.takePart(partOf(after), source)).toThrow('allocation failed');
  refused.mockRestore();
  expect(table.count).toBe(before.length);
  expect(intake.shelf.parts).toHaveLength(1);
  intake.takePart(partOf(after), source);
  return { table, intake };
}

test.each([
  ['a column of the table', () => vi.spyOn(CodeColumn.prototype, 'grow').mockImplementation(noRoom)],
  ['the values of a call', () => vi.spyOn(CallTable.prototype, 'labelActor').mockImplementation(noRoom)],
  ['a place on the shelf', () => vi.spyOn(RecordShelf.prototype, 'put').mockImplementation(noRoom)],
])('without room for %s nothing of a part is kept, and it can be taken again', (_, failing) => {
  const { table, intake } = takeAgain(failing);
  const whole = new CallTable();
  new Intake(whole).takePart(partOf(texts), source);
  expect(table.count).toBe(texts.length);
  expect(intake.duplicates).toBe(0);
  for (const row of [0, 499, 500, 1_777, 2_999]) {
    expect(intake.shelf.textOf(row)).toBe(texts[row]);
    expect(table.times[row]).toBe(whole.times[row]);
    const service = ({ codes }: CallTable) => codes.service.dictionary.values[codes.service.codes[row] ?? 0];
    expect(service(table)).toBe(service(whole));
  }
});

test('without room for targets and flags this is said, and the calls are there', async () => {
  const store = createCallStore(readTexts, () => NOW);
  vi.spyOn(TextRun.prototype, 'textOf').mockImplementation(() => {
    throw 'out of memory';
  });
  const last = await new Promise<{ problems: readonly { reason: string }[] }>((resolve, reject) => {
    store.read(pasted(recordOf({ eventID: 'a' })), (now) => now.phase === 'done' && resolve(now)).catch(reject);
  });
  expect(last.problems).toMatchObject([
    { place: { name: 'Targets and flags' }, reason: 'Expected room in memory for the records, got none' },
  ]);
  const view = await store.show(NO_FILTER, NEWEST);
  expect(view.count).toBe(1);
  expect(view.facets.flag.complete).toBe(false);
});

test('room is asked for, and let go at once', () => {
  const letGo: number[] = [];
  class Roomy {
    constructor(readonly size: number) {}
    transfer(size: number): void {
      letGo.push(size);
    }
  }
  vi.stubGlobal('ArrayBuffer', Roomy);
  expectRoom();
  expect(letGo).toEqual([0]);
  vi.stubGlobal(
    'ArrayBuffer',
    class extends Roomy {
      constructor(size: number) {
        super(size);
        noRoom();
      }
    },
  );
  expect(expectRoom).toThrow('allocation failed');
});

test('room is asked for at first and after some megabytes, and again each time until there is some', () => {
  let asked = 0;
  let hasRoom = true;
  vi.stubGlobal(
    'ArrayBuffer',
    class {
      constructor() {
        asked++;
        if (!hasRoom) noRoom();
      }
      transfer(): void {}
    },
  );
  const watch = new RoomWatch();
  for (let part = 0; part < 9; part++) watch.take(2 ** 23);
  expect(asked).toBe(3);
  hasRoom = false;
  for (let part = 0; part < 3; part++) watch.take(2 ** 23);
  for (let part = 0; part < 2; part++) expect(() => watch.take(2 ** 23)).toThrow('allocation failed');
  expect(asked).toBe(5);
  hasRoom = true;
  watch.take(2 ** 23);
  expect(asked).toBe(6);
});

test('words that can be looked for no further: that is told, and what was found stays', async () => {
  const store = createCallStore(readTexts, () => NOW);
  await store.read(pasted(texts.join('\n')), () => undefined);
  // Each look at the clock finds that a turn is over.
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 50));
  const views: View[] = [];
  await store.watch((view) => views.push(view));
  const first = await store.show({ ...NO_FILTER, text: 'boto3' }, NEWEST);
  expect(first).toMatchObject({ searching: true });
  vi.spyOn(TextSearch.prototype, 'run').mockImplementation(noRoom);
  await expect.poll(() => views.at(-1)?.fault).toBe('there was no room in memory to look through all records');
  expect(views.at(-1)).toMatchObject({ searching: false });
  expect(views.at(-1)?.count).toBeGreaterThanOrEqual(first.count);
  expect((await store.show(NO_FILTER, NEWEST)).count).toBe(texts.length);
});
