import { hasLongDigits, withExactIntegers } from './exact-integers.ts';
import type { JsonValue } from './json.ts';

/**
 * Reads JSON; integers beyond 2^53 keep their digits as `bigint`. Only a text with sixteen digits in a row is read a
 * second time.
 *
 * @returns `undefined` when the text is not JSON.
 */
export function findJson(text: string): { value: JsonValue } | undefined {
  let value: JsonValue;
  try {
    // JSON.parse yields nothing but JSON values.
    value = JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
  return { value: hasLongDigits(text) ? withExactIntegers(text, value) : value };
}

/** JSON of any value. `bigint`s, which `JSON.stringify` refuses, are written as bare digits; any depth can be written. */
export function toJsonText(value: JsonValue): string {
  try {
    return JSON.stringify(value);
  } catch {
    return writeJson(value);
  }
}

/** The same by a list of what is still to be written, which no depth exhausts. */
function writeJson(whole: JsonValue): string {
  const written: string[] = [];
  const pending: ({ value: JsonValue } | { sign: string })[] = [{ value: whole }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if ('sign' in next) {
      written.push(next.sign);
      continue;
    }
    const { value } = next;
    if (typeof value !== 'object' || value === null) {
      written.push(typeof value === 'bigint' ? value.toString() : JSON.stringify(value));
      continue;
    }
    const isList = Array.isArray(value);
    const members = Object.entries(value);
    written.push(isList ? '[' : '{');
    pending.push({ sign: isList ? ']' : '}' });
    // The last that is put in is the first to be written.
    for (const [at, [name, member]] of members.reverse().entries()) {
      const comma = at === members.length - 1 ? '' : ',';
      pending.push({ value: member }, { sign: isList ? comma : `${comma}${JSON.stringify(name)}:` });
    }
  }
  return written.join('');
}
