import {
  BACKSLASH,
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

const COLON = 0x3a;
/** Up to this depth a list in a record is AWS's own (`resources`); what callers write stands deeper. */
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
  as: 'entry' | 'document' | 'balanced' = 'entry',
): number {
  return walk(bytes, start, end, as).at;
}

/** The first record that plainly begins as a member of the list around `from`; -1 when there is none. */
export function findListMember(bytes: Uint8Array, from: number, end: number): number {
  const found = walk(bytes, from, end, 'between');
  return found.kind === 'record' ? found.at : -1;
}

/** Walks to where the brackets that open from `start` on balance, or to the record before that. */
function walk(
  bytes: Uint8Array,
  start: number,
  end: number,
  mode: 'entry' | 'document' | 'balanced' | 'between',
): { at: number; kind: 'balanced' | 'record' | 'end' } {
  const open: number[] = [];
  const isBetween = mode === 'between';
  let before = isBetween ? COMMA : 0;
  for (let at = start; at < end; at++) {
    const byte = byteAt(bytes, at);
    // Without a name before it, it is a member of a list; between entries the comma may be missing.
    const isMember = before === COMMA || (isBetween && open.length === 0 && before !== COLON);
    const mayBegin = byte === OPEN && isMember && mode !== 'balanced';
    const isOutside = open.at(-1) !== OPEN_LIST || (mode === 'entry' && open.length <= OWN_DEPTH);
    if (mayBegin && isOutside && beginsRecord(bytes, at, end)) return { at, kind: 'record' };
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

/**
 * From the opening quote to after the closing one. Where words follow that one, it opens the next string, and the quote before
 * is missing: then to where the signs between the two begin.
 */
function skipLooseString(bytes: Uint8Array, quote: number, end: number): number {
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
