import { FACETS, type Facet } from '../../calls/facets.ts';
import { type Filter, NO_FILTER } from '../../calls/filter.ts';

/** One condition of a filter, as a chip shows it. The scope is none: it has a switch of its own. */
export type Condition =
  | { kind: 'value'; facet: Facet; value: string }
  | { kind: 'time'; from?: number; to?: number }
  | { kind: 'text'; text: string };

/** All conditions, in the order of the rail. */
export function toConditions(filter: Filter): Condition[] {
  const conditions: Condition[] = [];
  if (filter.text.trim() !== '') conditions.push({ kind: 'text', text: filter.text.trim() });
  const { from, to } = filter;
  if (from !== undefined || to !== undefined) {
    conditions.push({
      kind: 'time',
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
  }
  for (const facet of FACETS)
    for (const value of filter.facets[facet] ?? []) conditions.push({ kind: 'value', facet, value });
  return conditions;
}

/** The filter without one of its conditions. */
export function withoutCondition(filter: Filter, condition: Condition): Filter {
  if (condition.kind === 'text') return { ...filter, text: '' };
  if (condition.kind === 'time') return withTime(filter, {});
  return withValues(
    filter,
    condition.facet,
    (filter.facets[condition.facet] ?? []).filter((value) => value !== condition.value),
  );
}

/** The filter with a value taken in, or out when it was in. */
export function withToggled(filter: Filter, facet: Facet, value: string): Filter {
  const values = filter.facets[facet] ?? [];
  const kept = values.filter((other) => other !== value);
  return withValues(filter, facet, kept.length < values.length ? kept : [...values, value]);
}

/** The filter with these values of a facet and no others. */
export function withValues(filter: Filter, facet: Facet, values: readonly string[]): Filter {
  const { [facet]: _, ...others } = filter.facets;
  return { ...filter, facets: values.length > 0 ? { ...others, [facet]: values } : others };
}

/** The filter with this span of time; what is left out is open. Milliseconds since 1970. */
export function withTime(filter: Filter, { from, to }: { from?: number; to?: number }): Filter {
  const { from: _, to: __, ...others } = filter;
  return { ...others, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** No condition but the scope. */
export function withoutConditions({ opsworksCm }: Filter): Filter {
  return { ...NO_FILTER, opsworksCm };
}

/** A filter from data that may be anything: what is not of its shape is left out. */
export function toFilter(data: unknown): Filter {
  if (typeof data !== 'object' || data === null) return NO_FILTER;
  const { facets, from, to, text, opsworksCm } = { ...EMPTY, ...data };
  const filter: Filter = {
    facets: toFacets(facets),
    text: typeof text === 'string' ? text : '',
    opsworksCm: opsworksCm === true,
  };
  return withTime(filter, {
    ...(typeof from === 'number' && Number.isFinite(from) ? { from } : {}),
    ...(typeof to === 'number' && Number.isFinite(to) ? { to } : {}),
  });
}

const EMPTY: Record<'facets' | 'from' | 'to' | 'text' | 'opsworksCm', unknown> = {
  facets: undefined,
  from: undefined,
  to: undefined,
  text: undefined,
  opsworksCm: undefined,
};

function toFacets(data: unknown): Filter['facets'] {
  if (typeof data !== 'object' || data === null) return {};
  const given = new Map<string, unknown>(Object.entries(data));
  const facets: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of FACETS) {
    const values = given.get(facet);
    if (!Array.isArray(values)) continue;
    const texts = values.filter((value): value is string => typeof value === 'string');
    if (texts.length > 0) facets[facet] = texts;
  }
  return facets;
}
