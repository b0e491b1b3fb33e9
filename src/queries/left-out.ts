import { type Facet, toEntry } from '../calls/facets.ts';
import type { Filter } from '../calls/filter.ts';
import { SECRET } from '../model/secrets.ts';

/** Remarks on one facet whose condition is in the query. */
export function findDifference(facet: Facet): string[] {
  const { differs } = toEntry(facet);
  return differs === undefined ? [] : [`${facet}: ${differs}`];
}

/** Values that no query can ask for, with what is said of them. */
const NOT_ASKED: readonly { isMeant(facet: Facet, value: string): boolean; why: string }[] = [
  {
    isMeant: (_, value) => value.includes(SECRET),
    why: 'a value with a masked secret is not what the record holds; no query finds it.',
  },
  {
    isMeant: (facet, value) => toEntry(facet).query === 'text' && value === '',
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
  if (facet === 'result' && values.some((value) => value === 'failed' || value === 'in-part'))
    leftOut.push(
      'result: an answer that names what failed of several things is found, whether all of them failed or a part.',
    );
  if (facet === 'result' && values.includes('not-said'))
    leftOut.push('result: rows that were read from labels have no record; no query finds them.');
  return { values, leftOut };
}
