import type { CodeFacet } from '../facets.ts';
import type { Sort, SortKey } from '../filter.ts';
import { type CallTable, FIRST_FAILED } from './call-table.ts';
import { at, timeAt } from './columns.ts';
import { toLabel } from './labels.ts';

/**
 * The rows of a table in order, kept until the table changes. Calls without a time come last by time, calls without the value
 * last by any other key; of equal ones the newest comes first, then the one that was read first.
 */
export class RowOrder {
  #table: CallTable;
  #version = -1;
  #kept = new Map<string, Uint32Array>();

  constructor(table: CallTable) {
    this.#table = table;
  }

  /** All rows. The array is shared: not to be written to. */
  rows({ key, descending }: Sort): Uint32Array {
    if (this.#version !== this.#table.version) {
      this.#kept.clear();
      this.#version = this.#table.version;
    }
    const name = `${key} ${descending}`;
    let rows = this.#kept.get(name);
    if (!rows) {
      rows =
        key === 'time'
          ? sortByTime(this.#table.times, this.#table.count, descending)
          : sortByRanks(this.rows(NEWEST_FIRST), this.#table.codes[key].codes, this.#toRanks(key, descending));
      this.#kept.set(name, rows);
    }
    return rows;
  }

  /** By code: its place among all values. */
  #toRanks(key: CodeFacet & SortKey, descending: boolean): Uint32Array {
    const { values } = this.#table.codes[key].dictionary;
    const texts = values.map((value, code) => toSortText(this.#table, key, value, code));
    const codes = values.map((_, code) => code).slice(1);
    const sign = descending ? -1 : 1;
    codes.sort((one, other) => sign * compare(texts[one] ?? '', texts[other] ?? '') || one - other);
    const ranks = new Uint32Array(values.length);
    for (const [rank, code] of codes.entries()) ranks[code] = rank;
    ranks[0] = codes.length;
    return ranks;
  }
}

const NEWEST_FIRST: Sort = { key: 'time', descending: true };

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What a value is sorted by: what is shown of it; numbers in an address by their size; results from good to bad. */
function toSortText(table: CallTable, key: CodeFacet & SortKey, value: string, code: number): string {
  if (key === 'result') return code >= FIRST_FAILED ? `1${code}` : `0${code}`;
  if (key === 'source-ip') return value.replace(/\d+/g, (digits) => digits.padStart(4, '0'));
  return toLabel(table, key, code).toLowerCase();
}

/** A stable counting sort of rows that are already in another order. */
function sortByRanks(rows: Uint32Array, codes: Uint32Array, ranks: Uint32Array): Uint32Array {
  const starts = new Uint32Array(ranks.length + 1);
  for (let index = 0; index < rows.length; index++) {
    const after = at(ranks, at(codes, at(rows, index))) + 1;
    starts[after] = at(starts, after) + 1;
  }
  for (let rank = 1; rank < starts.length; rank++) starts[rank] = at(starts, rank) + at(starts, rank - 1);
  const sorted = new Uint32Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const row = at(rows, index);
    const rank = at(ranks, at(codes, row));
    const place = at(starts, rank);
    sorted[place] = row;
    starts[rank] = place + 1;
  }
  return sorted;
}

const DIGIT = 16;
const DIGITS = 1 << DIGIT;

/** A stable radix sort by time, sixteen bits at a time, of the milliseconds since the first (or until the last) call. */
function sortByTime(times: Float64Array, count: number, descending: boolean): Uint32Array {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < count; row++) {
    const time = timeAt(times, row);
    if (time < first) first = time;
    if (time > last) last = time;
  }
  let rows = new Uint32Array(count);
  let known = 0;
  for (let row = 0; row < count; row++) if (!Number.isNaN(timeAt(times, row))) rows[known++] = row;
  let unknown = known;
  for (let row = 0; row < count; row++) if (Number.isNaN(timeAt(times, row))) rows[unknown++] = row;
  let spare = rows.slice();
  const starts = new Uint32Array(DIGITS + 1);
  // Not by shifting: a range of times can have more than 32 bits.
  for (let unit = 1; known > 0 && unit <= last - first; unit *= DIGITS) {
    const digitOf = (row: number) => {
      const time = timeAt(times, row);
      return Math.floor((descending ? last - time : time - first) / unit) % DIGITS;
    };
    starts.fill(0);
    for (let index = 0; index < known; index++) {
      const after = digitOf(at(rows, index)) + 1;
      starts[after] = at(starts, after) + 1;
    }
    for (let digit = 1; digit <= DIGITS; digit++) starts[digit] = at(starts, digit) + at(starts, digit - 1);
    for (let index = 0; index < known; index++) {
      const row = at(rows, index);
      const digit = digitOf(row);
      const place = at(starts, digit);
      spare[place] = row;
      starts[digit] = place + 1;
    }
    [rows, spare] = [spare, rows];
  }
  return rows;
}
