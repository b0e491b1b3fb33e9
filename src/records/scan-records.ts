import type { Place } from '../sources/raw-event.ts';
import type { Problem } from './problem.ts';
import { type Extent, Findings } from './scan/findings.ts';
import { byteAt, forgetView, OPEN, OPEN_LIST, skipSpace, skipValue } from './scan/json-bytes.ts';
import { readFile, readList } from './scan/read-list.ts';
import { findNextLine } from './scan/resync.ts';
import type { Rows } from './scan/rows.ts';

/** What a scan found: nothing of the bytes is left out without being named in one of its parts. */
export interface RecordScan {
  /** The records, in the order of the bytes. */
  rows: Rows;
  /** JSON that is not a plain record (an envelope, a row of LookupEvents, something else): `parseEvents` can read it or says why not. */
  others: Extent[];
  /** What is not JSON. */
  problems: Problem[];
  /** The bytes of each lost entry in `problems`, in the same order, for a more tolerant reader. */
  broken: Extent[];
}

/**
 * Reads bulk input straight from its bytes (UTF-8): `{"Records":[…]}`, a list of records, lines of JSON, or one record,
 * also several after each other. Which record is where, and the columns that lists, filters and counts need, without
 * making each record's values. A value is what `JSON.parse` would give: the last of equal names counts, escapes are
 * resolved, and what is not a text (or, for `readOnly`, true or false) is none. Never throws.
 */
export function scanRecords(bytes: Uint8Array, place: Place): RecordScan {
  const found = new Findings(bytes, place);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let at = skipSpace(bytes, hasMark ? 3 : 0, bytes.length);
  while (at < bytes.length) at = skipSpace(bytes, readDocument(found, at), bytes.length);
  forgetView();
  return { rows: found.rows.toRows(), others: found.others, problems: found.problems, broken: found.broken };
}

/** One value that stands by itself. Returns where to read on. */
function readDocument(found: Findings, at: number): number {
  const { bytes, reader } = found;
  const first = byteAt(bytes, at);
  if (first === OPEN_LIST) return readList(found, at + 1);
  const after = first === OPEN ? reader.read(at, found.limit(at), true) : skipValue(bytes, at, found.limit(at));
  if (first === OPEN && reader.listAt >= 0) return readFile(found, at);
  const line = found.lineOf(at);
  if (after < 0) {
    const next = findNextLine(bytes, at, bytes.length);
    const end = next < 0 ? bytes.length : next;
    found.fail('Expected JSON, got text that is not JSON', { start: at, end, line });
    return end;
  }
  if (first === OPEN && reader.isRecord()) found.rows.add(reader, at, after, -line);
  else found.others.push({ start: at, end: after, line });
  return after;
}
