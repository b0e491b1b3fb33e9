import { isListFacet } from '../facets.ts';
import { type CallTable, FIRST_FAILED } from './call-table.ts';
import { at, byteAt, timeAt } from './columns.ts';
import { tellApart, toLabel } from './labels.ts';
import { findMostFrequent } from './most-frequent.ts';

export type RollUpFacet = 'actor' | 'source-ip' | 'target';

/** What the calls of one actor, address or target have in common. */
export interface RolledUp {
  value: string;
  label: string;
  /** Milliseconds since 1970. Absent: no call of it has a time. */
  first?: number;
  last?: number;
  count: number;
  failed: number;
  regions: readonly string[];
  tools: readonly string[];
}

/** At most this many, those with the most calls. */
const MOST_ROLLED_UP = 1000;

/** The rows that `rows` names, by the values of one facet, most calls first. Calls without a value are in none. */
export function rollUp(table: CallTable, facet: RollUpFacet, rows: Uint32Array): RolledUp[] {
  const ofRow = toCodesOf(table, facet);
  const { dictionary } = isListFacet(facet) ? table.lists[facet] : table.codes[facet];
  const counts = new Uint32Array(dictionary.size);
  for (let index = 0; index < rows.length; index++)
    ofRow(at(rows, index), (code) => {
      counts[code] = at(counts, code) + 1;
    });
  counts[0] = 0;
  const { codes } = findMostFrequent(counts, MOST_ROLLED_UP);
  const groups = new Map(codes.map((code) => [code, new Group(table)]));
  for (let index = 0; index < rows.length; index++) {
    const row = at(rows, index);
    ofRow(row, (code) => groups.get(code)?.add(row));
  }
  const rolled = [...groups].map(([code, group]) => ({
    value: dictionary.values[code] ?? '',
    label: toLabel(table, facet, code),
    ...group.toResult(),
  }));
  return facet === 'actor' ? tellApart(rolled) : rolled;
}

function toCodesOf(table: CallTable, facet: RollUpFacet): (row: number, visit: (code: number) => void) => void {
  if (!isListFacet(facet)) {
    const { codes } = table.codes[facet];
    return (row, visit) => visit(at(codes, row));
  }
  const { starts, lengths, items } = table.lists[facet];
  return (row, visit) => {
    const start = at(starts, row);
    const end = start + byteAt(lengths, row);
    for (let item = start; item < end; item++) visit(at(items, item));
  };
}

class Group {
  #table: CallTable;
  #count = 0;
  #failed = 0;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  #regions = new Set<number>();
  #tools = new Set<number>();

  constructor(table: CallTable) {
    this.#table = table;
  }

  add(row: number): void {
    const { codes, times } = this.#table;
    const time = timeAt(times, row);
    this.#count++;
    if (at(codes.result.codes, row) >= FIRST_FAILED) this.#failed++;
    if (time < this.#first) this.#first = time;
    if (time > this.#last) this.#last = time;
    this.#regions.add(at(codes.region.codes, row));
    this.#tools.add(at(codes.tool.codes, row));
  }

  toResult(): Omit<RolledUp, 'value' | 'label'> {
    const { region, tool } = this.#table.codes;
    const name = (codes: Set<number>, values: readonly string[]) =>
      [...codes]
        .map((code) => values[code] ?? '')
        .filter((value) => value !== '')
        .sort();
    return {
      ...(this.#first > this.#last ? {} : { first: this.#first, last: this.#last }),
      count: this.#count,
      failed: this.#failed,
      regions: name(this.#regions, region.dictionary.values),
      tools: name(this.#tools, tool.dictionary.values),
    };
  }
}
