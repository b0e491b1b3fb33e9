import type { ApiCall } from '../model/api-call.ts';

/** Oldest first, for notes; calls without a time last; equal times in the order in which they were read. */
export function oldestFirst(calls: Iterable<ApiCall>): ApiCall[] {
  return [...calls].sort(
    (a, b) => (a.time?.ms ?? Number.POSITIVE_INFINITY) - (b.time?.ms ?? Number.POSITIVE_INFINITY) || 0,
  );
}

/** Newest first, for the list; calls without a time last. */
export function newestFirst(calls: Iterable<ApiCall>): ApiCall[] {
  return [...calls].sort(
    (a, b) => (b.time?.ms ?? Number.NEGATIVE_INFINITY) - (a.time?.ms ?? Number.NEGATIVE_INFINITY) || 0,
  );
}
