import type UPlot from 'uplot';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Steps between marks of time, in milliseconds: records have whole seconds. */
export const STEPS = [
  ...[1, 5, 10, 15, 30].map((count) => count * SECOND_MS),
  ...[1, 5, 10, 15, 30].map((count) => count * MINUTE_MS),
  ...[1, 2, 3, 4, 6, 8, 12].map((count) => count * HOUR_MS),
  ...[1, 2, 3, 4, 5, 7, 10, 15].map((count) => count * DAY_MS),
  ...[1, 2, 3, 4, 6].map((count) => count * 30 * DAY_MS),
  ...[1, 2, 5, 10, 25, 50, 100].map((count) => count * 365 * DAY_MS),
];

/** `22:18` within two days, else `01-05` or, over years, `2017-01`. All UTC, as the rest of the page. */
export function toTimeWords(_: UPlot, splits: readonly number[]): string[] {
  const [first = 0] = splits;
  const span = (splits.at(-1) ?? first) - first;
  return splits.map((ms) => {
    const iso = new Date(ms).toISOString();
    if (span < 2 * 60_000) return iso.slice(11, 19);
    if (span < 2 * DAY_MS) return iso.slice(11, 16) === '00:00' ? iso.slice(5, 10) : iso.slice(11, 16);
    return span < 400 * DAY_MS ? iso.slice(5, 10) : iso.slice(0, 7);
  });
}

const COUNTS = new Intl.NumberFormat('en-US', { notation: 'compact' });

/** Shortened, e.g. `1.2K`; marks between whole numbers have no words. */
export function toCountWords(count: number): string {
  return Number.isInteger(count) ? COUNTS.format(count) : '';
}
