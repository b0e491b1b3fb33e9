import { ValueDictionary } from './value-dictionary.ts';

/** One code for each call. */
export class CodeColumn {
  readonly dictionary = new ValueDictionary();
  codes = new Uint32Array();

  grow(room: number): void {
    this.codes = largerTo(this.codes, new Uint32Array(room));
  }
}

/** Any number of codes for each call; none at all while a call's details have not been read. */
export class ListColumn {
  readonly dictionary = new ValueDictionary();
  starts = new Uint32Array();
  lengths = new Uint8Array();
  items = new Uint32Array(1024);
  #end = 0;

  grow(room: number): void {
    this.starts = largerTo(this.starts, new Uint32Array(room));
    this.lengths = largerTo(this.lengths, new Uint8Array(room));
  }

  /** Each value counts once; a call without any has the empty one. */
  set(row: number, values: readonly string[]): void {
    if (this.#end + values.length + 1 > this.items.length)
      this.items = largerTo(this.items, new Uint32Array((this.#end + values.length) * 2));
    const start = this.#end;
    for (const value of values.length === 0 ? NO_VALUE : values) {
      const code = this.dictionary.codeOf(value);
      const known = this.items.subarray(start, this.#end).includes(code);
      if (!known && this.#end - start < MAX_VALUES) this.items[this.#end++] = code;
    }
    this.starts[row] = start;
    this.lengths[row] = this.#end - start;
  }
}

const NO_VALUE = [''] as const;
/** As many as a byte can count; a call has at most twenty targets. */
const MAX_VALUES = 255;

/** Copies what there is into the larger array. */
export function largerTo<T extends Uint8Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/**
 * The number at a position, which the caller has made sure is inside. One function for each kind of array: engines remember of a
 * function which kinds it has met, and make slow code of one that meets many.
 */
export function at(numbers: Uint32Array, index: number): number {
  // An index inside a typed array always has a number; the compiler cannot know that it is inside.
  return numbers[index] as number;
}

/** `at` of bytes. */
export function byteAt(bytes: Uint8Array, index: number): number {
  // As above.
  return bytes[index] as number;
}

/** `at` of numbers that may be below zero. */
export function signedAt(numbers: Int32Array, index: number): number {
  // As above.
  return numbers[index] as number;
}

/** `at` of times, in milliseconds. */
export function timeAt(times: Float64Array, index: number): number {
  // As above.
  return times[index] as number;
}
