import { hasSpecial, viewOf } from './four-bytes.ts';
import { BACKSLASH, byteAt, QUOTE, skipString } from './json-bytes.ts';

/** A text in the bytes: between its quotes, escapes as they stand. */
export interface Span {
  /** 0 when there is none. */
  start: number;
  end: number;
  hash: number;
  escaped: boolean;
  ascii: boolean;
}

export const newSpan = (): Span => ({ start: 0, end: 0, hash: 0, escaped: false, ascii: true });

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Walks over a string from after its opening quote and notes it in `span`; returns the position after it, or -1. */
export function readSpan(bytes: Uint8Array, at: number, end: number, span: Span): number {
  const words = viewOf(bytes);
  const last = end - 4;
  span.start = at;
  let hash = 0;
  let all = 0;
  while (at <= last) {
    const four = words.getInt32(at, true);
    if (hasSpecial(four)) break;
    hash = mix(hash, four);
    all |= four;
    at += 4;
  }
  while (at < end) {
    const byte = byteAt(bytes, at);
    if (byte === QUOTE) {
      span.end = at;
      span.hash = finish(hash);
      span.escaped = false;
      span.ascii = (all & 0x80808080) === 0;
      return at + 1;
    }
    if (byte < 0x20) return -1;
    if (byte === BACKSLASH) return readEscapedSpan(bytes, at, end, span);
    hash = mix(hash, byte);
    all |= byte;
    at++;
  }
  return -1;
}

/** The rest of a string from its first backslash on. It has no hash: it is looked up by its text. */
function readEscapedSpan(bytes: Uint8Array, at: number, end: number, span: Span): number {
  const after = skipString(bytes, at, end);
  span.end = after - 1;
  span.escaped = true;
  return after;
}

/** Notes bytes that are no string and hold no escape: `true`, or a text made by us. */
export function noteBytes(bytes: Uint8Array, start: number, end: number, span: Span): void {
  const words = viewOf(bytes);
  let hash = 0;
  let at = start;
  for (; at + 4 <= end; at += 4) hash = mix(hash, words.getInt32(at, true));
  for (; at < end; at++) hash = mix(hash, byteAt(bytes, at));
  span.start = start;
  span.end = end;
  span.hash = finish(hash);
  span.escaped = false;
  span.ascii = true;
}

function mix(hash: number, more: number): number {
  const mixed = Math.imul(hash ^ more, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Small enough to be no object in any engine. */
const SMALL = 0x3fffffff;

/** Spreads the sum over all bits. */
function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & SMALL;
}

/** The text of a span. */
export function textOf(bytes: Uint8Array, span: { start: number; end: number; escaped: boolean }): string {
  const text = decoder.decode(bytes.subarray(span.start, span.end));
  // A string was read as JSON before: parsing its escapes gives a string and nothing else.
  return span.escaped ? (JSON.parse(`"${text}"`) as string) : text;
}
