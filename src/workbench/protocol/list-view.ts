import type { Facet } from '../../calls/facets.ts';
import type { FacetCount } from '../../calls/filter.ts';
import type { CallRow } from '../../notes/brief.ts';

/** Calls in one bar of the time histogram. */
export interface TimeBin {
  /** Milliseconds since 1970; the bar reaches to the next one's `from`. */
  from: number;
  count: number;
  /** Denied or failed, of `count`. */
  failed: number;
}

export interface FacetState {
  /** The most frequent values, at most 200. */
  counts: readonly FacetCount[];
  /** How many values there are. */
  distinct: number;
  /** False while `details` are still being read. */
  complete: boolean;
}

/** What a filter shows. */
export interface View {
  /** Goes up with each change of filter, order or records. */
  revision: number;
  count: number;
  /** All calls read. */
  total: number;
  /** OpsWorks CM's own calls and those that it made, of all calls read, whatever the filter. */
  opsworksCm: number;
  /** The filter's words are still being looked for: `count` and the rest say what was found so far, and more views follow (`watch`). */
  searching: boolean;
  /** Why not all records were looked through, and will not be. Absent: nothing failed. */
  fault?: string;
  facets: Record<Facet, FacetState>;
  /** Over the calls that all parts of the filter but the time let through. */
  histogram: readonly TimeBin[];
  /** First and last time of all calls read, in milliseconds since 1970. Absent: none has a time. */
  span?: { from: number; to: number };
}

/** Positions in a view, `to` not included. */
export interface Range {
  from: number;
  to: number;
}

/** The range, moved up where the view ends before it. */
export function withinView({ from, to }: Range, count: number): Range {
  const start = Math.max(0, Math.min(from, count - (to - from)));
  return { from: start, to: Math.min(count, start + to - from) };
}

/** A view and the rows that a page shows of it. */
export interface ShownView extends View {
  seen: SeenRows;
}

/** Rows of a view from one position on. */
export interface SeenRows {
  from: number;
  rows: readonly ListRow[];
}

/** One line of the virtual list. Its `haystack` is empty: the store looks through the records themselves. */
export interface ListRow extends CallRow {
  /** The call's row in the store: what `open` takes. */
  row: number;
  action: string;
  service: string;
  actor: string;
  sourceIp: string;
  /** Other records of the same action, as other accounts have it (`sharedEventID`). Absent: none was read. */
  copies?: number;
}
