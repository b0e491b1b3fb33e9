import type { Facet, Filter } from '../calls/filter.ts';

/** What every engine tells differently, for the facets that it can tell at all. */
const DIFFERS: Partial<Record<Facet, string>> = {
  target: 'target: looked for as text anywhere in the record, so there may be more calls.',
  'read-write': 'read-write: told by readOnly alone; where a record lacks it, Trailbrief goes by the action.',
};

/** Remarks on one facet whose condition is in the query. */
export function findDifference(facet: Facet): string[] {
  const differs = DIFFERS[facet];
  return differs === undefined ? [] : [differs];
}

/** The values of a facet that an engine can be asked for, and a remark on those that it cannot. */
export function toAskable({ facets }: Filter, facet: Facet): { values: readonly string[]; leftOut: string[] } {
  const values = facets[facet] ?? [];
  if (facet !== 'result' || !values.includes('not-said')) return { values, leftOut: [] };
  return {
    values: values.filter((value) => value !== 'not-said'),
    leftOut: ['result: a result that is not said belongs to rows without a record; no query finds them.'],
  };
}
