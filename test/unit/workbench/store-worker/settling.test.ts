import { expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../../../src/calls/filter.ts';
import { TableViewer } from '../../../../src/calls/table/table-view.ts';
import type { ReadState } from '../../../../src/workbench/protocol/reading.ts';
import { createCallStore } from '../../../../src/workbench/store-worker/create-store.ts';
import { generateRecords } from '../../../bench/generate-records.ts';
import { NEWEST, NOW, pasted, readTexts, recordOf } from './read-texts.ts';

/** Reads and then waits for more that never comes. */
const readForEver: typeof readTexts = async (inputs, sink, signal) => {
  await readTexts(inputs.slice(0, 1), sink, signal);
  await new Promise(() => undefined);
};

test('after a cancel the last state is told when details are known', async () => {
  const store = createCallStore(readForEver, () => NOW);
  const told: { phase: ReadState['phase']; complete: Promise<boolean> }[] = [];
  const reading = store.read(pasted([...generateRecords(3000, 5)].join('\n')), ({ phase }) => {
    const complete = store.show(NO_FILTER, NEWEST).then((view) => view.facets.flag.complete);
    told.push({ phase, complete });
  });
  await expect.poll(() => told.length).toBeGreaterThan(0);
  await store.cancel();
  await reading;
  await expect.poll(async () => told.at(-1)?.complete).toBe(true);
  expect(told.at(-1)?.phase).toBe('cancelled');
  expect((await store.show(NO_FILTER, NEWEST)).facets.target.complete).toBe(true);
});

test('what was cancelled is no longer waited for', async () => {
  let round = 0;
  const store = createCallStore(
    (...given) => (round++ === 0 ? readForEver : readTexts)(...given),
    () => NOW,
  );
  const first = recordOf({ eventID: 'a' });
  const states: ReadState[] = [];
  const reading = store.read(pasted(first, 'x'.repeat(50_000)), (state) => states.push(state));
  const waiting = store.read(pasted('y'.repeat(70_000)), () => undefined);
  await expect.poll(() => states.at(-1)?.records).toBe(1);
  await store.cancel();
  expect(await reading).toMatchObject({ phase: 'cancelled', bytes: first.length, totalBytes: first.length });
  expect(await waiting).toMatchObject({ unreadBytes: 120_000 });
  expect(await waiting).toMatchObject({ phase: 'cancelled', bytes: first.length, totalBytes: first.length });
  const second = recordOf({ eventID: 'b' });
  const both = first.length + second.length;
  expect(await store.read(pasted(second), () => undefined)).toMatchObject({
    bytes: both,
    totalBytes: both,
    unreadBytes: 120_000,
  });
});

test('words that were looked for while a call was known in part are found in the record that comes later', async () => {
  const read: typeof readTexts = async (inputs, sink, signal) => {
    const name = 'event_history.csv';
    const place = { channel: 'file', name, readAt: NOW } as const;
    const labels = ['e-1', 'e-2'].map(
      (eventId) => ({ kind: 'labels', place, labels: { eventId, eventName: 'StopServer', userName: 'prod' } }) as const,
    );
    if (inputs.length === 0) sink.addLabels({ id: 9, name, bytes: 1, readAt: NOW }, labels);
    else await readTexts(inputs, sink, signal);
  };
  const store = createCallStore(read, () => NOW);
  await store.read([], () => undefined);
  const ask = async (text: string) => (await store.show({ ...NO_FILTER, text }, NEWEST)).count;
  expect(await ask('prod')).toBe(2);
  expect(await ask('prod-db')).toBe(0);
  const whole = (eventID: string, serverName: string) => recordOf({ eventID, requestParameters: { serverName } });
  await store.read(pasted(whole('e-1', 'prod-db'), whole('e-2', 'other')), () => undefined);
  expect(await ask('prod-db')).toBe(1);
  expect(await ask('prod-db x')).toBe(0);
  expect(await ask('prod')).toBe(1);
});

test('a letter whose small form is two characters is found as it is and in small', async () => {
  const names = ['İstanbul', 'i̇stanbul', 'istanbul'];
  const texts = names.map((name, at) => recordOf({ eventID: `e-${at}`, requestParameters: { name } }));
  const store = createCallStore(readTexts, () => NOW);
  await store.read(pasted(texts.join('\n')), () => undefined);
  const ask = async (text: string) => (await store.show({ ...NO_FILTER, text }, NEWEST)).count;
  expect(await ask('İstanbul')).toBe(2);
  expect(await ask('i̇stanbul')).toBe(2);
  expect(await ask('stanbul')).toBe(3);
});

test('while targets and flags are read, what takes long to answer is not answered again and again', async () => {
  const view = TableViewer.prototype.view;
  const costly = vi.spyOn(TableViewer.prototype, 'view').mockImplementation(function (this: TableViewer, ...given) {
    const end = performance.now() + 200;
    while (performance.now() < end);
    return view.apply(this, given);
  });
  const store = createCallStore(readTexts, () => NOW);
  await store.read(pasted([...generateRecords(2000, 5)].join('\n')), () => undefined);
  const ask = async () => (await store.show(NO_FILTER, NEWEST)).facets.flag.complete;
  expect(await ask()).toBe(false);
  expect(await ask()).toBe(true);
  expect(costly).toHaveBeenCalledTimes(2);
  costly.mockRestore();
});
