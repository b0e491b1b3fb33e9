import { hasSpecial, viewOf } from './four-bytes.ts';

/**
 * Walks over JSON in bytes (UTF-8) by the rules of RFC 8259, as strictly as `JSON.parse`, without making values. Every
 * function takes the position where to begin and the position where the text ends, and returns the position after what
 * it walked over, or -1 when that is not JSON. Depth costs no call stack.
 */
export const QUOTE = 0x22;
export const BACKSLASH = 0x5c;
export const OPEN = 0x7b;
export const CLOSE = 0x7d;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const COMMA = 0x2c;
const COLON = 0x3a;
const ZERO = 0x30;
const NINE = 0x39;

/** The byte at a position, which the caller has made sure is inside. */
export function byteAt(bytes: Uint8Array, at: number): number {
  // An index inside a Uint8Array always has a number; the compiler cannot know that it is inside.
  return bytes[at] as number;
}

export function skipSpace(bytes: Uint8Array, at: number, end: number): number {
  for (; at < end; at++) {
    const byte = byteAt(bytes, at);
    if (byte > 0x20 || (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) break;
  }
  return at;
}

/** White space, and what is none in JSON but cannot be seen: byte order marks, line and paragraph separators (U+2028, U+2029). */
export function skipUnseen(bytes: Uint8Array, at: number, end: number): number {
  for (at = skipSpace(bytes, at, end); at + 2 < end && byteAt(bytes, at) > 0x7f; at = skipSpace(bytes, at + 3, end)) {
    const mark = (byteAt(bytes, at) << 16) | (byteAt(bytes, at + 1) << 8) | byteAt(bytes, at + 2);
    if (mark !== 0xefbbbf && mark !== 0xe280a8 && mark !== 0xe280a9) break;
  }
  return at;
}

/** From after the opening quote to after the closing one. */
export function skipString(bytes: Uint8Array, at: number, end: number): number {
  const words = viewOf(bytes);
  const last = end - 4;
  for (;;) {
    while (at <= last && !hasSpecial(words.getInt32(at, true))) at += 4;
    // The special byte is among the next four.
    while (at < end) {
      const byte = byteAt(bytes, at);
      if (byte === QUOTE) return at + 1;
      if (byte < 0x20) return -1;
      if (byte === BACKSLASH) break;
      at++;
    }
    if (at >= end) return -1;
    at = skipEscape(bytes, at, end);
    if (at < 0) return -1;
  }
}

/** From the backslash to after the escape. */
function skipEscape(bytes: Uint8Array, at: number, end: number): number {
  if (at + 1 >= end) return -1;
  const letter = byteAt(bytes, at + 1);
  if (letter !== 0x75) return isEscape(letter) ? at + 2 : -1;
  if (at + 6 > end) return -1;
  for (let digit = at + 2; digit < at + 6; digit++) if (!isHex(byteAt(bytes, digit))) return -1;
  return at + 6;
}

/** One of `"\\/bfnrt`. */
function isEscape(letter: number): boolean {
  switch (letter) {
    case QUOTE:
    case BACKSLASH:
    case 0x2f:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return true;
    default:
      return false;
  }
}

function isHex(byte: number): boolean {
  const lower = byte | 0x20;
  return (byte >= ZERO && byte <= NINE) || (lower >= 0x61 && lower <= 0x66);
}

/** From the opening quote of a member's name to after its colon. */
function skipName(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end || byteAt(bytes, at) !== QUOTE) return -1;
  const after = skipString(bytes, at + 1, end);
  return after < 0 ? -1 : skipColon(bytes, after, end);
}

export function skipColon(bytes: Uint8Array, at: number, end: number): number {
  at = skipSpace(bytes, at, end);
  return at < end && byteAt(bytes, at) === COLON ? at + 1 : -1;
}

/** A number, `true`, `false` or `null`. */
export function skipScalar(bytes: Uint8Array, at: number, end: number): number {
  const byte = at < end ? byteAt(bytes, at) : 0;
  if (byte === 0x74) return skipWord(bytes, at, end, 'true');
  if (byte === 0x66) return skipWord(bytes, at, end, 'false');
  if (byte === 0x6e) return skipWord(bytes, at, end, 'null');
  return skipNumber(bytes, at, end);
}

function skipWord(bytes: Uint8Array, at: number, end: number, word: string): number {
  if (at + word.length > end) return -1;
  for (let letter = 0; letter < word.length; letter++)
    if (byteAt(bytes, at + letter) !== word.charCodeAt(letter)) return -1;
  return at + word.length;
}

function skipNumber(bytes: Uint8Array, at: number, end: number): number {
  if (at < end && byteAt(bytes, at) === 0x2d) at++;
  const whole = at;
  at = skipDigits(bytes, at, end);
  if (at === whole || (at > whole + 1 && byteAt(bytes, whole) === ZERO)) return -1;
  if (at < end && byteAt(bytes, at) === 0x2e) {
    const fraction = at + 1;
    at = skipDigits(bytes, fraction, end);
    if (at === fraction) return -1;
  }
  if (at < end && (byteAt(bytes, at) | 0x20) === 0x65) {
    at++;
    if (at < end && (byteAt(bytes, at) === 0x2b || byteAt(bytes, at) === 0x2d)) at++;
    const exponent = at;
    at = skipDigits(bytes, at, end);
    if (at === exponent) return -1;
  }
  return at;
}

function skipDigits(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && byteAt(bytes, at) >= ZERO && byteAt(bytes, at) <= NINE) at++;
  return at;
}

/** Which closing byte each open container waits for; shared, since a walk is never interrupted by another. */
let open = new Uint8Array(256);

function push(depth: number, closing: number): void {
  if (depth === open.length) {
    const larger = new Uint8Array(depth * 2);
    larger.set(open);
    open = larger;
  }
  open[depth] = closing;
}

/** Any value, with white space before it. */
export function skipValue(bytes: Uint8Array, at: number, end: number): number {
  let depth = 0;
  for (;;) {
    at = skipSpace(bytes, at, end);
    if (at >= end) return -1;
    const byte = byteAt(bytes, at);
    if (byte === QUOTE) at = skipString(bytes, at + 1, end);
    else if (byte === OPEN || byte === OPEN_LIST) {
      const closing = byte === OPEN ? CLOSE : CLOSE_LIST;
      at = skipSpace(bytes, at + 1, end);
      if (at >= end) return -1;
      if (byteAt(bytes, at) !== closing) {
        push(depth++, closing);
        if (closing === CLOSE) at = skipName(bytes, at, end);
        if (at < 0) return -1;
        continue;
      }
      at++;
    } else at = skipScalar(bytes, at, end);
    if (at < 0) return -1;
    // Out of every container that ends here.
    for (;;) {
      if (depth === 0) return at;
      at = skipSpace(bytes, at, end);
      if (at >= end) return -1;
      const closing = byteAt(open, depth - 1);
      const next = byteAt(bytes, at++);
      if (next === closing) depth--;
      else if (next !== COMMA) return -1;
      else {
        if (closing === CLOSE) at = skipName(bytes, skipSpace(bytes, at, end), end);
        break;
      }
    }
    if (at < 0) return -1;
  }
}
