import type { Facet, Filter } from '../calls/filter.ts';
import { SECRET } from '../model/secrets.ts';

const NO_INSIGHTS = 'Insights events are not found by it: they name what they are about deeper, and are kept apart.';

/** What every engine tells differently, for the facets that it can tell at all. */
const DIFFERS: Partial<Record<Facet, string>> = {
  service: `service: ${NO_INSIGHTS}`,
  action: `action: ${NO_INSIGHTS}`,
  target: 'target: looked for as text anywhere in the record, so there may be more calls.',
  'read-write':
    'read-write: where a record lacks readOnly, told by the name of the action; Trailbrief knows some better.',
};

/** Remarks on one facet whose condition is in the query. */
export function findDifference(facet: Facet): string[] {
  const differs = DIFFERS[facet];
  return differs === undefined ? [] : [differs];
}

/** Values that no query can ask for, with what is said of them. */
const NOT_ASKED: readonly { isMeant(facet: Facet, value: string): boolean; why: string }[] = [
  {
    isMeant: (_, value) => value.includes(SECRET),
    why: 'a value with a masked secret is not what the record holds; no query finds it.',
  },
  {
    isMeant: (facet, value) => facet === 'target' && value === '',
    why: 'that a call has none is Trailbrief’s own reading of a record; it is not asked for.',
  },
];

/** The values of a facet that an engine can be asked for, and a remark on those that it cannot. */
export function toAskable({ facets }: Filter, facet: Facet): { values: readonly string[]; leftOut: string[] } {
  let values = facets[facet] ?? [];
  const leftOut: string[] = [];
  for (const { isMeant, why } of NOT_ASKED) {
    const rest = values.filter((value) => !isMeant(facet, value));
    if (rest.length < values.length) leftOut.push(`${facet}: ${why}`);
    values = rest;
  }
  if (facet === 'result' && values.includes('not-said'))
    leftOut.push('result: rows that were read from labels have no record; no query finds them.');
  return { values, leftOut };
}
