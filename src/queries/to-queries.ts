import type { Filter } from '../calls/filter.ts';
import type { Query } from './query.ts';
import { writeInsights } from './write-insights.ts';
import { writeLookup } from './write-lookup.ts';
import { writeAthena, writeLake } from './write-sql.ts';

/** A filter for each engine that can take over where the records outgrow a tab. */
export function toQueries(filter: Filter): Query[] {
  return [writeAthena(filter), writeLake(filter), writeInsights(filter), writeLookup(filter)];
}
