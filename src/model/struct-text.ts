import type { JsonObject, JsonValue } from '../values/json.ts';
import { isScalar } from './json-view.ts';

const NAME = /\s{0,8}([\w.:/@$-]{1,128})=/y;
const NEXT = /,\s{0,8}[\w.:/@$-]{1,128}=/y;
const MAX_DEPTH = 8;
/** Larger than any record of CloudTrail, in characters. */
const MAX_LENGTH = 2_000_000;

/** Whether a text begins as a struct does: `{name=`. */
export function isStructLike(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first === BRACE || first === BRACKET || first <= SPACE) && BEGIN.test(text);
}

const BRACE = 0x7b;
const BRACKET = 0x5b;
const SPACE = 0x20;
const BEGIN = /^\s{0,8}[[{]{1,8}\s{0,8}[\w.:/@$-]{1,128}=/;

/**
 * Reads members as Athena and CloudTrail Lake print maps and structs: `{name=db, tags=[{key=a, value=b}], size=5}`. A value ends where
 * the next name begins, so all of it is text.
 *
 * @returns `undefined` where it is none, is cut off, or has a name twice.
 */
export function findStruct(text: string): JsonObject | JsonValue[] | undefined {
  if (text.length < 4 || text.length > MAX_LENGTH || !isStructLike(text)) return undefined;
  const written = text.trim();
  const read = written.startsWith('[') ? readList(written, 0, 0) : readStruct(written, 0, 0);
  return read && read.end === written.length ? read.value : undefined;
}

interface Read<T> {
  value: T;
  end: number;
}

function readStruct(text: string, start: number, depth: number): Read<JsonObject> | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const value: JsonObject = {};
  for (let at = start + 1; ; at++) {
    NAME.lastIndex = at;
    const name = NAME.exec(text)?.[1];
    if (name === undefined || Object.hasOwn(value, name)) return undefined;
    const read = readValue(text, NAME.lastIndex, depth, false);
    if (!read) return undefined;
    // A member that is called `__proto__` is one like any other.
    Object.defineProperty(value, name, { value: read.value, enumerable: true, configurable: true, writable: true });
    at = read.end;
    if (text[at] === '}') return { value, end: at + 1 };
    if (text[at] !== ',') return undefined;
  }
}

function readList(text: string, start: number, depth: number): Read<JsonValue[]> | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const value: JsonValue[] = [];
  if (text[start + 1] === ']') return { value, end: start + 2 };
  for (let at = start + 1; ; at++) {
    while (text[at] === ' ') at++;
    const read = readValue(text, at, depth, true);
    if (!read) return undefined;
    value.push(read.value);
    at = read.end;
    if (text[at] === ']') return { value, end: at + 1 };
    if (text[at] !== ',') return undefined;
  }
}

function readValue(text: string, at: number, depth: number, inList: boolean): Read<JsonValue> | undefined {
  const first = text[at];
  if (first === '{' || first === '[') {
    const read = first === '{' ? readStruct(text, at, depth + 1) : readList(text, at, depth + 1);
    if (read) return read;
  }
  const end = findValueEnd(text, at, inList);
  if (end < 0) return undefined;
  const written = text.slice(at, end);
  return { value: written === 'null' ? null : written, end };
}

/** A value ends before a closing bracket that it did not open, or before a comma and a name; in a list before any comma. */
function findValueEnd(text: string, start: number, inList: boolean): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      if (depth === 0) return at;
      depth--;
    } else if (character === ',' && depth === 0) {
      if (inList) return at;
      NEXT.lastIndex = at;
      if (NEXT.test(text)) return at;
    }
  }
  return -1;
}

/** The same as it was printed. */
export function writeStruct(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(writeStruct).join(', ')}]`;
  if (value === null || isScalar(value)) return String(value);
  return `{${Object.entries(value)
    .map(([name, member]) => `${name}=${writeStruct(member)}`)
    .join(', ')}}`;
}
