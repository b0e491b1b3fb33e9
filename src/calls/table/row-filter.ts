import { FACETS, type Facet, isListFacet } from '../facets.ts';
import type { Filter } from '../filter.ts';
import type { CallTable } from './call-table.ts';
import { at, byteAt, type CodeColumn, type ListColumn, timeAt } from './columns.ts';

/** The bit of each condition in `failing`. */
export const bitOf = (facet: Facet): number => 1 << FACETS.indexOf(facet);
export const TIME_BIT = 1 << FACETS.length;
const SCOPE_BIT = 1 << (FACETS.length + 1);
const TEXT_BIT = 1 << (FACETS.length + 2);

/** Which rows have been found to hold the words of the filter: 1 for yes. */
export type TextMarks = Uint8Array;

/**
 * For each row the conditions of the filter that it fails, as bits: none for a row that is shown; one alone for a row that
 * would be shown without that condition, which is what the counts of a facet are about. When a condition changes, only its
 * own bit is worked out again.
 */
export class RowFilter {
  failing = new Uint32Array();
  #table: CallTable;
  #filter: Filter | undefined;
  #version = -1;
  #hadText = false;

  constructor(table: CallTable) {
    this.#table = table;
  }

  /** `text`: the marks of the filter's words, when it has any; `textChanged`: they are not as they were last time. */
  apply(filter: Filter, text: TextMarks | undefined, textChanged: boolean): void {
    const { count, version } = this.#table;
    // When the table has changed, rows that were there may have got other values.
    const old = version === this.#version ? this.#filter : undefined;
    if (this.failing.length < count) this.failing = new Uint32Array(Math.ceil(count * 1.5));
    else if (!old) this.failing.fill(0, 0, count);
    for (const facet of FACETS) {
      const values = filter.facets[facet] ?? NONE;
      const before = old?.facets[facet] ?? NONE;
      if (values.length === 0 ? before.length > 0 : !old || !isSame(values, before)) this.#setFacet(facet, values);
    }
    if (!old || filter.from !== old.from || filter.to !== old.to) this.#setTime(filter);
    if (filter.opsworksCm !== (old?.opsworksCm ?? false)) this.#setScope(filter.opsworksCm);
    if (text ? !old || textChanged : this.#hadText) this.#setText(text);
    this.#hadText = text !== undefined;
    this.#filter = filter;
    this.#version = version;
  }

  #setFacet(facet: Facet, values: readonly string[]): void {
    if (values.length === 0) this.#clear(bitOf(facet));
    else if (isListFacet(facet)) this.#setList(this.#table.lists[facet], values, bitOf(facet));
    else this.#setCodes(this.#table.codes[facet], values, bitOf(facet));
  }

  #setCodes({ codes, dictionary }: CodeColumn, values: readonly string[], bit: number): void {
    const fails = toFails(dictionary, values, bit);
    const { failing } = this;
    const { count } = this.#table;
    for (let row = 0; row < count; row++) failing[row] = (at(failing, row) & ~bit) | at(fails, at(codes, row));
  }

  #setList(column: ListColumn, values: readonly string[], bit: number): void {
    const fails = toFails(column.dictionary, values, bit);
    const { starts, lengths, items } = column;
    const { failing } = this;
    const { count } = this.#table;
    for (let row = 0; row < count; row++) {
      const start = at(starts, row);
      const end = start + byteAt(lengths, row);
      let found = bit;
      for (let item = start; item < end && found !== 0; item++) found = at(fails, at(items, item));
      failing[row] = (at(failing, row) & ~bit) | found;
    }
  }

  #setTime({ from: first, to: last }: Filter): void {
    if (first === undefined && last === undefined) return this.#clear(TIME_BIT);
    const { times, count } = this.#table;
    const { failing } = this;
    const low = first ?? Number.NEGATIVE_INFINITY;
    const high = last ?? Number.POSITIVE_INFINITY;
    for (let row = 0; row < count; row++) {
      const time = timeAt(times, row);
      // Not a number is neither.
      const passes = time >= low && time < high;
      failing[row] = passes ? at(failing, row) & ~TIME_BIT : at(failing, row) | TIME_BIT;
    }
  }

  #setScope(only: boolean): void {
    if (!only) return this.#clear(SCOPE_BIT);
    const { scope, count } = this.#table;
    const { failing } = this;
    for (let row = 0; row < count; row++)
      failing[row] = byteAt(scope, row) > 0 ? at(failing, row) & ~SCOPE_BIT : at(failing, row) | SCOPE_BIT;
  }

  #setText(marks: TextMarks | undefined): void {
    if (!marks) return this.#clear(TEXT_BIT);
    const { failing } = this;
    const { count } = this.#table;
    for (let row = 0; row < count; row++)
      failing[row] = marks[row] === 1 ? at(failing, row) & ~TEXT_BIT : at(failing, row) | TEXT_BIT;
  }

  /** No row fails a condition that is not there. */
  #clear(bit: number): void {
    const { failing } = this;
    const { count } = this.#table;
    for (let row = 0; row < count; row++) failing[row] = at(failing, row) & ~bit;
  }
}

const NONE: readonly string[] = [];

/** By code: the bit where a value is not asked for, 0 where it is. */
function toFails(dictionary: CodeColumn['dictionary'], values: readonly string[], bit: number): Uint32Array {
  const fails = new Uint32Array(dictionary.size).fill(bit);
  for (const value of values) {
    const code = dictionary.find(value);
    if (code !== undefined) fails[code] = 0;
  }
  return fails;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
