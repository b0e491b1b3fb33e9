import { type Facet, toFacetValues } from '../../calls/facets.ts';
import type { ApiCall } from '../../model/api-call.ts';

/** A way from one call to others: those that have the same value. */
export interface Pivot {
  facet: Facet;
  /** As `Filter` has it. */
  value: string;
  /** "Same actor". */
  words: string;
}

/** At most so many targets are offered: an ASG call can name twenty. */
const TARGETS = 3;

/** The ways from a call. What the record does not have is left out. */
export function toPivots(call: ApiCall): Pivot[] {
  const pivots: Pivot[] = [];
  const add = (facet: Facet, words: string, of = call): void => {
    for (const value of toFacetValues(of, facet)) if (value !== '') pivots.push({ facet, value, words });
  };
  add('actor', 'Same actor');
  add('source-ip', 'Same source');
  add('access-key', 'Same access key');
  for (const target of call.targets.slice(0, TARGETS))
    add('target', `Same server or resource: ${target.name}`, { ...call, targets: [target] });
  return pivots;
}
