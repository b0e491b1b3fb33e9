import type { Instant } from './api-call.ts';

const ISO = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/;

/**
 * A time as records write it: ISO 8601, or `YYYY-MM-DD HH:MM:SS(.fff)` of some exports, which is UTC as well.
 *
 * @returns `undefined` for anything else: never a guess.
 */
export function findInstant(text: string | null | undefined): Instant | undefined {
  if (!text) return undefined;
  // The same time is asked for more than once in one record.
  if (text !== last.text) last = { text, instant: readInstant(text) };
  return last.instant;
}

let last: { text: string; instant: Instant | undefined } = { text: '', instant: undefined };

function readInstant(text: string): Instant | undefined {
  const usual = findUsual(text);
  if (usual) return usual;
  const parts = ISO.exec(text);
  if (!parts) return undefined;
  const [, date, clock, fraction = '', zone] = parts;
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
