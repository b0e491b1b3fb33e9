import { GzipReader } from '../../../records/gzip.ts';
import { Fault } from '../../protocol/fault.ts';
import type { Chunks } from './source-chunks.ts';

/** Up to here any ratio is good. In bytes. */
const FREE = 64 * 2 ** 20;
/** CloudTrail's files shrink to a tenth or twentieth, lines that repeat each other to a hundredth. */
const MAX_RATIO = 300;
/** No more than this is unpacked of one file: no tab holds more. In bytes. */
const MAX_UNPACKED = 8 * 2 ** 30;

/** The other thread is gone: what it was to unpack has no fault. */
export class LostThread extends Error {
  constructor() {
    super('Expected the thread that unpacks to answer, got nothing');
  }
}

/**
 * Unpacks gzip, also several members in a row. What is cut off or damaged gives all that can be unpacked, and then a
 * `Fault`; so does what grows beyond any measure.
 *
 * @param isSmall leave the browser's stream aside, which takes longer to set up than a small file to unpack.
 * @param elsewhere the same bytes as another thread unpacks them, told how many packed ones are done. Absent: there is none.
 */
export async function* gunzip(
  packed: Chunks,
  isSmall: boolean,
  elsewhere?: (onGiven: (bytes: number) => void) => AsyncIterable<Uint8Array> | undefined,
): AsyncGenerator<Uint8Array> {
  let given = 0;
  let unpacked = 0;
  const counted: Chunks = async function* countGiven() {
    given = 0;
    for await (const chunk of packed()) {
      given += chunk.length;
      yield chunk;
    }
  };
  const check = (chunk: Uint8Array) => {
    unpacked += chunk.length;
    if (unpacked <= FREE) return;
    if (unpacked > MAX_UNPACKED || unpacked > given * MAX_RATIO)
      throw new Fault(
        `Expected packed records, got a file that grows to over ${unpacked > MAX_UNPACKED ? '8 GB' : `${MAX_RATIO} times its size`}: stopped there`,
      );
  };
  let fault: Fault | undefined;
  const watched: Chunks = async function* watchFaults() {
    try {
      yield* counted();
    } catch (error) {
      if (error instanceof Fault) fault = error;
      throw error;
    }
  };
  const unpackAtOnce = async function* (): AsyncGenerator<Uint8Array> {
    try {
      const other = elsewhere?.((bytes) => {
        given = bytes;
      });
      if (other) return yield* other;
    } catch (error) {
      if (!(error instanceof LostThread)) throw error;
    }
    yield* dropFirst(unpackQuickly(watched), unpacked);
  };
  try {
    for await (const chunk of isSmall ? [] : unpackAtOnce()) {
      check(chunk);
      yield chunk;
    }
    if (!isSmall) return;
  } catch (error) {
    if (fault) throw fault;
    if (error instanceof Fault) throw error;
  }
  // The browsers refuse what follows a first member, and may throw away what they had unpacked when they meet a fault.
  for await (const chunk of dropFirst(unpackPatiently(counted, isSmall), unpacked)) {
    check(chunk);
    yield chunk;
  }
}

/** Without so many bytes at the beginning, which are known already. */
async function* dropFirst(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let known = size;
  for await (const chunk of chunks) {
    const fresh = chunk.subarray(Math.min(known, chunk.length));
    known -= chunk.length - fresh.length;
    if (fresh.length > 0) yield fresh;
  }
}

async function* unpackQuickly(packed: Chunks): AsyncGenerator<Uint8Array> {
  const iterator = packed()[Symbol.asyncIterator]();
  const input = new ReadableStream<BufferSource>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      // A file's bytes are never shared with another thread.
      else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  const reader = input.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    reader.cancel().catch(() => {});
  }
}

async function* unpackPatiently(packed: Chunks, isFirst: boolean): AsyncGenerator<Uint8Array> {
  const unpacker = new GzipReader();
  let known = 0;
  for await (const piece of readThrough(unpacker, packed)) {
    known += piece.length;
    yield piece;
  }
  const { fault, stoppedAt } = unpacker;
  // What the step held before the damage is lost with it: once more, as near to that as can be.
  if (fault === 'damaged' && stoppedAt !== undefined)
    yield* dropFirst(readThrough(new GzipReader(stoppedAt), packed), known);
  // Where all could be unpacked the browser has still found a fault.
  if (fault === 'followed') throw new Fault('Expected the packed file to end, got something else after it: left out');
  if (fault === 'damaged' || (!isFirst && unpacker.members === 1)) throw new Fault(INCOMPLETE);
}

async function* readThrough(unpacker: GzipReader, packed: Chunks): AsyncGenerator<Uint8Array> {
  for await (const chunk of packed()) {
    yield* unpacker.read(chunk);
    if (unpacker.stoppedAt !== undefined) return;
  }
  yield* unpacker.end();
}

const INCOMPLETE =
  'Expected the whole packed file, got one that is cut off or damaged: what could be unpacked was read';
