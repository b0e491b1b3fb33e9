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
} from './json-bytes.ts';
import { skipLooseString } from './loose-string.ts';
import { standsInOuterList, type Whole } from './outer-list.ts';

const COLON = 0x3a;
/** Up to this depth a list in a record may be one of AWS's own (`resources`) that was not closed; what callers write stands deeper. */
const OWN_DEPTH = 2;

/**
 * Where a broken entry of a list ends: where its braces balance, or where another record plainly begins, whichever comes
 * first; the end of the text when neither does. What begins inside a list of the entry's parameters is a member of that
 * list, whatever it looks like: whoever made the call may have planted it there.
 *
 * @param as `document` has lists of its own, and `balanced` is nothing but cut off: no record begins before its braces balance.
 */
export function findEntryEnd(
  bytes: Uint8Array,
  start: number,
  end: number,
  as: 'entry' | 'document' | 'balanced',
  whole: Whole,
): number {
  return walk(bytes, start, end, as, whole).at;
}

/** The first record that plainly begins as a member of the list around `from`; -1 when there is none. */
export function findListMember(bytes: Uint8Array, from: number, whole: Whole): number {
  const found = walk(bytes, from, whole.end, 'between', whole);
  return found.kind === 'record' ? found.at : found.kind === 'unsure' ? whole.end : -1;
}

/** Walks to where the brackets that open from `start` on balance, or to the record before that. */
function walk(
  bytes: Uint8Array,
  start: number,
  end: number,
  mode: 'entry' | 'document' | 'balanced' | 'between',
  whole: Whole,
): { at: number; kind: 'balanced' | 'record' | 'end' | 'unsure' } {
  const open: number[] = [];
  const isBetween = mode === 'between';
  let before = isBetween ? COMMA : 0;
  for (let at = start; at < end; at++) {
    const byte = byteAt(bytes, at);
    // Without a name before it, it is a member of a list; between entries the comma may be missing.
    const isMember = before === COMMA || (isBetween && open.length === 0 && before !== COLON);
    const mayBegin = byte === OPEN && isMember && mode !== 'balanced';
    const isInList = open.at(-1) === OPEN_LIST;
    if (mayBegin && (!isInList || (mode === 'entry' && open.length <= OWN_DEPTH)) && beginsRecord(bytes, at, end)) {
      const stands = standsInOuterList(bytes, at, whole, isInList);
      if (stands === undefined) return { at: end, kind: 'unsure' };
      if (stands) return { at, kind: 'record' };
    }
    if (byte > 0x20) before = byte;
    if (byte === QUOTE) at = skipLooseString(bytes, at, end) - 1;
    else if (byte === OPEN || byte === OPEN_LIST) open.push(byte);
    else if (byte === CLOSE || byte === CLOSE_LIST) {
      // The bracket of the list around it.
      if (open.length === 0 && !isBetween) return { at, kind: 'balanced' };
      // Brackets that are missing before this one are taken as closed; with none of its kind it closes the innermost.
      const opening = open.lastIndexOf(byte === CLOSE ? OPEN : OPEN_LIST);
      open.length = Math.max(0, opening < 0 ? open.length - 1 : opening);
      if (open.length === 0 && !isBetween) return { at: at + 1, kind: 'balanced' };
    }
  }
  return { at: end, kind: 'end' };
}

const FIRST_MEMBERS = ['eventVersion', 'EventId', 'userIdentity', 'eventTime', 'eventID'];

/** Whether there is a brace and the name of a member with which records begin. */
export function beginsRecord(bytes: Uint8Array, at: number, end: number): boolean {
  const quote = skipSpace(bytes, at + 1, end);
  if (quote >= end || byteAt(bytes, quote) !== QUOTE) return false;
  const after = skipString(bytes, quote + 1, Math.min(end, quote + 20));
  if (after < 0 || skipColon(bytes, after, end) < 0) return false;
  const name = String.fromCharCode(...bytes.subarray(quote + 1, after - 1));
  return FIRST_MEMBERS.includes(name);
}
