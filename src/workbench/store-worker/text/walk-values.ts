import { BACKSLASH, byteAt, QUOTE, skipSpace, skipString } from '../../../records/scan/json-bytes.ts';
import type { Word } from './word.ts';

const COLON = 0x3a;

/** The exact way to look for a word in a record: value by value, each character as what it stands for. */
export function walksOver(bytes: Uint8Array, start: number, end: number, word: Word): boolean {
  for (let at = start; at < end; ) {
    const byte = byteAt(bytes, at);
    if (byte === QUOTE) {
      const after = skipString(bytes, at + 1, end);
      if (after < 0) return false;
      const next = skipSpace(bytes, after, end);
      const isName = next < end && byteAt(bytes, next) === COLON;
      if (!isName && isWithin(bytes, at + 1, after - 1, word)) return true;
      at = after;
    } else if (isLiteral(byte)) {
      let after = at + 1;
      while (after < end && isLiteral(byteAt(bytes, after))) after++;
      if (isWithin(bytes, at, after, word)) return true;
      at = after;
    } else at++;
  }
  return false;
}

/** Bytes of numbers, true, false and null. */
function isLiteral(byte: number): boolean {
  const lower = byte | 0x20;
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (lower >= 0x61 && lower <= 0x7a) ||
    (byte >= 0x2b && byte <= 0x2e && byte !== 0x2c)
  );
}

let point = 0;

function isWithin(bytes: Uint8Array, start: number, end: number, { characters, begins }: Word): boolean {
  const [first = []] = characters;
  for (let at = start; at < end; ) {
    while (at < end && byteAt(begins, byteAt(bytes, at)) === 0) at++;
    if (at >= end) return false;
    const next = readCharacter(bytes, at, end);
    if (first.includes(point)) {
      let after = next;
      let index = 1;
      while (index < characters.length && after < end) {
        after = readCharacter(bytes, after, end);
        if (!characters[index]?.includes(point)) break;
        index++;
      }
      if (index === characters.length) return true;
    }
    at = next;
  }
  return false;
}

/** Puts the character at a position of a JSON string into `point`; returns the position after it. */
function readCharacter(bytes: Uint8Array, at: number, end: number): number {
  const byte = byteAt(bytes, at);
  if (byte === BACKSLASH) return readEscape(bytes, at, end);
  if (byte < 0x80) {
    point = byte;
    return at + 1;
  }
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
  point = length === 1 ? byte : byte & (0xff >> (length + 1));
  for (let more = at + 1; more < Math.min(at + length, end); more++) point = point * 64 + (byteAt(bytes, more) & 0x3f);
  return at + length;
}

const ESCAPED = new Map([...'"\\/bfnrt'].map((letter, at) => [letter.charCodeAt(0), '"\\/\b\f\n\r\t'.charCodeAt(at)]));

function readEscape(bytes: Uint8Array, at: number, end: number): number {
  const simple = ESCAPED.get(byteAt(bytes, at + 1));
  if (simple !== undefined) {
    point = simple;
    return at + 2;
  }
  point = readUnit(bytes, at);
  const isPair = point >= 0xd800 && point < 0xdc00 && at + 12 <= end && byteAt(bytes, at + 6) === BACKSLASH;
  if (!isPair || byteAt(bytes, at + 7) !== 0x75) return at + 6;
  const low = readUnit(bytes, at + 6);
  if (low < 0xdc00 || low > 0xdfff) return at + 6;
  point = 0x10000 + (point - 0xd800) * 0x400 + (low - 0xdc00);
  return at + 12;
}

/** The four digits of `\u00e9`. */
function readUnit(bytes: Uint8Array, at: number): number {
  let unit = 0;
  for (let digit = at + 2; digit < at + 6; digit++) {
    const byte = byteAt(bytes, digit);
    unit = unit * 16 + (byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57);
  }
  return unit;
}
