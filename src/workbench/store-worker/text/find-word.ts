import { BACKSLASH, byteAt, QUOTE, skipSpace } from '../../../records/scan/json-bytes.ts';
import { walksOver } from './walk-values.ts';
import { SOME_PAIR, toPair, type Word } from './word.ts';

/** A record has escapes of characters that need none: `\u0026`, `\/`. */
export const ODD_ESCAPES = 1;
/** It has letters beyond ASCII, as they are or as escapes. */
export const BEYOND_ASCII = 2;

/**
 * Whether a record (the JSON between two positions) holds a word: in one of its values, which are texts, numbers, true, false
 * and null; not in the name of a member. Letters in any case, escapes as what they stand for, JSON inside a text as text.
 *
 * `forms`: `ODD_ESCAPES` and `BEYOND_ASCII`, as far as the record has them; both when that is not known.
 */
export function hasWord(bytes: Uint8Array, start: number, end: number, word: Word, forms: number): boolean {
  if (!word.lower)
    return (
      (forms & BEYOND_ASCII) !== 0 && mayHave(bytes, start, end, word, forms) && walksOver(bytes, start, end, word)
    );
  let at = start;
  for (;;) {
    at = findBytes(bytes, at, end, word);
    if (at < 0) break;
    const after = at + word.lower.length;
    if (word.mayBeSign || isNearEscape(bytes, start, at)) return walksOver(bytes, start, end, word);
    if (!isInName(bytes, after, end)) return true;
    // What follows a number or a word of JSON's own only looks like a name.
    if (word.mayBeLiteral) return walksOver(bytes, start, end, word);
    at = after;
  }
  return (forms & ODD_ESCAPES) !== 0 && walksOver(bytes, start, end, word);
}

function mayHave(bytes: Uint8Array, start: number, end: number, { part }: Word, forms: number): boolean {
  return part === undefined || (forms & ODD_ESCAPES) !== 0 || findBytes(bytes, start, end, part) >= 0;
}

/**
 * Where the word begins, both cases at once, or -1. Of every place where it could stand one pair of neighbouring bytes is looked at:
 * pairs that the word does not have are left behind, by leaps of all its pairs, and where to look next does not depend on what was
 * found, so that processors read ahead.
 */
function findBytes(bytes: Uint8Array, from: number, end: number, word: Word): number {
  const { lower, upper, pairs } = word;
  if (!lower || !upper) return -1;
  if (!pairs) return findByte(bytes, from, end, byteAt(lower, 0), byteAt(upper, 0));
  const leap = lower.length - 1;
  const stop = end - 1;
  for (
    let at = nextPair(bytes, from + leap - 1, stop, leap, pairs);
    at < stop;
    at = nextPair(bytes, at + leap, stop, leap, pairs)
  ) {
    const pair = byteAt(pairs, toPair(byteAt(bytes, at), byteAt(bytes, at + 1)));
    const first = pair === SOME_PAIR ? at - leap + 1 : at - pair + 1;
    const last = pair === SOME_PAIR ? at : first;
    for (let start = first; start <= last; start++) if (isAt(bytes, start, end, lower, upper)) return start;
  }
  return -1;
}

/** A place from `from` on, in leaps, where the word may have the pair; or one from `stop` on. By itself, since Firefox makes twice as fast code of a loop that does nothing else. */
function nextPair(bytes: Uint8Array, from: number, stop: number, leap: number, pairs: Uint8Array): number {
  let at = from;
  // Indexes are inside.
  while (at < stop && pairs[toPair(bytes[at] as number, bytes[at + 1] as number)] === 0) at += leap;
  return at;
}

function isAt(bytes: Uint8Array, start: number, end: number, lower: Uint8Array, upper: Uint8Array): boolean {
  if (start + lower.length > end) return false;
  for (let index = 0; index < lower.length; index++) {
    const byte = byteAt(bytes, start + index);
    if (byte !== byteAt(lower, index) && byte !== byteAt(upper, index)) return false;
  }
  return true;
}

function findByte(bytes: Uint8Array, from: number, end: number, lower: number, upper: number): number {
  for (let at = from; at < end; at++) {
    const byte = byteAt(bytes, at);
    if (byte === lower || byte === upper) return at;
  }
  return -1;
}

/** An escape reaches at most five bytes beyond its backslash: nearer than that, the bytes may be part of one. */
const ESCAPE = 5;

function isNearEscape(bytes: Uint8Array, start: number, at: number): boolean {
  for (let before = Math.max(start, at - ESCAPE); before < at; before++)
    if (byteAt(bytes, before) === BACKSLASH) return true;
  return false;
}

/** From within a string, or after a value outside of one: whether the next quote closes a member's name. */
function isInName(bytes: Uint8Array, from: number, end: number): boolean {
  let at = from;
  while (at < end && byteAt(bytes, at) !== QUOTE) at += byteAt(bytes, at) === BACKSLASH ? 2 : 1;
  at = skipSpace(bytes, at + 1, end);
  return at < end && byteAt(bytes, at) === COLON;
}

const COLON = 0x3a;
