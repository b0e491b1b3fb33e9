import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { PIECES_AHEAD, type UnpackAnswer } from '../../../../../src/workbench/protocol/unpack-messages.ts';
import { WORKER_TIMEOUT_MS } from '../../../../../src/workbench/protocol/worker-timeout.ts';
import { toUnpack, type Unpack } from '../../../../../src/workbench/store-worker/reading/connect-unpacker.ts';
import { readInputs } from '../../../../../src/workbench/store-worker/reading/read-inputs.ts';
import { UnpackForOther } from '../../../../../src/workbench/unpack-worker/unpack-for-other.ts';
import { generateRecords } from '../../../../bench/generate-records.ts';
import { CollectingSink } from '../../../../corpus/collect.ts';
import { readFiles } from './read-given.ts';

afterEach(() => {
  vi.useRealTimers();
});

type End = Parameters<typeof toUnpack>[0];

/** Both ends in one thread, with what is sent copied and transferred as between threads. */
function connect(): { unpack: Unpack; end: End; pieces: () => number } {
  let pieces = 0;
  const unpacking = new UnpackForOther((answer, transfer) => {
    const data: UnpackAnswer = structuredClone(answer, { transfer });
    if (data.kind === 'piece') pieces++;
    queueMicrotask(() => end.onmessage?.call(NO_WORKER, new MessageEvent('message', { data })));
  });
  // The listeners do not look at what they are called on.
  const NO_WORKER = {} as Worker;
  const end: End = { onmessage: null, onerror: null, postMessage: (request: never) => unpacking.take(request) };
  return { unpack: toUnpack(end), end, pieces: () => pieces };
}

/** All that was read, as one text: to compare tens of thousands of records one by one takes seconds. */
function toText(sink: CollectingSink): string {
  const reasons = sink.problems.map(({ reason }) => reason);
  return [...reasons, ...[...sink.records()].map(({ text }) => text)].join('\n');
}

const pack = (records: number) =>
  new Uint8Array(gzipSync(`{"Records":[${[...generateRecords(records, 3)].join(',')}]}`, { level: 1 }));
/** More pieces than are unpacked ahead. */
const large = pack(15_000);
/** Some pieces. */
const packed = pack(4_000);

async function readElsewhere(unpack: Unpack, bytes: Uint8Array<ArrayBuffer>): Promise<CollectingSink> {
  const sink = new CollectingSink();
  const file = new File([bytes], 'folder/file-0');
  await readInputs([{ kind: 'file', file, path: file.name }], sink, new AbortController().signal, unpack);
  return sink;
}

test.each([
  ['whole', large, PIECES_AHEAD + 1],
  // The platform may throw away what it had unpacked when it meets the fault: how much of it is its own business.
  ['cut off', packed.subarray(0, packed.length - 50_000), 1],
])('a packed file, %s, reads as without another thread', async (_, bytes, least) => {
  const { unpack, pieces } = connect();
  const sink = await readElsewhere(unpack, bytes);
  expect(pieces()).toBeGreaterThanOrEqual(least);
  expect(toText(sink) === toText(await readFiles(bytes))).toBe(true);
});

test('without the thread it is unpacked here', async () => {
  const { unpack, end, pieces } = connect();
  end.onerror?.call({} as Worker, new Event('error') as ErrorEvent);
  const sink = await readElsewhere(unpack, packed);
  expect(pieces()).toBe(0);
  expect(toText(sink) === toText(await readFiles(packed))).toBe(true);
});

test('no more is unpacked ahead than was allowed, and nothing once it is given up', async () => {
  const { unpack, pieces } = connect();
  const reading = unpack(new Blob([large]), () => undefined);
  await reading?.next();
  await reading?.return(undefined);
  expect(pieces()).toBeLessThanOrEqual(PIECES_AHEAD);
});

test('a thread that is lost on the way is not taken for a fault of the file', async () => {
  const { unpack, end, pieces } = connect();
  const take = end.postMessage;
  end.postMessage = (request: never) => {
    take(request);
    if (pieces() >= 2) end.onerror?.call({} as Worker, new Event('error') as ErrorEvent);
  };
  const sink = await readElsewhere(unpack, packed);
  expect(sink.problems).toEqual([]);
  expect(toText(sink) === toText(await readFiles(packed))).toBe(true);
});

test('a thread that never begins is waited for only so long; then it is unpacked here', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const end: End = { onmessage: null, onerror: null, postMessage: () => undefined };
  const reading = readElsewhere(toUnpack(end), packed);
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  vi.advanceTimersByTime(WORKER_TIMEOUT_MS);
  vi.useRealTimers();
  expect(toText(await reading) === toText(await readFiles(packed))).toBe(true);
});
