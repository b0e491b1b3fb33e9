import { ExactNumber } from './exact-number.ts';
import type { JsonValue } from './json.ts';

/** A number that is not a few digits and nothing else, outside of a string or in one: without any, a text need not be walked. */
const MAY_BE_ODD = /[:,[]\s*(?:\d{16}|\d{1,15}[.eE]|-)/;
const IS_NUMBER = /^\s*[\d-]/;

/**
 * Puts numbers that JavaScript would write otherwise into a value as they stand. They are set in quotes, the text is read again,
 * and wherever a number has become a text those are its digits.
 *
 * @param json a text that is JSON.
 * @param value what `JSON.parse` gave for the text; changed in place.
 */
export function withExactNumbers(json: string, value: JsonValue): JsonValue {
  if (!MAY_BE_ODD.test(json) && !IS_NUMBER.test(json)) return value;
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

/** `undefined` when there is none. Strings, which most of a text is in, are stepped over whole. */
function quoteOddNumbers(json: string): string | undefined {
  let written = '';
  let done = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = findStringEnd(json, at);
    else if (code === MINUS || isDigit(code)) {
      const end = findNumberEnd(json, at);
      if (end - at > MAX_PLAIN || !isDigits(json, at, end)) {
        const digits = json.slice(at, end);
        if (String(Number(digits)) !== digits) {
          written += `${json.slice(done, at)}"${digits}"`;
          done = end;
        }
      }
      at = end - 1;
    }
  }
  return done === 0 ? undefined : written + json.slice(done);
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const LETTER_E = 0x65;
/** As many digits JavaScript always writes as they stand. */
const MAX_PLAIN = 15;

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function isDigits(json: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isDigit(json.charCodeAt(at))) return false;
  return true;
}

function findNumberEnd(json: string, from: number): number {
  for (let at = from + 1; at < json.length; at++) {
    const code = json.charCodeAt(at);
    const belongs = isDigit(code) || code === POINT || code === MINUS || code === PLUS || (code | 0x20) === LETTER_E;
    if (!belongs) return at;
  }
  return json.length;
}

/** Where the quote stands that closes the string opened at this place. */
function findStringEnd(json: string, from: number): number {
  // Most strings are shorter than it takes to call `indexOf`.
  for (let at = from + 1; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at++;
  }
  return json.length;
}

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
