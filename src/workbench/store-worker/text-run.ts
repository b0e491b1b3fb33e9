import { at } from '../../calls/table/columns.ts';
import { byteAt } from '../../records/scan/json-bytes.ts';
import type { RecordShelf } from './record-shelf.ts';

/** Decoded at once, in bytes: some hundred records. */
const RUN = 2 ** 17;

/**
 * The texts of rows that are read one after the other. They are decoded many at a time and cut: in Chromium each decoding makes a
 * string outside of the engine's heap, which is kept in books of its own and has to be freed by itself.
 */
export class TextRun {
  readonly #shelf: RecordShelf;
  readonly #size: number;
  #bytes: Uint8Array | undefined;
  /** Where the run lies in the bytes. */
  #from = 0;
  #to = 0;
  /** Of these bytes. Absent: they could not be decoded together, e.g. since some are not UTF-8. */
  #text: string | undefined;
  /** A place in the run: a byte, and the character of the text that begins there. */
  #byte = 0;
  #character = 0;

  /** `size`: so many bytes are decoded at once, and at least the row that is asked for. */
  constructor(shelf: RecordShelf, size = RUN) {
    this.#shelf = shelf;
    this.#size = size;
  }

  /** As `RecordShelf.textOf`. */
  textOf(row: number): string {
    const { bytes } = this.#shelf.partOf(row);
    const start = at(this.#shelf.starts, row);
    const end = at(this.#shelf.ends, row);
    if (bytes !== this.#bytes || start < this.#byte || end > this.#to) this.#decode(bytes, start, end);
    if (this.#text === undefined) return this.#shelf.textOf(row);
    const begin = this.#goTo(bytes, start);
    return this.#text.slice(begin, this.#goTo(bytes, end));
  }

  #decode(bytes: Uint8Array, start: number, end: number): void {
    // What could not be decoded is not tried again at each of its rows.
    if (bytes === this.#bytes && this.#text === undefined && start >= this.#from && end <= this.#to) return;
    let to = Math.min(bytes.length, Math.max(end, start + this.#size));
    while (to > end && isWithin(byteAt(bytes, to))) to--;
    this.#bytes = bytes;
    this.#from = start;
    this.#to = to;
    this.#byte = start;
    this.#character = 0;
    try {
      this.#text = strict.decode(bytes.subarray(start, to));
    } catch {
      this.#text = undefined;
    }
  }

  /** The character at a byte that is not before the last one that was asked for. */
  #goTo(bytes: Uint8Array, byte: number): number {
    const isAscii = this.#text?.length === this.#to - this.#from;
    this.#character += isAscii ? byte - this.#byte : countCharacters(bytes, this.#byte, byte);
    this.#byte = byte;
    return this.#character;
  }
}

/** Characters as strings count them (UTF-16), in bytes of UTF-8. */
function countCharacters(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) {
    const byte = byteAt(bytes, index);
    if (!isWithin(byte)) count += byte < FOUR_BYTES ? 1 : 2;
  }
  return count;
}

/** A byte after the first of a character. */
function isWithin(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/** From here on the first byte of a character that strings have as two. */
const FOUR_BYTES = 0xf0;

const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
