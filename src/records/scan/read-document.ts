import {
  byteAt,
  CLOSE,
  COMMA,
  OPEN,
  OPEN_LIST,
  QUOTE,
  skipColon,
  skipSpace,
  skipString,
  skipUnseen,
  skipValue,
} from './json-bytes.ts';
import { SCANNED_LISTS } from './members.ts';
import { enterList, takeObject } from './read-list.ts';
import { beginsJson, findDocumentEnd, findJsonBegin, findNextLine } from './resync.ts';
import type { ScanRun } from './scan-run.ts';
import { textOf } from './span.ts';

/** Reads what stands by itself at `at` (no white space), or goes into its list. Returns where to read on. */
export function readDocument(found: ScanRun, at: number): number {
  const { bytes, reader, state } = found;
  const seen = skipUnseen(bytes, at, bytes.length);
  if (seen > at) return seen;
  const first = byteAt(bytes, at);
  if (first === COMMA) {
    state.looseCommas++;
    return at + 1;
  }
  if (state.prose && !((first === OPEN || first === OPEN_LIST) && beginsJson(bytes, at, bytes.length)))
    return passText(found, at);
  if (first === OPEN_LIST) return enterList(found, at + 1, 'list');
  const isObject = first === OPEN;
  const after = isObject ? reader.read(at, found.limit(at), true) : skipValue(bytes, at, found.limit(at));
  if (isObject && reader.listAt >= 0) return enterList(found, reader.listAt + 1, 'records');
  const line = found.lineOf(at);
  if (after >= 0) {
    if (isObject) takeObject(found, at, after, { line });
    else found.others.push({ start: at, end: after, line });
    return after;
  }
  const next = isObject ? findDocumentEnd(bytes, at, bytes.length) : findNextLine(bytes, at, bytes.length);
  const end = next < 0 ? bytes.length : next;
  found.fail('Expected JSON, got text that is not JSON', { start: at, end, line });
  return end;
}

const decoder = new TextDecoder();

/** Passes over text up to the JSON in it, and counts its lines. */
function passText(found: ScanRun, at: number): number {
  const { bytes, state } = found;
  const begin = findJsonBegin(bytes, at + 1, bytes.length);
  const end = begin < 0 ? bytes.length : begin;
  // The rest of a cut text is passed over with what follows, but for what may be the beginning of JSON.
  const to = Math.max(at, Math.min(end, found.sure));
  const lines = decoder.decode(bytes.subarray(at, to)).split('\n');
  // What stands before JSON on its line is a log line's time, or the like.
  if (to === begin || !found.isLast) lines.pop();
  state.proseLines += lines.filter((line) => line.trim() !== '' && !/^\s*(?:```|~~~)\s*\w*\s*$/.test(line)).length;
  return to;
}

/**
 * Reads one member of a document after its list of records, or its closing brace. Of two lists both are read: what another
 * reader would leave out is a record all the same.
 */
export function readTail(found: ScanRun, at: number): number {
  const { bytes, state } = found;
  const end = bytes.length;
  const byte = byteAt(bytes, at);
  if (byte === CLOSE) {
    state.within = 'top';
    return at + 1;
  }
  const name = byte === COMMA ? skipSpace(bytes, at + 1, end) : end;
  const afterName = name < end && byteAt(bytes, name) === QUOTE ? skipString(bytes, name + 1, end) : -1;
  const afterColon = afterName < 0 ? -1 : skipColon(bytes, afterName, end);
  const value = afterColon < 0 ? -1 : skipSpace(bytes, afterColon, end);
  if (value >= 0 && value < end && byteAt(bytes, value) === OPEN_LIST && isListName(bytes, name, afterName)) {
    found.warn('Expected one list of records in a document, got another one: both were read');
    return enterList(found, value + 1, 'records');
  }
  const after = value < 0 ? -1 : skipValue(bytes, value, end);
  if (after >= 0) return after;
  // What is cut off here may be whole in the next piece.
  if (!found.isLast) return Number.POSITIVE_INFINITY;
  found.warn('Expected the log file to end after its list of records, got text that is not JSON');
  state.within = 'top';
  return byte === COMMA ? Math.min(end, Math.max(name, at + 1)) : at;
}

const isListName = (bytes: Uint8Array, name: number, after: number): boolean =>
  SCANNED_LISTS.includes(textOf(bytes, { start: name + 1, end: after - 1, escaped: true }));
