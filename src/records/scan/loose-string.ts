import { BACKSLASH, byteAt, QUOTE, skipSpace } from './json-bytes.ts';

/**
 * From the opening quote to after the closing one. Where words follow that one, it opens the next string, and the quote before
 * is missing: then to where the signs between the two begin.
 */
export function skipLooseString(bytes: Uint8Array, quote: number, end: number): number {
  let at = quote + 1;
  while (at < end && byteAt(bytes, at) !== QUOTE) at += byteAt(bytes, at) === BACKSLASH ? 2 : 1;
  if (at >= end) return end;
  const next = skipSpace(bytes, at + 1, end);
  if (next >= end || isSign(byteAt(bytes, next))) return at + 1;
  while (at > quote + 1 && (isSign(byteAt(bytes, at - 1)) || byteAt(bytes, at - 1) <= 0x20)) at--;
  return at;
}

const SIGNS = '"{}[],:';
const isSign = (byte: number): boolean => SIGNS.includes(String.fromCharCode(byte));
