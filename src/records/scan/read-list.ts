import type { Findings } from './findings.ts';
import {
  byteAt,
  CLOSE,
  CLOSE_LIST,
  COMMA,
  OPEN,
  OPEN_LIST,
  QUOTE,
  skipColon,
  skipSpace,
  skipString,
  skipValue,
} from './json-bytes.ts';
import { endsList, findEntryEnd, findNextEntry } from './resync.ts';
import { textOf } from './span.ts';

/** The entries of a list, from after its bracket. Returns the position after the list, or the end of the bytes. */
export function readList(found: Findings, at: number): number {
  const { bytes, broken } = found;
  const end = bytes.length;
  at = skipSpace(bytes, at, end);
  if (at < end && byteAt(bytes, at) === CLOSE_LIST) return at + 1;
  for (let index = 0; at < end; index++) {
    const lost = broken.length;
    const rows = found.rows.count;
    const after = readEntry(found, at, index);
    const next = skipSpace(bytes, after, end);
    const byte = next < end ? byteAt(bytes, next) : 0;
    if (byte === CLOSE_LIST && endsList(bytes, next + 1, end)) return next + 1;
    if (byte === COMMA) {
      const start = skipSpace(bytes, next + 1, end);
      if (start < end && byteAt(bytes, start) === CLOSE_LIST && endsList(bytes, start + 1, end)) {
        found.warn('Expected a record after the last comma of the list, got its end');
        return start + 1;
      }
      at = start;
      continue;
    }
    // An entry after which the list does not go on may have taken the list's own end for its own, with what lay between.
    const inner = broken.length > lost ? after : findEntryEnd(bytes, at, after);
    if (inner < after) {
      found.rows.truncate(rows);
      fail(found, at, inner, index);
      at = inner;
      continue;
    }
    at = findNextEntry(bytes, byte === CLOSE_LIST ? next + 1 : next, end);
    if (at < 0) break;
    if (broken.length === lost)
      found.warn('Expected a comma or the end of the list after a record, got something else');
    if (at < end && byteAt(bytes, at) === CLOSE_LIST && endsList(bytes, at + 1, end)) return at + 1;
  }
  found.warn('Expected the list of records to be closed, got the end of the text');
  return end;
}

/** One entry, whatever it is; a broken one ends where the next one plainly begins. */
function readEntry(found: Findings, at: number, index: number): number {
  const { bytes, reader } = found;
  const isObject = byteAt(bytes, at) === OPEN;
  const after = isObject ? reader.read(at, found.limit(at), false) : skipValue(bytes, at, found.limit(at));
  if (after < 0) return fail(found, at, findEntryEnd(bytes, at, bytes.length), index);
  if (isObject && reader.isRecord()) found.rows.add(reader, at, after, index);
  else found.others.push({ start: at, end: after, index });
  return after;
}

function fail(found: Findings, start: number, end: number, index: number): number {
  found.fail('Expected a record as JSON, got text that is not JSON', { start, end, index });
  return end;
}

/**
 * A log file's object, whose list of records the reader has come to. Of two lists the last one counts, as it does for
 * `JSON.parse`. Returns the position after the object, or where its faults end.
 */
export function readFile(found: Findings, start: number): number {
  const { bytes, rows, others, problems, broken } = found;
  const end = bytes.length;
  const before = [rows.count, others.length, problems.length, broken.length] as const;
  let at = readList(found, found.reader.listAt + 1);
  for (;;) {
    at = skipSpace(bytes, at, end);
    // The list itself has said so when the text ended in it.
    if (at >= end) return end;
    const byte = byteAt(bytes, at);
    if (byte === CLOSE) return at + 1;
    const name = byte === COMMA ? skipSpace(bytes, at + 1, end) : end;
    const afterName = name < end && byteAt(bytes, name) === QUOTE ? skipString(bytes, name + 1, end) : -1;
    const afterColon = afterName < 0 ? -1 : skipColon(bytes, afterName, end);
    const value = afterColon < 0 ? -1 : skipSpace(bytes, afterColon, end);
    const isList = value >= 0 && textOf(bytes, { start: name + 1, end: afterName - 1, escaped: true }) === 'Records';
    if (isList) {
      rows.truncate(before[0]);
      others.length = before[1];
      problems.length = before[2];
      broken.length = before[3];
    }
    if (isList && value < end && byteAt(bytes, value) === OPEN_LIST) at = readList(found, value + 1);
    else at = value < 0 ? -1 : skipValue(bytes, value, end);
    if (at < 0) {
      found.warn('Expected the log file to end after its list of records, got text that is not JSON');
      return Math.max(start + 1, end);
    }
  }
}
