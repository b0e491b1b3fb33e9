import { ExactNumber } from './exact-number.ts';
import { withExactNumbers } from './exact-numbers.ts';
import type { JsonValue } from './json.ts';

/**
 * Reads JSON; numbers that JavaScript would write otherwise are kept as they stand. Only a text that holds such ones is read a
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
  return { value: withExactNumbers(text, value) };
}

/** JSON of any value. Numbers stand as they were read, also those that `JSON.stringify` cannot write; any depth can be written. */
export function toJsonText(value: JsonValue): string {
  try {
    if (!holdsExactNumber(value)) return JSON.stringify(value);
  } catch {
    // Nested more deeply than any stack.
  }
  return writeJson(value);
}

function holdsExactNumber(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return value instanceof ExactNumber || Object.values(value).some(holdsExactNumber);
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
    if (typeof value !== 'object' || value === null || value instanceof ExactNumber) {
      written.push(value instanceof ExactNumber ? value.digits : JSON.stringify(value));
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
