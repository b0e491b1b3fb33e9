import { FACETS, type Facet, toFacetValues } from '../../../../src/calls/facets.ts';
import type { ApiCall } from '../../../../src/model/api-call.ts';

/** A call's values by facet, by way of the model. */
export function facetValuesOf(call: ApiCall): Record<Facet, readonly string[]> {
  // One entry for each facet.
  return Object.fromEntries(FACETS.map((facet) => [facet, toFacetValues(call, facet)])) as Record<
    Facet,
    readonly string[]
  >;
}
