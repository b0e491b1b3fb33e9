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
  /** Rows in the order in which they are looked through; those that came later follow in their own order. */
  readonly #order: Uint32Array;
  /** The marks of a search whose words are all within these: what it did not find need not be looked at. Changed here, as that search is over. */
  readonly #narrows: Uint8Array | undefined;
  #done = 0;

  constructor(shelf: RecordShelf, text: string, order: Uint32Array, narrows?: Uint8Array) {
    this.#shelf = shelf;
    this.#words = toWords(text);
    this.#order = order;
    this.#narrows = narrows;
  }

  /** Whether rows from 0 up to `count` have all been looked through. */
  isDone(count: number): boolean {
    return this.#done >= count;
  }

  /** Looks through rows until `until` (by `performance.now`). */
  run(count: number, until: number): void {
    if (this.marks.length < count) this.marks = largerTo(this.marks, new Uint8Array(Math.ceil(count * 1.5)));
    while (this.#done < count) {
      const end = Math.min(count, this.#done + AT_ONCE);
      for (; this.#done < end; this.#done++) this.#look(this.#order[this.#done] ?? this.#done);
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
    if (this.#narrows && row < this.#order.length && this.#narrows[row] !== 1) return;
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

/** Rows between two looks at the clock. */
const AT_ONCE = 64;
