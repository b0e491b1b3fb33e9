/** An instant that the record names. */
export interface Instant {
  /** Milliseconds since 1970. */
  ms: number;
  /** `2017-01-05T22:18:23Z`: ISO 8601, UTC, to the precision that the record has. */
  iso: string;
}

const ISO = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/;
const MONTHS_OF_30_DAYS = new Set([4, 6, 9, 11]);

/**
 * A time as records write it: ISO 8601, or `YYYY-MM-DD HH:MM:SS(.fff)` of some exports, which is UTC as well.
 *
 * @returns `undefined` for anything else, also for a day that no month has: never a guess.
 */
export function findInstant(text: string | null | undefined): Instant | undefined {
  if (!text) return undefined;
  // The same time is asked for more than once in one record.
  if (text !== last.text) last = { text, instant: readInstant(text) };
  return last.instant;
}

/** What is said behind a time that no calendar or clock has. */
export const NO_SUCH_TIME = 'no such date or time';

/** Whether a text is written as a time is, but names none: a 30th of February, an hour 25. */
export function isImpossibleTime(text: string | undefined): boolean {
  return text !== undefined && ISO.test(text) && findInstant(text) === undefined;
}

/** Whether the month has the day. `date`: `2017-01-05`. */
export function isDayOfMonth(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : MONTHS_OF_30_DAYS.has(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

let last: { text: string; instant: Instant | undefined } = { text: '', instant: undefined };

function readInstant(text: string): Instant | undefined {
  const usual = findUsual(text);
  if (usual) return usual;
  const parts = ISO.exec(text);
  if (!parts) return undefined;
  const [, date = '', clock = '', fraction = '', zone] = parts;
  // A 30th of February would silently become the 1st of March, and so would the hour 24 become another day.
  if (!isDayOfMonth(date) || clock.startsWith('24')) return undefined;
  const ms = Date.parse(`${date}T${clock}${fraction}${zone === undefined || zone === 'UTC' ? 'Z' : zone}`);
  if (Number.isNaN(ms)) return undefined;
  const iso = new Date(ms).toISOString();
  return { ms, iso: ms % 1000 === 0 ? iso.replace('.000', '') : iso };
}

const LENGTH = '2017-01-05T22:18:23Z'.length;
const DIGIT_ZERO = 48;

/** `2017-01-05T22:18:23Z`, as almost every record writes it: read digit by digit, at a tenth of the time. */
function findUsual(text: string): Instant | undefined {
  if (text.length !== LENGTH || text.charAt(4) !== '-' || text.charAt(7) !== '-' || text.charAt(10) !== 'T')
    return undefined;
  if (text.charAt(13) !== ':' || text.charAt(16) !== ':' || text.charAt(19) !== 'Z') return undefined;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  // The last days of a month, a leap second and what is no number at all are left to the date library's judgement.
  const isPlain =
    year >= 1970 && month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour <= 23 && minute <= 59 && second <= 59;
  return isPlain ? { ms: Date.UTC(year, month - 1, day, hour, minute, second), iso: text } : undefined;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - DIGIT_ZERO;
  const ones = text.charCodeAt(at + 1) - DIGIT_ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
