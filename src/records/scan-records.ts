import type { Place } from '../sources/raw-event.ts';
import type { Problem } from './problem.ts';
import { forgetView } from './scan/four-bytes.ts';
import { skipSpace } from './scan/json-bytes.ts';
import { readDocument, readTail } from './scan/read-document.ts';
import { readListEntry } from './scan/read-list.ts';
import { findNextLine, findRecordBegin } from './scan/resync.ts';
import type { Rows } from './scan/rows.ts';
import { type Extent, type Mark, ScanRun } from './scan/scan-run.ts';
import { newScanState, type ScanState } from './scan/scan-state.ts';

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

/** A scan of one piece of an input. */
export interface PartScan extends RecordScan {
  /** Up to here the bytes were read: the next piece begins with what follows. */
  next: number;
}

/**
 * Reads bulk input straight from its bytes (UTF-8): `{"Records":[…]}`, a list of records, lines of JSON, or one record,
 * also several after each other. Which record is where, and the columns that lists, filters and counts need, without
 * making each record's values. A value is what `JSON.parse` would give: the last of equal names counts, escapes are
 * resolved, and what is not a text (or, for `readOnly`, true or false) is none. Never throws.
 */
export function scanRecords(bytes: Uint8Array, place: Place): RecordScan {
  return scanPart(bytes, place, newScanState(), true);
}

/**
 * The same of an input in pieces, cut anywhere: entries whose end cannot be seen yet are left for the next piece. Positions
 * and lines go on counting.
 *
 * @param bytes what the piece before left over, and the piece.
 * @param state changed: where the input stands afterwards.
 * @param isLast whether the input ends with these bytes.
 */
export function scanPart(bytes: Uint8Array, place: Place, state: ScanState, isLast: boolean): PartScan {
  const found = new ScanRun(bytes, place, state, isLast);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let at = skipSpace(bytes, hasMark ? 3 : 0, bytes.length);
  if (state.skipping) at = skipLarge(found, at);
  while (at < bytes.length || (isLast && isInList(state))) {
    const { within, index, broken, looseCommas } = state;
    const before: Mark = found.mark();
    const next = readOn(found, at);
    if (next > found.sure || (next === at && state.within === within)) {
      found.goBack(before);
      Object.assign(state, { within, index, broken, looseCommas });
      break;
    }
    at = skipSpace(bytes, next, bytes.length);
  }
  // A long list all on the first line has no lines to count, and looking for them costs a fifth of the scan.
  if (!(isInList(state) && state.line === 1 && state.seen > ONE_LINE)) found.lineOf(at);
  state.seen += at;
  forgetView();
  return { rows: found.rows.toRows(), others: found.others, problems: found.problems, broken: found.broken, next: at };
}

/** After so many bytes without a line break a list is taken to have none. */
const ONE_LINE = 2 ** 20;

const isInList = ({ within }: ScanState): boolean => within === 'list' || within === 'records';

function readOn(found: ScanRun, at: number): number {
  if (isInList(found.state)) return readListEntry(found, at);
  return found.state.within === 'tail' ? readTail(found, at) : readDocument(found, at);
}

/** Whatever is too large to be read is given up at this position: reading goes on where a record plainly begins. */
export function skipEntry(state: ScanState): void {
  state.skipping = true;
  state.broken = true;
  if (state.within === 'tail') state.within = 'top';
  else if (state.within !== 'top') state.index++;
}

function skipLarge({ bytes, state, sure, isLast }: ScanRun, at: number): number {
  const end = bytes.length;
  const begin = state.within === 'top' ? findNextLine(bytes, at, end) : findRecordBegin(bytes, at + 1, end);
  if (begin >= 0 && begin <= sure) {
    state.skipping = false;
    return begin;
  }
  if (!isLast) return Math.max(at, sure);
  // The rest belongs to what was too large.
  state.within = 'top';
  return end;
}
