import { ExactNumber } from './exact-number.ts';
import type { JsonValue } from './json.ts';

/** A number that may be written otherwise than JavaScript would write it, outside of a string or in one. */
const ODD = /(?:^|[:,[\s])-?(?:\d{16}|\d{1,15}[.eE])|(?:^|[:,[\s])-0/;
/** Each such one, to its end. */
const ODD_NUMBERS = /(?<=^|[:,[\s])-?(?:\d{16}|\d{1,15}[.eE]|(?<=-)0)[\d.eE+-]*/g;

/** Whether a text may hold such a number. */
export function hasOddNumbers(json: string): boolean {
  return ODD.test(json);
}

/**
 * Puts numbers that JavaScript would write otherwise into a value as they stand. They are set in quotes, the text is read again,
 * and wherever a number has become a text those are its digits.
 *
 * @param value what `JSON.parse` gave for the text; changed in place.
 */
export function withExactNumbers(json: string, value: JsonValue): JsonValue {
  const quoted = quoteOddNumbers(json);
  if (quoted === undefined) return value;
  try {
    // The same text but for quotes around numbers: JSON as before.
    return exactly(value, JSON.parse(quoted) as JsonValue);
  } catch {
    // Nested more deeply than any stack: then the nearest numbers are better than nothing.
    return value;
  }
}

/** `undefined` when there is none outside of the strings. */
function quoteOddNumbers(json: string): string | undefined {
  let written = '';
  let done = 0;
  let quote = json.indexOf('"');
  let inString = false;
  for (const { index, 0: digits } of json.matchAll(ODD_NUMBERS)) {
    if (String(Number(digits)) === digits) continue;
    // Which quotes open and which close is counted once, from one such number to the next.
    for (; quote >= 0 && quote < index; quote = json.indexOf('"', quote + 1))
      if (!inString || !isEscaped(json, quote)) inString = !inString;
    if (inString) continue;
    written += `${json.slice(done, index)}"${digits}"`;
    done = index + digits.length;
  }
  return done === 0 ? undefined : written + json.slice(done);
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}

const BACKSLASH = 0x5c;

function exactly(near: JsonValue, exact: JsonValue | undefined): JsonValue {
  if (typeof near === 'number') return typeof exact === 'string' ? new ExactNumber(exact) : near;
  if (typeof near !== 'object' || near === null || typeof exact !== 'object' || exact === null) return near;
  // A list is walked by its positions, which are names as any other; both values have the same shape.
  const into = near as { [key: string]: JsonValue };
  const from = exact as unknown as { [key: string]: JsonValue };
  // Names first: in a loop with `in`, V8 throws its compiled code away each time that the value takes another kind of member.
  for (const name of Object.keys(into)) {
    const member = into[name];
    if (typeof member !== 'number' && typeof member !== 'object') continue;
    const exactMember = exactly(member, from[name]);
    if (exactMember !== member) into[name] = exactMember;
  }
  return near;
}
