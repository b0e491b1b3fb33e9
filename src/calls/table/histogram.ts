import { at, timeAt } from './columns.ts';

/** Calls in one bar over time. */
export interface Bin {
  /** Milliseconds since 1970; the bar reaches to the next one's `from`. */
  from: number;
  count: number;
  failed: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Widths of a bar that people can name, each at most two and a half times the one before. */
const WIDTHS = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 4, 7, 14, 28, 56, 91, 182, 364].map((days) => days * DAY),
];
const MOST_BINS = 120;

/**
 * The rows that `rows` names, in bars over their time: as many as fit into 120 of a round width, from the first call to
 * the last. Calls without a time are in none. `isFailed` tells by row.
 */
export function toBins(times: Float64Array, rows: Uint32Array, isFailed: (row: number) => boolean): Bin[] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < rows.length; index++) {
    const time = timeAt(times, at(rows, index));
    if (time < first) first = time;
    if (time > last) last = time;
  }
  if (first > last) return [];
  const width = findWidth(first, last);
  const start = Math.floor(first / width) * width;
  const length = Math.floor((last - start) / width) + 1;
  const counts = new Uint32Array(length);
  const failed = new Uint32Array(length);
  for (let index = 0; index < rows.length; index++) {
    const row = at(rows, index);
    const time = timeAt(times, row);
    if (Number.isNaN(time)) continue;
    const bin = Math.floor((time - start) / width);
    counts[bin] = at(counts, bin) + 1;
    if (isFailed(row)) failed[bin] = at(failed, bin) + 1;
  }
  return Array.from(counts, (count, bin) => ({ from: start + bin * width, count, failed: at(failed, bin) }));
}

/** The narrowest width that needs no more bars than there may be; beyond a year it doubles. */
function findWidth(first: number, last: number): number {
  const fits = (width: number) => Math.floor(last / width) - Math.floor(first / width) < MOST_BINS;
  const found = WIDTHS.find(fits);
  if (found !== undefined) return found;
  let width = 364 * DAY;
  while (!fits(width)) width *= 2;
  return width;
}
