import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../../../src/calls/filter.ts';
import { createCallStore } from '../../../../src/workbench/store-worker/create-store.ts';
import { DrawingPause } from '../../../../src/workbench/store-worker/drawing-pause.ts';
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
  const rest = new DrawingPause(400);
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

test('begun anew it lasts as long again, also for who waits already', async () => {
  const rest = new DrawingPause(400);
  rest.begin();
  const first = rest.over;
  await vi.advanceTimersByTimeAsync(300);
  rest.begin();
  await vi.advanceTimersByTimeAsync(399);
  expect(await isOver(first)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await isOver(first)).toBe(true);
  expect(rest.over).toBeUndefined();
});

test('where there are processors enough nobody pauses', () => {
  const rest = new DrawingPause(0);
  rest.begin();
  expect(rest.over).toBeUndefined();
});

/** Reads one text after the other: each when it may, and when the test says so. */
function readInTurns(longestPause: number, rests: (Promise<void> | undefined)[] = []) {
  const done: number[] = [];
  let goAhead: () => void = () => undefined;
  const read: typeof readTexts = async (inputs, sink, signal) => {
    for (const [index, input] of inputs.entries()) {
      const over = sink.rest?.();
      rests.push(over);
      await over;
      if (signal.aborted) return;
      await readTexts([input], sink, signal);
      done.push(index);
      await new Promise<void>((resolve) => (goAhead = resolve));
    }
  };
  const store = createCallStore(read, () => NOW, longestPause);
  return { store, done, next: () => goAhead() };
}

const records = ['a', 'b', 'c'].map((eventID) => recordOf({ eventID }));

test('reading waits for what it gave out to be drawn, but for a moment only', async () => {
  const { store, done, next } = readInTurns(400);
  const reading = store.read(pasted(...records), () => undefined);
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual([0]);
  const view = await store.show(NO_FILTER, NEWEST);
  expect(view.total).toBe(1);
  next();
  await vi.advanceTimersByTimeAsync(300);
  // That an older one is drawn says nothing.
  await store.goOn(view.revision - 1);
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual([0]);
  await store.goOn(view.revision);
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

test('a cancel ends a pause', async () => {
  const rests: (Promise<void> | undefined)[] = [];
  const { store, next } = readInTurns(400, rests);
  const reading = store.read(pasted(...records), () => undefined);
  await vi.advanceTimersByTimeAsync(0);
  await store.show(NO_FILTER, NEWEST);
  next();
  await vi.advanceTimersByTimeAsync(0);
  expect(await isOver(rests.at(-1))).toBe(false);
  await store.cancel();
  expect(await isOver(rests.at(-1))).toBe(true);
  expect(await reading).toMatchObject({ phase: 'cancelled', records: 1 });
});
