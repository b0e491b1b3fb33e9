import { BACKSLASH, byteAt, QUOTE, skipSpace } from '../../../records/scan/json-bytes.ts';
import { walksOver } from './walk-values.ts';
import type { Word } from './word.ts';

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

/** Boyer, Moore and Horspool's way, for both cases at once. Returns where the word begins, or -1. */
function findBytes(bytes: Uint8Array, from: number, end: number, word: Word): number {
  const { lower, upper, skip, step } = word;
  if (!lower || !upper || !skip) return -1;
  const last = lower.length - 1;
  let at = from + last;
  while (at < end) {
    // Each byte has its entry.
    const distance = skip[byteAt(bytes, at)] as number;
    if (distance !== 0) {
      at += distance;
      continue;
    }
    let index = last - 1;
    for (let before = at - 1; index >= 0; index--, before--) {
      const byte = byteAt(bytes, before);
      if (byte !== byteAt(lower, index) && byte !== byteAt(upper, index)) break;
    }
    if (index < 0) return at - last;
    at += step;
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
