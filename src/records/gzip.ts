import { Gunzip } from 'fflate';

/** What is wrong with packed bytes: cut off or damaged, or something that is not packed stands behind them. */
export type GzipFault = 'damaged' | 'followed';

/** Each step is unpacked as a whole before its size can be looked at. In bytes, packed. */
const STEP = 16_384;
/** What a step gives is lost when it meets the damage: near it they are as small as this. */
const FINE_STEP = 16;
/** Bytes at a member's end: the sum of what it holds, and its size. */
const TRAILER = 8;

/**
 * Unpacks gzip, also several members in a row, a step at a time, and compares each member with the sum at its end, which the
 * library does not look at.
 */
export class GzipReader {
  /** Set once something is wrong. */
  fault: GzipFault | undefined;
  /** Where the step began that could not be unpacked. In bytes, packed. */
  stoppedAt: number | undefined;
  /** Members begun. */
  members = 1;
  readonly #fineFrom: number;
  readonly #unpacker: Gunzip;
  #ready: Uint8Array[] = [];
  #sum = -1;
  #size = 0;
  #given = 0;
  /** The packed bytes given last. */
  #recent: Uint8Array = new Uint8Array();

  /** @param fineFrom where an earlier reading was stopped: from there on it goes as near to the damage as it can. */
  constructor(fineFrom = Number.POSITIVE_INFINITY) {
    this.#fineFrom = fineFrom;
    this.#unpacker = new Gunzip((piece) => {
      this.#ready.push(piece);
      this.#size += piece.length;
      this.#sum = addToSum(this.#sum, piece);
    });
    this.#unpacker.onmember = (offset) => {
      this.members++;
      this.#endMember(offset);
    };
  }

  /** What the next packed bytes give. */
  *read(packed: Uint8Array): Generator<Uint8Array> {
    for (let at = 0; at < packed.length && this.stoppedAt === undefined; ) {
      const step = packed.subarray(at, at + (this.#given + STEP > this.#fineFrom ? FINE_STEP : STEP));
      at += step.length;
      this.#recent = join([this.#recent.subarray(-TRAILER), step]);
      this.#given += step.length;
      this.#push(step, false);
      yield* this.#take();
    }
  }

  /** What is left when no packed bytes come any more. */
  *end(): Generator<Uint8Array> {
    if (this.stoppedAt !== undefined) return;
    this.#push(new Uint8Array(), true);
    if (this.stoppedAt === undefined) this.#endMember(this.#given);
    yield* this.#take();
  }

  #push(step: Uint8Array, isLast: boolean): void {
    try {
      this.#unpacker.push(step, isLast);
    } catch (error) {
      this.stoppedAt = this.#given - step.length;
      const isEnd = error instanceof Error && error.message === 'invalid gzip data';
      this.fault ??= isEnd ? 'followed' : 'damaged';
    }
  }

  #take(): Uint8Array[] {
    const ready = this.#ready.filter((piece) => piece.length > 0);
    this.#ready = [];
    return ready;
  }

  /** @param end where the member ends, in packed bytes. */
  #endMember(end: number): void {
    const trailer = this.#recent.subarray(0, this.#recent.length - (this.#given - end)).subarray(-TRAILER);
    const told = new DataView(trailer.buffer, trailer.byteOffset, trailer.length);
    const isSound =
      trailer.length === TRAILER &&
      told.getUint32(0, true) === ~this.#sum >>> 0 &&
      told.getUint32(4, true) === this.#size >>> 0;
    if (!isSound) this.fault ??= 'damaged';
    this.#sum = -1;
    this.#size = 0;
  }
}

/** All that can be unpacked of some bytes. `bytes` is `undefined` where it is more than so many bytes. */
export function unpackGzip(
  packed: Uint8Array,
  max: number,
): { bytes: Uint8Array | undefined; fault: GzipFault | undefined } {
  const first = readAll(new GzipReader(), packed, max);
  const { stoppedAt } = first.reader;
  const isHalf = first.reader.fault === 'damaged' && stoppedAt !== undefined;
  const { pieces, reader } = isHalf ? readAll(new GzipReader(stoppedAt), packed, max) : first;
  return { bytes: pieces && join(pieces), fault: reader.fault };
}

function readAll(
  reader: GzipReader,
  packed: Uint8Array,
  max: number,
): { reader: GzipReader; pieces: Uint8Array[] | undefined } {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (const part of [reader.read(packed), reader.end()])
    for (const piece of part) {
      size += piece.length;
      if (size > max) return { reader, pieces: undefined };
      pieces.push(piece);
    }
  return { reader, pieces };
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Source: https://www.rfc-editor.org/rfc/rfc1952#section-8 */
const SUMS = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function addToSum(sum: number, bytes: Uint8Array): number {
  // There is a sum for every byte.
  for (const byte of bytes) sum = (SUMS[(sum ^ byte) & 0xff] as number) ^ (sum >>> 8);
  return sum;
}
