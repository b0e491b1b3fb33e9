import type { JsonValue } from './json.ts';

/** An integer of sixteen digits or more, the shortest that may lie beyond 2^53, where a number may begin. */
const LONG_INTEGER = /[:,[\s](-?\d{16,})(?![\d.eE])/g;

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
  LONG_INTEGER.lastIndex = 0;
  for (let match = LONG_INTEGER.exec(text); match; match = LONG_INTEGER.exec(text)) {
    const digits = match[1] ?? '';
    const end = match.index + match[0].length;
    // Which quotes open and which close is counted once, from one long integer to the next.
    for (; quote >= 0 && quote < end; quote = text.indexOf('"', quote + 1))
      if (!inString || !isEscaped(text, quote)) inString = !inString;
    if (inString) continue;
    written += `${text.slice(done, end - digits.length)}"${digits}"`;
    done = end;
  }
  return done === 0 ? undefined : written + text.slice(done);
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}

const BACKSLASH = 0x5c;

function exactly(near: JsonValue, exact: JsonValue | undefined): JsonValue {
  if (typeof near === 'number') return typeof exact === 'string' && !Number.isSafeInteger(near) ? BigInt(exact) : near;
  if (typeof near !== 'object' || near === null || typeof exact !== 'object' || exact === null) return near;
  // A list is walked by its positions, which are names as any other; both values have the same shape.
  const into = near as { [key: string]: JsonValue };
  const from = exact as { [key: string]: JsonValue };
  for (const name in into) {
    const member = into[name];
    if (typeof member === 'number' || typeof member === 'object') into[name] = exactly(member, from[name]);
  }
  return near;
}
