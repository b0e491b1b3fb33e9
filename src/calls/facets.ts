import type { ApiCall } from '../model/api-call.ts';
import type { FacetEntry } from './facet-entry.ts';
import { FACET_TABLE } from './facet-table.ts';

type FacetTable = typeof FACET_TABLE;
export type Facet = keyof FacetTable;
type FacetWith<Shape> = { [F in Facet]: FacetTable[F] extends Shape ? F : never }[Facet];

/** Facets of which a call can have several values. */
export type ListFacet = FacetWith<{ values: unknown }>;
/** Facets of which a call has one value. */
export type CodeFacet = Exclude<Facet, ListFacet>;
/** Facets whose column follows from several members by a rule. */
export type RuledFacet = FacetWith<{ columns: 'rule' }>;
/** Facets that each query language has an expression for. */
export type OwnQueryFacet = FacetWith<{ query: 'own' }>;

// The keys of the table, of which there are some.
export const FACETS = Object.keys(FACET_TABLE) as [Facet, ...Facet[]];
export const LIST_FACETS = FACETS.filter(isListFacet);
export const CODE_FACETS = FACETS.filter((facet): facet is CodeFacet => !isListFacet(facet));

export function isListFacet(facet: Facet): facet is ListFacet {
  return 'values' in FACET_TABLE[facet];
}

export function hasOwnQuery(facet: Facet): facet is OwnQueryFacet {
  return FACET_TABLE[facet].query === 'own';
}

/** What is known of a facet, whichever it is. */
export function toEntry(facet: Facet): FacetEntry {
  return FACET_TABLE[facet];
}

/** The values of a call for a facet, each once, by way of the model: one, or more of a `ListFacet`; the empty text for none. */
export function toFacetValues(call: ApiCall, facet: Facet): readonly string[] {
  const entry = toEntry(facet);
  if (!('values' in entry)) return [entry.value(call) ?? ''];
  const values = entry.values(call);
  return values.length === 0 ? [''] : [...new Set(values)];
}
