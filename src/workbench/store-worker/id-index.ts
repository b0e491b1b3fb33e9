import { at, largerTo } from '../../calls/table/columns.ts';
import { BACKSLASH, byteAt } from '../../records/scan/json-bytes.ts';
import { textOf } from '../../records/scan/span.ts';
import type { RecordShelf } from './record-shelf.ts';

/** Finds rows by the id of their record, from its bytes: no text is made of an id unless it has an escape. */
export class IdIndex {
  #shelf: RecordShelf;
  /** Open addressing: a row and one; 0 is free. */
  #slots = new Uint32Array(4096);
  /** By row: the hash of its id, to tell most ids apart without a look at their bytes; 0: it has none. */
  #hashes = new Uint32Array(1024);
  #count = 0;

  constructor(shelf: RecordShelf) {
    this.#shelf = shelf;
  }

  /** The row with the id that stands between two positions of the bytes; -1 when there is none. */
  find(bytes: Uint8Array, start: number, end: number): number {
    return this.findOrAdd(bytes, start, end, -1);
  }

  /**
   * The same; when there is none the id is from now on also that of `row`, which the caller puts on the shelf (unless it is -1).
   *
   * @param isMeant whether a row with the id counts as found: several records may bear one id.
   */
  findOrAdd(bytes: Uint8Array, start: number, end: number, row: number, isMeant?: (row: number) => boolean): number {
    if (hasBackslash(bytes, start, end)) {
      const id = encoder.encode(textOf(bytes, { start, end, escaped: true }));
      return this.#findOrAdd(id, 0, id.length, row, isMeant);
    }
    return this.#findOrAdd(bytes, start, end, row, isMeant);
  }

  /** Forgets the ids of the rows from this one on. Needs no room of its own. */
  dropRows(from: number): void {
    this.#hashes.fill(0, from);
    this.#slots.fill(0);
    this.#count = 0;
    for (let row = 0; row < Math.min(from, this.#hashes.length); row++) {
      const hash = at(this.#hashes, row);
      if (hash === 0) continue;
      this.#place(row, hash);
      this.#count++;
    }
  }

  #findOrAdd(bytes: Uint8Array, start: number, end: number, row: number, isMeant?: (row: number) => boolean): number {
    const hash = hashOf(bytes, start, end);
    const found = this.#find(bytes, start, end, hash, isMeant);
    if (found >= 0 || row < 0) return found;
    if (row >= this.#hashes.length) this.#hashes = largerTo(this.#hashes, new Uint32Array(row * 2));
    this.#hashes[row] = hash;
    this.#count++;
    if (this.#count * 2 > this.#slots.length) this.#grow();
    this.#place(row, hash);
    return -1;
  }

  #find(bytes: Uint8Array, start: number, end: number, hash: number, isMeant?: (row: number) => boolean): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; at(this.#slots, slot) !== 0; slot = (slot + 1) & mask) {
      const row = at(this.#slots, slot) - 1;
      if (at(this.#hashes, row) !== hash || !this.#isSame(row, bytes, start, end)) continue;
      if (isMeant === undefined || isMeant(row)) return row;
    }
    return -1;
  }

  #isSame(row: number, bytes: Uint8Array, start: number, end: number): boolean {
    const id = this.#idOf(row);
    if (id.end - id.start !== end - start) return false;
    for (let one = id.start, other = start; other < end; one++, other++)
      if (byteAt(id.bytes, one) !== byteAt(bytes, other)) return false;
    return true;
  }

  #idOf(row: number): { bytes: Uint8Array; start: number; end: number } {
    const { bytes } = this.#shelf.partOf(row);
    const start = at(this.#shelf.idStarts, row);
    const end = at(this.#shelf.idEnds, row);
    if (!hasBackslash(bytes, start, end)) return { bytes, start, end };
    const id = encoder.encode(textOf(bytes, { start, end, escaped: true }));
    return { bytes: id, start: 0, end: id.length };
  }

  #place(row: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (at(this.#slots, slot) !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = row + 1;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot++) {
      const row = at(old, slot) - 1;
      if (row >= 0) this.#place(row, at(this.#hashes, row));
    }
  }
}

const encoder = new TextEncoder();

function hasBackslash(bytes: Uint8Array, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (byteAt(bytes, index) === BACKSLASH) return true;
  return false;
}

/** Mixes every byte, and spreads the sum over all bits. Never 0. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ byteAt(bytes, index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0 || 1;
}
