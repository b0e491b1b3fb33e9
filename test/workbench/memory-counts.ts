import { FACETS, type Facet } from '../../src/calls/facets.ts';
import type { RolledUp, RollUpFacet } from '../../src/calls/table/roll-up.ts';
import type { ApiCall } from '../../src/model/api-call.ts';
import type { FacetState, TimeBin } from '../../src/workbench/protocol/list-view.ts';
import type { Held } from './memory-store.ts';

/** Counts of every facet over the calls that all other parts of a filter let through. */
export function toFacetStates(othersOf: (facet: Facet) => readonly Held[]): Record<Facet, FacetState> {
  const states = FACETS.map((facet) => {
    const counts = new Map<string, number>();
    for (const { facets } of othersOf(facet))
      for (const value of facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    const sorted = [...counts].sort((a, b) => b[1] - a[1]).map(([value, count]) => ({ value, label: value, count }));
    return [facet, { counts: sorted.slice(0, 200), distinct: sorted.length, complete: true }] as const;
  });
  // Every facet is among the entries.
  return Object.fromEntries(states) as unknown as Record<Facet, FacetState>;
}

export function toHistogram(held: readonly Held[]): TimeBin[] {
  const timed = held.flatMap(({ call }) => (call.time ? [{ ms: call.time.ms, failed: isFailed(call) }] : []));
  if (timed.length === 0) return [];
  const from = Math.min(...timed.map(({ ms }) => ms));
  const step = Math.max(60_000, Math.ceil((Math.max(...timed.map(({ ms }) => ms)) - from + 1) / 60 / 60_000) * 60_000);
  const start = Math.floor(from / step) * step;
  const bins: TimeBin[] = [];
  for (const { ms, failed } of timed) {
    const at = Math.floor((ms - start) / step);
    while (bins.length <= at) bins.push({ from: start + bins.length * step, count: 0, failed: 0 });
    const bin = bins[at];
    if (!bin) continue;
    bin.count += 1;
    if (failed) bin.failed += 1;
  }
  return bins;
}

export function toRollUps(held: readonly Held[], by: RollUpFacet): RolledUp[] {
  const groups = new Map<string, ApiCall[]>();
  for (const { call, facets } of held)
    for (const value of facets[by]) groups.set(value, [...(groups.get(value) ?? []), call]);
  return [...groups]
    .map(([value, calls]) => {
      const times = calls.flatMap(({ time }) => time?.ms ?? []);
      return {
        value,
        label: value,
        ...(times.length > 0 ? { first: Math.min(...times), last: Math.max(...times) } : {}),
        count: calls.length,
        failed: calls.filter(isFailed).length,
        regions: [...new Set(calls.map(({ region }) => region ?? ''))],
        tools: [...new Set(calls.map(({ origin }) => origin.tool))],
      };
    })
    .sort((a, b) => b.count - a.count);
}

function isFailed({ outcome }: ApiCall): boolean {
  return outcome.kind === 'denied' || outcome.kind === 'failed';
}
