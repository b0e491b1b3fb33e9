import type { JsonValue } from './json.ts';

/** Digits of the shortest integer that may lie beyond 2^53. */
const LONG = 16;

/** Whether the text has as many digits in a row as an integer beyond 2^53. */
export function hasLongDigits(text: string): boolean {
  return findLongDigits(text, 0) >= 0;
}

/** Where the next digits that are long enough begin, from `from` on, or -1. */
function findLongDigits(text: string, from: number): number {
  // Of sixteen characters in a row one is at a multiple of sixteen: only those are looked at.
  for (let at = from + LONG - 1; at < text.length; at += LONG) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let start = at;
    while (start > from && isDigit(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < start + LONG && isDigit(text.charCodeAt(end))) end++;
    if (end - start === LONG) return start;
  }
  return -1;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/**
 * Puts the exact digits of integers beyond 2^53 into a value, as `bigint`. Such integers are set in quotes, the text is
 * read again, and wherever a number has become a text those are its digits.
 *
 * @param value what `JSON.parse` gave for the text; changed in place.
 */
export function withExactIntegers(text: string, value: JsonValue): JsonValue {
  const quoted = quoteLongIntegers(text);
  if (quoted === undefined) return value;
  try {
    // The same text but for quotes around numbers: JSON as before.
    return exactly(value, JSON.parse(quoted) as JsonValue);
  } catch {
    // Nested more deeply than any stack: then the nearest numbers are better than nothing.
    return value;
  }
}

/** `undefined` when every long integer stands inside a string. */
function quoteLongIntegers(text: string): string | undefined {
  let written = '';
  let done = 0;
  let quote = text.indexOf('"');
  let inString = false;
  let end = 0;
  for (let start = findLongDigits(text, 0); start >= 0; start = findLongDigits(text, end)) {
    end = start + LONG;
    while (isDigit(text.charCodeAt(end))) end++;
    const begin = text.charCodeAt(start - 1) === MINUS ? start - 1 : start;
    if (!mayBeginNumber(text.charCodeAt(begin - 1)) || goesOn(text.charCodeAt(end))) continue;
    // Which quotes open and which close is counted once, from one long integer to the next.
    for (; quote >= 0 && quote < begin; quote = text.indexOf('"', quote + 1))
      if (!inString || !isEscaped(text, quote)) inString = !inString;
    if (inString) continue;
    written += `${text.slice(done, begin)}"${text.slice(begin, end)}"`;
    done = end;
  }
  return done === 0 ? undefined : written + text.slice(done);
}

/** What may stand before a number in JSON; most long digits are part of a text and are told by that alone. */
function mayBeginNumber(before: number): boolean {
  return before === COLON || before === COMMA || before === OPEN_LIST || before <= SPACE;
}

/** A fraction or an exponent: no integer. */
function goesOn(after: number): boolean {
  return after === DOT || after === SMALL_E || after === LARGE_E;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}

const BACKSLASH = 0x5c;
const SPACE = 0x20;
const COMMA = 0x2c;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const LARGE_E = 0x45;
const OPEN_LIST = 0x5b;
const SMALL_E = 0x65;

function exactly(near: JsonValue, exact: JsonValue | undefined): JsonValue {
  if (typeof near === 'number') return typeof exact === 'string' && !Number.isSafeInteger(near) ? BigInt(exact) : near;
  if (typeof near !== 'object' || near === null || typeof exact !== 'object' || exact === null) return near;
  // A list is walked by its positions, which are names as any other; both values have the same shape.
  const into = near as { [key: string]: JsonValue };
  const from = exact as { [key: string]: JsonValue };
  // Names first: in a loop with `in`, V8 throws its compiled code away each time that the value takes another kind of member.
  for (const name of Object.keys(into)) {
    const member = into[name];
    if (typeof member !== 'number' && typeof member !== 'object') continue;
    const exactMember = exactly(member, from[name]);
    if (exactMember !== member) into[name] = exactMember;
  }
  return near;
}
