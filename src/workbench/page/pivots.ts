import type { Facet } from '../../calls/filter.ts';
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
export function toPivots({ identity, origin, targets }: ApiCall): Pivot[] {
  const actor = identity.arn ?? identity.principalId ?? identity.userName ?? identity.invokedBy;
  const pivots: Pivot[] = [];
  const add = (facet: Facet, words: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') pivots.push({ facet, value, words });
  };
  add('actor', 'Same actor', actor);
  add('source-ip', 'Same source', origin.address);
  add('access-key', 'Same access key', identity.accessKey?.id);
  for (const { name, arn } of targets.slice(0, TARGETS)) add('target', `Same server or resource: ${name}`, arn ?? name);
  return pivots;
}
