import type { ApiCall } from '../model/api-call.ts';
import type { Instant } from '../values/instant.ts';
import { findServerName } from './server-thread.ts';

/** A value, and how many calls have it. */
export interface Tally {
  value: string;
  count: number;
}

/** What a notebook's calls have in common: the head of an incident. Lists are most frequent first. */
export interface NotebookHead {
  calls: number;
  /** Known from labels only. */
  partial: number;
  /** Without a readable time. */
  timeless: number;
  /** The first and the last call. Absent when no call has a time. */
  from?: Instant;
  to?: Instant;
  actors: Tally[];
  addresses: Tally[];
  /** OpsWorks CM servers. */
  servers: Tally[];
  services: Tally[];
  denied: number;
  failed: number;
}

/** The head over these calls. */
export function toHead(calls: readonly ApiCall[]): NotebookHead {
  const times = calls.flatMap(({ time }) => time ?? []).sort((a, b) => a.ms - b.ms);
  const [from] = times;
  const to = times.at(-1);
  return {
    calls: calls.length,
    partial: calls.filter(({ partial }) => partial).length,
    timeless: calls.length - times.length,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    actors: tally(calls.map(({ identity }) => identity.actor)),
    addresses: tally(calls.map(({ origin }) => origin.address)),
    servers: tally(calls.map(findServerName)),
    services: tally(calls.map(({ service }) => service.name)),
    denied: calls.filter(({ outcome }) => outcome.kind === 'denied').length,
    failed: calls.filter(({ outcome }) => outcome.kind === 'failed' || outcome.kind === 'in-part').length,
  };
}

function tally(values: readonly (string | undefined)[]): Tally[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
