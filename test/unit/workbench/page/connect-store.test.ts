import { expose } from 'comlink';
import { afterEach, expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../../../src/calls/filter.ts';
import { connectStore } from '../../../../src/workbench/page/connect-store.ts';
import { WORKER_TIMEOUT_MS } from '../../../../src/workbench/protocol/worker-timeout.ts';
import { createCallStore } from '../../../../src/workbench/store-worker/create-store.ts';
import { NEWEST, NOW, pasted, readTexts, recordOf } from '../store-worker/read-texts.ts';

/** A worker as the page sees it, whose store stands behind a channel. */
class FakeWorker extends EventTarget {
  readonly #channel = new MessageChannel();
  isTerminated = false;

  constructor(read = readTexts) {
    super();
    expose(
      createCallStore(read, () => NOW),
      this.#channel.port2,
    );
    this.#channel.port1.onmessage = ({ data, ports }) => {
      this.dispatchEvent(new MessageEvent('message', { data, ports: [...ports] }));
    };
  }

  postMessage(data: unknown, transfer: Transferable[] = []): void {
    this.#channel.port1.postMessage(data, transfer);
  }

  /** What it is told is not heard. */
  mute(): void {
    this.#channel.port2.close();
  }

  terminate(): void {
    this.isTerminated = true;
    this.#channel.port1.close();
    this.#channel.port2.close();
  }
}

const workers: FakeWorker[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const worker of workers.splice(0)) worker.terminate();
});

function standStore(...reads: (typeof readTexts)[]) {
  const said: string[] = [];
  const store = connectStore(
    (words) => said.push(words),
    () => {
      const worker = new FakeWorker(reads[workers.length]);
      workers.push(worker);
      // It has all of a worker that the store's end of it uses.
      return worker as unknown as Worker;
    },
  );
  return { store, said };
}

test.each(['error', 'messageerror'])(
  'a worker that tells of %s leaves nothing waiting, and is replaced',
  async (type) => {
    const { store, said } = standStore(() => new Promise(() => undefined));
    const views: number[] = [];
    await store.watch(({ count }) => views.push(count));
    const reading = store.read(pasted(recordOf({ eventID: 'a' })), () => undefined);
    const failing = expect(reading).rejects.toThrow('the worker that holds the records failed');
    workers[0]?.dispatchEvent(new Event(type));
    workers[0]?.dispatchEvent(new Event(type));
    await failing;
    expect(workers[0]?.isTerminated).toBe(true);
    expect(said).toEqual([
      'The worker that holds the records failed, perhaps for want of memory, and what was read is lost: start over.',
    ]);
    await expect(store.show(NO_FILTER, NEWEST)).rejects.toThrow('start over');
    await store.clear();
    expect(workers).toHaveLength(2);
    expect(await store.read(pasted(recordOf({ eventID: 'a' })), () => undefined)).toMatchObject({ records: 1 });
    expect(await store.show(NO_FILTER, NEWEST)).toMatchObject({ count: 1 });
  },
);

// Firefox throws the bare words, Chromium a RangeError.
test.each(['out of memory', new RangeError('Array buffer allocation failed')])(
  'what the worker has no room for is said in words that tell what stays: %s',
  async (thrown) => {
    const { store, said } = standStore(() => Promise.reject(thrown));
    const reading = store.read(pasted(recordOf({ eventID: 'a' })), () => undefined);
    await expect(reading).rejects.toThrow('there was no room in memory for that; what was read stays');
    expect(said).toEqual([]);
    expect(workers[0]?.isTerminated).toBe(false);
  },
);

test('a store that is emptied keeps its worker, and errors of the store come through', async () => {
  const { store } = standStore();
  await store.clear();
  await expect(store.open(7)).rejects.toThrow('Expected a call that was read, got row 7 of 0');
  expect(workers).toHaveLength(1);
});

/** Lets messages that are on their way arrive. */
const settle = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

test('a worker that never begins gives way to another, which is asked the same; the last one is waited for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { store, said } = standStore();
  // As when its script is never run.
  workers[0]?.mute();
  const reading = store.read(pasted(recordOf({ eventID: 'a' })), () => undefined);
  await settle();
  vi.advanceTimersByTime(WORKER_TIMEOUT_MS - 1);
  expect(workers).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(workers).toHaveLength(2);
  workers[1]?.mute();
  // Nobody listens to the first one any more.
  workers[0]?.dispatchEvent(new Event('error'));
  await settle();
  vi.advanceTimersByTime(WORKER_TIMEOUT_MS);
  vi.advanceTimersByTime(10 * WORKER_TIMEOUT_MS);
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true, false]);
  expect(await reading).toMatchObject({ records: 1 });
  expect(said).toEqual([]);
  workers[2]?.dispatchEvent(new Event('error'));
  expect(said).toHaveLength(1);
  await expect(store.show(NO_FILTER, NEWEST)).rejects.toThrow('start over');
});

test('a worker that has answered may take its time', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let end: () => void = () => undefined;
  const { store } = standStore(() => new Promise((resolve) => (end = resolve)));
  await store.find('anything');
  await settle();
  const reading = store.read(pasted(recordOf({ eventID: 'a' })), () => undefined);
  vi.advanceTimersByTime(10 * WORKER_TIMEOUT_MS);
  expect(workers).toHaveLength(1);
  await store.find('anything');
  end();
  expect(await reading).toMatchObject({ phase: 'done' });
});
