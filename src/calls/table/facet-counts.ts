import { FACETS, type Facet, isListFacet } from '../facets.ts';
import type { CallTable } from './call-table.ts';
import { at, byteAt } from './columns.ts';
import { bitOf, type RowFilter } from './row-filter.ts';

/** How many calls have each value of a facet, by code. */
export type Counts = Uint32Array;

/**
 * Counts of all facets, each over the calls that all other parts of the filter let through. What all calls have is counted
 * once; then either the shown rows are counted or the hidden ones taken off, whichever are fewer.
 */
export class FacetCounter {
  #table: CallTable;
  #version = -1;
  #all = new Map<Facet, Counts>();

  constructor(table: CallTable) {
    this.#table = table;
  }

  /** `shown`: the rows that fail nothing; `active`: the facets that the filter has values of. */
  count(rowFilter: RowFilter, shown: Uint32Array, active: ReadonlySet<Facet>): Map<Facet, Counts> {
    const { count, version } = this.#table;
    if (this.#version !== version) {
      this.#all = new Map(FACETS.map((facet) => [facet, this.#countUp(facet, everyRow(count))]));
      this.#version = version;
    }
    const takeOff = shown.length > count / 2;
    const rows = takeOff ? hiddenRows(rowFilter.failing, count, count - shown.length) : shown;
    return new Map(
      FACETS.map((facet) => {
        if (active.has(facet)) return [facet, this.#countUp(facet, rowsBut(rowFilter.failing, count, bitOf(facet)))];
        const counts = this.#countUp(facet, rows);
        return [facet, takeOff ? minus(this.#all.get(facet) ?? counts, counts) : counts];
      }),
    );
  }

  #countUp(facet: Facet, rows: Uint32Array): Counts {
    if (isListFacet(facet)) {
      const { dictionary, starts, lengths, items } = this.#table.lists[facet];
      const counts = new Uint32Array(dictionary.size);
      for (let index = 0; index < rows.length; index++) {
        const row = at(rows, index);
        const start = at(starts, row);
        const end = start + byteAt(lengths, row);
        for (let item = start; item < end; item++) {
          const code = at(items, item);
          counts[code] = at(counts, code) + 1;
        }
      }
      return counts;
    }
    const { dictionary, codes } = this.#table.codes[facet];
    const counts = new Uint32Array(dictionary.size);
    for (let index = 0; index < rows.length; index++) {
      const code = at(codes, at(rows, index));
      counts[code] = at(counts, code) + 1;
    }
    return counts;
  }
}

/** Rows that fail nothing, in the order of the table. */
export function shownRows(failing: Uint32Array, count: number): Uint32Array {
  return rowsBut(failing, count, 0);
}

/** Rows that fail nothing, or only the condition of the bit. */
export function rowsBut(failing: Uint32Array, count: number, bit: number): Uint32Array {
  const rows = new Uint32Array(count);
  let found = 0;
  // Written always and kept only when it fits: no branch to guess wrongly.
  for (let row = 0; row < count; row++) {
    rows[found] = row;
    found += (at(failing, row) & ~bit) === 0 ? 1 : 0;
  }
  return rows.subarray(0, found);
}

function hiddenRows(failing: Uint32Array, count: number, hidden: number): Uint32Array {
  const rows = new Uint32Array(hidden);
  let found = 0;
  for (let row = 0; row < count && found < hidden; row++) if (at(failing, row) !== 0) rows[found++] = row;
  return rows;
}

function everyRow(count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}

function minus(all: Counts, less: Counts): Counts {
  const rest = new Uint32Array(all.length);
  for (let code = 0; code < rest.length; code++) rest[code] = at(all, code) - at(less, code);
  return rest;
}
