import { FACETS, type Facet } from '../../../../src/calls/facets.ts';
import type { Filter, Sort } from '../../../../src/calls/filter.ts';
import type { ApiCall } from '../../../../src/model/api-call.ts';
import { facetValuesOf } from './facet-values-of.ts';

/** A call as the slow way looks at it. */
export interface NaiveCall {
  row: number;
  call: ApiCall;
  values: Record<Facet, readonly string[]>;
  marked: boolean;
}

export function toNaive(calls: readonly ApiCall[], marks: Uint8Array | undefined): NaiveCall[] {
  return calls.map((call, row) => ({ row, call, values: facetValuesOf(call), marked: !marks || marks[row] === 1 }));
}

/** The conditions of a filter, one after the other, without those that are named. */
export function passes({ call, values, marked }: NaiveCall, filter: Filter, without?: Facet | 'time'): boolean {
  const time = call.time?.ms;
  const inTime =
    (filter.from === undefined || (time !== undefined && time >= filter.from)) &&
    (filter.to === undefined || (time !== undefined && time < filter.to));
  return (
    marked &&
    (without === 'time' || inTime) &&
    (!filter.opsworksCm || call.service.opsworksCm || call.madeByOpsworksCm !== undefined) &&
    FACETS.every((facet) => {
      const asked = filter.facets[facet] ?? [];
      return facet === without || asked.length === 0 || values[facet].some((value) => asked.includes(value));
    })
  );
}

/** Values of a facet with their counts, as the filter's other parts let them through. */
export function countNaively(calls: readonly NaiveCall[], filter: Filter, facet: Facet): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const call of calls)
    if (passes(call, filter, facet)) for (const value of call.values[facet]) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** By time or by a facet's own text; what is missing last, then the newest first, then as read. */
export function sortNaively(calls: readonly NaiveCall[], { key, descending }: Sort): number[] {
  const newest = (one: NaiveCall, other: NaiveCall) =>
    (other.call.time?.ms ?? Number.NEGATIVE_INFINITY) - (one.call.time?.ms ?? Number.NEGATIVE_INFINITY) || 0;
  const oldest = (one: NaiveCall, other: NaiveCall) =>
    (one.call.time?.ms ?? Number.POSITIVE_INFINITY) - (other.call.time?.ms ?? Number.POSITIVE_INFINITY) || 0;
  const sorted = [...calls];
  if (key === 'time') sorted.sort(descending ? newest : oldest);
  else
    sorted.sort((one, other) => {
      const [a = '', b = ''] = [one.values[key][0], other.values[key][0]];
      if (a === b) return newest(one, other);
      if (a === '' || b === '') return a === '' ? 1 : -1;
      return (a < b ? -1 : 1) * (descending ? -1 : 1);
    });
  return sorted.map(({ row }) => row);
}
