import { at, byteAt, largerTo } from '../../../calls/table/columns.ts';
import type { RecordShelf } from '../record-shelf.ts';
import { hasWord } from './find-word.ts';
import { toWords, type Word } from './word.ts';

/** Looks through the records for the words of one filter, some rows at a time, and marks those that have them all. */
export class TextSearch {
  /** By row: 1 where all words were found. */
  marks = new Uint8Array();
  /** How many rows are marked. */
  found = 0;
  readonly #shelf: RecordShelf;
  readonly #words: readonly Word[];
  /** The rows that are looked through first, since they are seen first; all others follow as they lie in memory, twice as fast. */
  readonly #first: Uint32Array;
  /** The marks of a search whose words are all within these: what it did not find need not be looked at. Changed here, as that search is over. */
  readonly #narrows: Uint8Array | undefined;
  /** By row, of those that were listed when the search began: 1 for the first ones once they have been looked through. */
  readonly #looked: Uint8Array;
  #firstDone = 0;
  /** All rows before this one have been looked through, and those of the first that were. */
  #done = 0;

  /** `order`: all rows as they are listed. */
  constructor(shelf: RecordShelf, text: string, order: Uint32Array, narrows?: Uint8Array) {
    this.#shelf = shelf;
    this.#words = toWords(text);
    this.#first = order.slice(0, FIRST);
    this.#looked = new Uint8Array(order.length);
    this.#narrows = narrows;
  }

  /** Whether rows from 0 up to `count` have all been looked through. */
  isDone(count: number): boolean {
    return this.#done >= count;
  }

  /** Looks through rows until `until` (by `performance.now`); through some in any case. */
  run(count: number, until: number): void {
    if (this.marks.length < count) this.marks = largerTo(this.marks, new Uint8Array(Math.ceil(count * 1.5)));
    while (this.#firstDone < this.#first.length) {
      const end = Math.min(this.#first.length, this.#firstDone + AT_ONCE);
      for (; this.#firstDone < end; this.#firstDone++) {
        const row = at(this.#first, this.#firstDone);
        this.#look(row);
        this.#looked[row] = 1;
      }
      if (performance.now() >= until) return;
    }
    while (this.#done < count) {
      const end = Math.min(count, this.#done + AT_ONCE);
      for (; this.#done < end; this.#done++) if (this.#looked[this.#done] !== 1) this.#look(this.#done);
      if (performance.now() >= until) return;
    }
  }

  /** A row that holds another record than before: what was found in that one says nothing of this one. */
  renew(row: number): void {
    if (this.#narrows && row < this.#narrows.length) this.#narrows[row] = 1;
    // Not looked through yet: its turn comes.
    if (row >= this.marks.length) return;
    if (this.marks[row] === 1) this.found--;
    this.marks[row] = 0;
    this.#look(row);
  }

  #look(row: number): void {
    const shelf = this.#shelf;
    // Of rows that came later the search before says nothing.
    if (this.#narrows && row < this.#looked.length && this.#narrows[row] !== 1) return;
    const { bytes } = shelf.partOf(row);
    const start = at(shelf.starts, row);
    const end = at(shelf.ends, row);
    const forms = byteAt(shelf.forms, row);
    const has = (word: Word): boolean => hasWord(bytes, start, end, word, forms);
    for (const word of this.#words) if (!has(word) && !(word.other && has(word.other))) return;
    if (this.marks[row] === 1) return;
    this.marks[row] = 1;
    this.found++;
  }
}

/** Some dozen milliseconds' work. */
const FIRST = 16_384;
/** Rows between two looks at the clock. */
const AT_ONCE = 64;
