import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../../../src/calls/filter.ts';
import { createCallStore } from '../../../../src/workbench/store/create-store.ts';
import { Rest } from '../../../../src/workbench/store/rest.ts';
import { NEWEST, NOW, pasted, readTexts, recordOf } from './read-texts.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

/** Whether it has settled once everything that waits for nothing else has had its turn. */
async function isOver(waited: Promise<void> | undefined): Promise<boolean> {
  let over = waited === undefined;
  void waited?.then(() => (over = true));
  await vi.advanceTimersByTimeAsync(0);
  return over;
}

test('a pause lasts until it is ended, and no longer than allowed', async () => {
  const rest = new Rest(400);
  expect(rest.over).toBeUndefined();
  rest.begin();
  const { over } = rest;
  expect(await isOver(over)).toBe(false);
  rest.end();
  expect(await isOver(over)).toBe(true);
  expect(rest.over).toBeUndefined();
  rest.begin();
  const second = rest.over;
  await vi.advanceTimersByTimeAsync(399);
  expect(await isOver(second)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await isOver(second)).toBe(true);
});

test('begun anew it lasts as long again, and who waited already goes on', async () => {
  const rest = new Rest(400);
  rest.begin();
  const first = rest.over;
  await vi.advanceTimersByTimeAsync(300);
  rest.begin();
  expect(await isOver(first)).toBe(true);
  await vi.advanceTimersByTimeAsync(300);
  expect(rest.over).toBeDefined();
  await vi.advanceTimersByTimeAsync(100);
  expect(rest.over).toBeUndefined();
});

test('where there are processors enough nobody pauses', () => {
  const rest = new Rest(0);
  rest.begin();
  expect(rest.over).toBeUndefined();
});

/** Reads one text after the other: each when it may, and when the test says so. */
function readInTurns(longestRest: number) {
  const done: number[] = [];
  let goAhead: () => void = () => undefined;
  const read: typeof readTexts = async (inputs, sink, signal) => {
    for (const [index, input] of inputs.entries()) {
      await sink.rest?.();
      if (signal.aborted) return;
      await readTexts([input], sink, signal);
      done.push(index);
      await new Promise<void>((resolve) => (goAhead = resolve));
    }
  };
  const store = createCallStore(read, () => NOW, longestRest);
  return { store, done, next: () => goAhead() };
}

const records = ['a', 'b', 'c'].map((eventID) => recordOf({ eventID }));

test('reading waits for what it gave out to be drawn, but for a moment only', async () => {
  const { store, done, next } = readInTurns(400);
  const reading = store.read(pasted(...records), () => undefined);
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual([0]);
  expect(await store.show(NO_FILTER, NEWEST)).toMatchObject({ total: 1 });
  next();
  await vi.advanceTimersByTimeAsync(300);
  expect(done).toEqual([0]);
  await store.goOn();
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual([0, 1]);
  // Another question: the same one is answered more seldom while reading goes on.
  await store.show({ ...NO_FILTER, text: 'b' }, NEWEST);
  next();
  await vi.advanceTimersByTimeAsync(399);
  expect(done).toEqual([0, 1]);
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toEqual([0, 1, 2]);
  next();
  expect(await reading).toMatchObject({ records: 3 });
});

test('a cancel does not wait for the end of a pause', async () => {
  const { store, done, next } = readInTurns(400);
  const reading = store.read(pasted(...records), () => undefined);
  await vi.advanceTimersByTimeAsync(0);
  await store.show(NO_FILTER, NEWEST);
  next();
  await store.cancel();
  expect(await reading).toMatchObject({ phase: 'cancelled', records: 1 });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(done).toEqual([0]);
});
