import { beginsRecord, findEntryEnd, findListMember } from './entry-end.ts';
import { byteAt, CLOSE, CLOSE_LIST, COMMA, OPEN, OPEN_LIST, QUOTE, skipSpace } from './json-bytes.ts';

/** Where the next entry begins, or the list's closing bracket stands; -1 when there is neither. */
export function findNextEntry(bytes: Uint8Array, from: number, end: number): number {
  const at = skipSpace(bytes, from, end);
  if (at >= end) return -1;
  const byte = byteAt(bytes, at);
  if (byte === CLOSE_LIST || byte === OPEN) return at;
  if (byte === COMMA) return skipSpace(bytes, at + 1, end);
  return findListMember(bytes, at, end);
}

/** Whether a list can end before `at`, or its bracket stands there by mistake: what follows tells. */
export function endsList(bytes: Uint8Array, at: number, end: number): boolean {
  const next = skipSpace(bytes, at, end);
  if (next >= end) return true;
  const byte = byteAt(bytes, next);
  if (byte === COMMA) {
    const after = skipSpace(bytes, next + 1, end);
    return after >= end || byteAt(bytes, after) === QUOTE;
  }
  return byte === CLOSE || byte === OPEN_LIST || bytes.subarray(at, next).includes(NEWLINE);
}

/** The first place from `from` on where a record plainly begins; -1 when there is none. */
export function findRecordBegin(bytes: Uint8Array, from: number, end: number): number {
  for (let at = bytes.indexOf(OPEN, from); at >= 0 && at < end; at = bytes.indexOf(OPEN, at + 1))
    if (beginsRecord(bytes, at, end)) return at;
  return -1;
}

/** The first place from `from` on where text goes over into JSON: an object with members, a list of such; -1 when none. */
export function findJsonBegin(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const byte = byteAt(bytes, at);
    if ((byte === OPEN || byte === OPEN_LIST) && beginsJson(bytes, at, end)) return at;
  }
  return -1;
}

/** Whether the bracket or brace at `at` opens something that can hold records: in text it may also be a remark. */
export function beginsJson(bytes: Uint8Array, at: number, end: number): boolean {
  const next = skipSpace(bytes, at + 1, end);
  if (next >= end) return false;
  const byte = byteAt(bytes, next);
  if (byteAt(bytes, at) === OPEN) return byte === QUOTE;
  // A list of records in texts.
  if (byte === QUOTE) return next + 1 < end && byteAt(bytes, next + 1) === OPEN;
  if (byte !== OPEN_LIST) return byte === OPEN;
  // A list in a list, but no word in double brackets.
  const inner = skipSpace(bytes, next + 1, end);
  return inner < end && (byteAt(bytes, inner) === OPEN || byteAt(bytes, inner) === OPEN_LIST);
}

/**
 * Where a broken document that stands by itself ends: at its line's end when it has one line, else where its braces balance. Looks
 * no further than the next line where that begins anew, so that many cut-off lines cost no more than each of them.
 */
export function findDocumentEnd(bytes: Uint8Array, start: number, end: number): number {
  const newline = bytes.indexOf(NEWLINE, start);
  if (newline >= 0 && newline < end && isLogLine(bytes, newline + 1, end))
    return findEntryEnd(bytes, start, newline, 'document');
  const line = findNextLine(bytes, start, end);
  const isNext = line >= 0 && (newline === line - 1 || beginsRecord(bytes, line, end));
  return findEntryEnd(bytes, start, isNext ? line : end, 'document');
}

/** Whether a line begins with text that no line of JSON begins with, and goes over into JSON. */
function isLogLine(bytes: Uint8Array, at: number, end: number): boolean {
  if (at >= end || byteAt(bytes, at) <= 0x20 || SIGNS.includes(byteAt(bytes, at))) return false;
  const newline = bytes.indexOf(NEWLINE, at);
  const lineEnd = newline < 0 || newline > end ? end : newline;
  const open = bytes.indexOf(OPEN, at);
  return open >= 0 && open < lineEnd && beginsJson(bytes, open, lineEnd);
}

const SIGNS: readonly number[] = [QUOTE, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA];

/** The first line after `from` that begins with a brace or bracket, not indented; -1 when there is none. */
export function findNextLine(bytes: Uint8Array, from: number, end: number): number {
  for (let at = bytes.indexOf(NEWLINE, from); at >= 0 && at + 1 < end; at = bytes.indexOf(NEWLINE, at + 1)) {
    const byte = byteAt(bytes, at + 1);
    if (byte === OPEN || byte === OPEN_LIST) return at + 1;
  }
  return -1;
}

const NEWLINE = 0x0a;
