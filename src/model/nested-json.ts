import type { JsonObject, JsonValue } from '../values/json.ts';
import { findJson, toJsonText } from '../values/read-json.ts';
import { isObject } from './json-view.ts';

/** Larger than any record of CloudTrail, in characters. */
const MAX_LENGTH = 2_000_000;

// Effects, flags and rows ask for the same policy, one after the other.
let lastText = '';
let lastValue: JsonObject | JsonValue[] | undefined;

/**
 * The object or list that a string holds as JSON: a policy document, also URL-encoded as IAM writes it. Whoever asks again gets the
 * same value, so nobody may change it.
 *
 * @returns `undefined` for every other text.
 */
export function findNestedJson(text: string): JsonObject | JsonValue[] | undefined {
  if (text.length < 2 || text.length > MAX_LENGTH) return undefined;
  const first = firstVisible(text);
  const isEncoded = first === '%' && /^%(?:7B|5B)/i.test(text);
  if (!isEncoded && first !== '{' && first !== '[') return undefined;
  if (text !== lastText) {
    lastValue = parse(isEncoded ? decode(text) : text);
    lastText = text;
  }
  return lastValue;
}

/** Whether the text says more than the value read from it: of members with one name only the last is read. */
export function hidesMembers(text: string, value: JsonValue): boolean {
  return countQuotes(text.startsWith('%') ? decode(text) : text) !== countQuotes(toJsonText(value));
}

function countQuotes(json: string): number {
  let count = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) count++;
  }
  return count;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function firstVisible(text: string): string {
  let at = 0;
  while (text.charCodeAt(at) <= 32) at++;
  return text[at] ?? '';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'));
  } catch {
    return '';
  }
}

function parse(text: string): JsonObject | JsonValue[] | undefined {
  // What is no object or list is shown as the text it is.
  const value = findJson(text)?.value;
  return (isObject(value) || Array.isArray(value)) && Object.keys(value).length > 0 ? value : undefined;
}
