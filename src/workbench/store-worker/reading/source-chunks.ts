import { withoutQuoteMarks } from '../../../sources/quoted-mail.ts';
import { toFault } from '../../protocol/fault.ts';
import type { ReadInput } from '../../protocol/reading.ts';

/** Up to here a file is read at once: a stream costs more than it gives. In bytes. */
const SMALL = 2 ** 20;

/** What was given to read. */
export interface Given {
  blob: Blob;
  /** The bytes of a small file, when they were asked for ahead; of a quoted mail that was pasted, those without its marks. */
  whole?: Promise<ArrayBuffer>;
}

/** Begins to read a small file, so that its bytes are there when its turn comes. */
export function readAhead(given: Given): void {
  if (given.blob.size > SMALL || given.whole) return;
  given.whole = given.blob.arrayBuffer();
  // Whoever reads it is told; until then nobody listens.
  given.whole.catch(() => {});
}

/** Bytes, a piece at a time. May be begun anew. */
export type Chunks = () => AsyncIterable<Uint8Array>;

/**
 * The bytes of an input as given. Ends with a `Fault` when the file vanishes.
 *
 * @param onBytes told how many bytes were handed on so far.
 */
export function toChunks({ blob, whole }: Given, onBytes: (bytes: number) => void): Chunks {
  return async function* readGiven() {
    let done = 0;
    try {
      if (blob.size <= SMALL) {
        yield new Uint8Array(await (whole ?? blob.arrayBuffer()));
        onBytes(blob.size);
        return;
      }
      const reader = blob.stream().getReader();
      try {
        for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
          yield piece.value;
          // Only now: what comes after the `yield` has been worked on.
          done += piece.value.length;
          onBytes(done);
        }
      } finally {
        // Not waited for: a file that vanished may never answer.
        reader.cancel().catch(() => {});
      }
    } catch (error) {
      throw toFault(error);
    }
  };
}

/** An input as the bytes whose digest is its evidence. */
export function toGiven(input: ReadInput): Given {
  if (input.kind === 'file') return { blob: input.file };
  const { text } = input;
  const blob = new Blob([text]);
  if (blob.size > SMALL || !QUOTED_JSON.test(text)) return { blob };
  return { blob, whole: Promise.resolve(new TextEncoder().encode(withoutQuoteMarks(text)).buffer) };
}

/** A line of a quoted mail that begins JSON. */
const QUOTED_JSON = /^[ \t]*>[ \t>]*[{[]/m;

interface Opened {
  head: Uint8Array;
  /** From the beginning; once. */
  all: Chunks;
  /** Lets go of the input when it is not read on. */
  close(): Promise<void>;
}

/** The first bytes, at least `size` where there are as many, and all bytes with them. */
export async function readHead(chunks: Chunks, size: number): Promise<Opened> {
  const iterator = chunks()[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let fault: unknown;
  try {
    while (length < size) {
      const next = await iterator.next();
      if (next.done) break;
      first.push(next.value);
      length += next.value.length;
    }
  } catch (error) {
    // What came before it is read first.
    if (length === 0) throw error;
    fault = error;
  }
  const head = new Uint8Array(length);
  let at = 0;
  for (const chunk of first) {
    head.set(chunk, at);
    at += chunk.length;
  }
  const all = async function* readAll() {
    try {
      if (length > 0) yield head;
      if (fault !== undefined) throw fault;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  };
  return {
    head: head.subarray(0, size),
    all,
    async close() {
      await iterator.return?.();
    },
  };
}
