import type { Facet } from './facets.ts';

/** Which calls are meant. Every part narrows; within one facet any of the values will do. Values are as `toFacetValues` gives them. */
export interface Filter {
  facets: Partial<Record<Facet, readonly string[]>>;
  /** Milliseconds since 1970, included. */
  from?: number;
  /** Milliseconds since 1970, not included. */
  to?: number;
  /**
   * Words, with white space between them, that all occur in the record's values (texts, numbers, true, false, null; not in
   * the names of members), each within one value, in any case. Escapes count as what they stand for. Empty: no such condition.
   */
  text: string;
  /** OpsWorks CM's own calls and those that it made for a customer; the panel's scope. */
  opsworksCm: boolean;
}

export const NO_FILTER: Filter = { facets: {}, text: '', opsworksCm: false };

/** One value of a facet, with how many calls have it among those that all other parts of the filter let through. */
export interface FacetCount {
  value: string;
  /** What is shown for it: "OpsWorks CM" for `opsworks-cm.amazonaws.com`. */
  label: string;
  count: number;
}

export type SortKey = 'time' | 'service' | 'action' | 'actor' | 'source-ip' | 'result';
export interface Sort {
  key: SortKey;
  descending: boolean;
}
