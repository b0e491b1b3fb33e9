import { FACETS, type Facet, isListFacet } from '../facets.ts';
import type { FacetCount, Filter, Sort } from '../filter.ts';
import { type CallTable, FIRST_FAILED } from './call-table.ts';
import { at, byteAt, timeAt } from './columns.ts';
import { type Counts, FacetCounter, rowsBut, shownRows } from './facet-counts.ts';
import { type Bin, toBins } from './histogram.ts';
import { tellApart, toLabel } from './labels.ts';
import { findMostFrequent } from './most-frequent.ts';
import { RowFilter, type TextMarks, TIME_BIT } from './row-filter.ts';
import { RowOrder } from './row-order.ts';

/** What a filter shows of a table. */
export interface TableView {
  /** Rows in order. */
  rows: Uint32Array;
  facets: Record<Facet, { counts: readonly FacetCount[]; distinct: number }>;
  /** Over the rows that all parts of the filter but the time let through. */
  histogram: readonly Bin[];
  /** Of all calls. */
  opsworksCm: number;
  /** Of all calls, in milliseconds since 1970. Absent: none has a time. */
  span?: { from: number; to: number };
}

const MOST_COUNTS = 200;

/** Answers one filter after the other, and does again only what has changed. */
export class TableViewer {
  #table: CallTable;
  #rowFilter: RowFilter;
  #counter: FacetCounter;
  #order: RowOrder;
  #version = -1;
  #opsworksCm = 0;
  #span: TableView['span'];

  constructor(table: CallTable) {
    this.#table = table;
    this.#rowFilter = new RowFilter(table);
    this.#counter = new FacetCounter(table);
    this.#order = new RowOrder(table);
  }

  /** `marks`: of the filter's words, when it has any; `marksChanged`: since the view before. */
  view(filter: Filter, sort: Sort, marks: TextMarks | undefined, marksChanged: boolean): TableView {
    const { count } = this.#table;
    const rowFilter = this.#rowFilter;
    rowFilter.apply(filter, marks, marksChanged);
    const shown = shownRows(rowFilter.failing, count);
    const active = new Set(FACETS.filter((facet) => (filter.facets[facet]?.length ?? 0) > 0));
    const counts = this.#counter.count(rowFilter, shown, active);
    const hasTime = filter.from !== undefined || filter.to !== undefined;
    this.#sumUp();
    const facets = FACETS.map((facet) => [facet, this.#toCounts(facet, counts, filter.facets[facet] ?? [])]);
    return {
      rows: this.#inOrder(sort, shown.length),
      // One entry for each facet.
      facets: Object.fromEntries(facets) as TableView['facets'],
      histogram: this.#toBins(hasTime ? rowsBut(rowFilter.failing, count, TIME_BIT) : shown),
      opsworksCm: this.#opsworksCm,
      ...(this.#span && { span: this.#span }),
    };
  }

  /** All rows in order, whatever the filter. Shared: not to be written to. */
  order(sort: Sort): Uint32Array {
    return this.#order.rows(sort);
  }

  #inOrder(sort: Sort, length: number): Uint32Array {
    const all = this.#order.rows(sort);
    if (length === all.length) return all;
    const { failing } = this.#rowFilter;
    const rows = new Uint32Array(length);
    let found = 0;
    for (let index = 0; found < length; index++) {
      const row = at(all, index);
      rows[found] = row;
      found += at(failing, row) === 0 ? 1 : 0;
    }
    return rows;
  }

  #toBins(rows: Uint32Array): Bin[] {
    const results = this.#table.codes.result.codes;
    return toBins(this.#table.times, rows, (row) => at(results, row) >= FIRST_FAILED);
  }

  /** The most frequent values, and those that the filter asks for, whatever their count. */
  #toCounts(
    facet: Facet,
    all: ReadonlyMap<Facet, Counts>,
    asked: readonly string[],
  ): { counts: FacetCount[]; distinct: number } {
    const table = this.#table;
    const counts = all.get(facet) ?? new Uint32Array(1);
    const { codes, distinct } = findMostFrequent(counts, MOST_COUNTS);
    const { dictionary } = isListFacet(facet) ? table.lists[facet] : table.codes[facet];
    const listed = codes.map((code) => ({
      value: dictionary.values[code] ?? '',
      label: toLabel(table, facet, code),
      count: at(counts, code),
    }));
    for (const value of asked) {
      const code = dictionary.find(value);
      if (code !== undefined && codes.includes(code)) continue;
      const label = code === undefined ? value : toLabel(table, facet, code);
      listed.push({ value, label, count: code === undefined ? 0 : at(counts, code) });
    }
    return { counts: facet === 'actor' ? tellApart(listed) : listed, distinct };
  }

  #sumUp(): void {
    const { count, version, scope, times } = this.#table;
    if (version === this.#version) return;
    this.#version = version;
    this.#opsworksCm = 0;
    let from = Number.POSITIVE_INFINITY;
    let to = Number.NEGATIVE_INFINITY;
    for (let row = 0; row < count; row++) {
      if (byteAt(scope, row) > 0) this.#opsworksCm++;
      const time = timeAt(times, row);
      if (time < from) from = time;
      if (time > to) to = time;
    }
    this.#span = from > to ? undefined : { from, to };
  }
}
