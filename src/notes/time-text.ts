import { type Instant, isImpossibleTime, NO_SUCH_TIME } from '../values/instant.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2017-01-05 22:18:23 UTC`: absolute, and sorts as text. */
export function toUtcText({ iso }: Instant): string {
  // Always `2017-01-05T22:18:23…Z`: cut, not searched, as every brief has two of them.
  return iso.charAt(10) === 'T' && iso.endsWith('Z')
    ? `${iso.slice(0, 10)} ${iso.slice(11, -1)} UTC`
    : `${iso.replace('T', ' ').replace('Z', '')} UTC`;
}

/**
 * The time of a call that has none that could be read, as its record or the page has it; that no calendar or clock has such a one
 * is said behind it. `undefined` when there is no text either.
 */
export function toUnreadTime(text: string | undefined): string | undefined {
  return isImpossibleTime(text) ? `${text} (${NO_SUCH_TIME})` : text;
}

/** `22:18:23`, in UTC. */
export function toClock({ iso }: Instant): string {
  return iso.slice(11, 19);
}

/** `Thursday 5 January 2017, UTC`. */
export function toDay({ ms }: Instant): string {
  const date = new Date(ms);
  return `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}, UTC`;
}

/** Milliseconds since 1970 as `2017-01-05 22:18:23 UTC`, to the second. */
export function toReadAtText(ms: number): string {
  // All records of a file were read at one time: it is written once.
  if (ms !== lastRead.ms)
    lastRead = { ms, text: toUtcText({ ms, iso: new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z') }) };
  return lastRead.text;
}

let lastRead = { ms: Number.NaN, text: '' };
