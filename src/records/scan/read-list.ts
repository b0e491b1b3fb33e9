import { findEntryEnd } from './entry-end.ts';
import { byteAt, CLOSE_LIST, COMMA, OPEN, skipSpace, skipUnseen, skipValue } from './json-bytes.ts';
import { endsList, findNextEntry } from './resync.ts';
import type { ScanRun } from './scan-run.ts';

/** CloudTrail's own limit is 256 KB, some stores have 1 MB: what is larger is no plain record. In bytes. */
const MAX_PLAIN = 2_000_000;

/** Takes what the reader has read last: a plain record as a row, anything else by where it lies. */
export function takeObject(
  found: ScanRun,
  start: number,
  end: number,
  place: { index: number } | { line: number },
): void {
  if (found.reader.isRecord() && end - start <= MAX_PLAIN)
    found.rows.add(found.reader, start, end, 'index' in place ? place.index : -place.line);
  else found.others.push({ start, end, ...place });
}

/** Goes into a list, `at` being after its bracket. Returns the position of its first entry, or after an empty list. */
export function enterList(found: ScanRun, at: number, within: 'list' | 'records'): number {
  const { bytes, state } = found;
  state.within = within;
  state.index = 0;
  const first = skipSpace(bytes, at, bytes.length);
  return first < bytes.length && byteAt(bytes, first) === CLOSE_LIST ? leaveList(found, first + 1) : first;
}

function leaveList({ state }: ScanRun, at: number): number {
  state.within = state.within === 'records' ? 'tail' : 'top';
  return at;
}

/** Reads one entry of a list and goes to the next, or out of the list. Returns the position there. */
export function readListEntry(found: ScanRun, at: number): number {
  const { bytes, broken, state } = found;
  const end = bytes.length;
  if (at >= end) return endUnclosed(found);
  const seen = skipUnseen(bytes, at, end);
  if (seen > at) return seen;
  const index = state.index++;
  const before = found.mark();
  const after = readEntry(found, at, index);
  const next = skipUnseen(bytes, after, end);
  const byte = next < end ? byteAt(bytes, next) : 0;
  if (byte === CLOSE_LIST && endsList(bytes, next + 1, end)) return leaveList(found, next + 1);
  if (byte === COMMA) {
    const start = skipSpace(bytes, next + 1, end);
    if (start >= end || byteAt(bytes, start) !== CLOSE_LIST || !endsList(bytes, start + 1, end)) return start;
    found.warn('Expected a record after the last comma of the list, got its end');
    return leaveList(found, start + 1);
  }
  // An entry after which the list does not go on may have taken the list's own end for its own, with what lay between.
  const inner = broken.length > before.broken ? after : findEntryEnd(bytes, at, after);
  if (inner < after) {
    found.goBack(before);
    return fail(found, at, inner, index);
  }
  const following = findNextEntry(bytes, byte === CLOSE_LIST ? next + 1 : next, end);
  if (following < 0) return endUnclosed(found);
  if (broken.length === before.broken)
    found.warn('Expected a comma or the end of the list after a record, got something else');
  return byteAt(bytes, following) === CLOSE_LIST && endsList(bytes, following + 1, end)
    ? leaveList(found, following + 1)
    : following;
}

function endUnclosed(found: ScanRun): number {
  found.warn('Expected the list of records to be closed, got the end of the text');
  found.state.within = 'top';
  return found.bytes.length;
}

/** One entry, whatever it is; a broken one ends where the next one plainly begins. */
function readEntry(found: ScanRun, at: number, index: number): number {
  const { bytes, reader } = found;
  const isObject = byteAt(bytes, at) === OPEN;
  const after = isObject ? reader.read(at, found.limit(at), false) : skipValue(bytes, at, found.limit(at));
  if (after < 0) return fail(found, at, findEntryEnd(bytes, at, bytes.length), index);
  if (isObject) takeObject(found, at, after, { index });
  else found.others.push({ start: at, end: after, index });
  return after;
}

function fail(found: ScanRun, start: number, end: number, index: number): number {
  found.fail('Expected a record as JSON, got text that is not JSON', { start, end, index });
  return end;
}
