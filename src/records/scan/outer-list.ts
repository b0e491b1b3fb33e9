import { byteAt, CLOSE, CLOSE_LIST, COMMA, OPEN, OPEN_LIST, QUOTE, skipSpace } from './json-bytes.ts';
import { skipLooseString } from './loose-string.ts';

/** What is read as a whole, for looking on behind a broken entry. */
export interface Whole {
  end: number;
  /** Whether the input ends there. */
  isLast: boolean;
  /** Bytes that may still be looked at. When they are used up, what is not certain is refused. */
  budget: { left: number };
}

/** AWS's largest records have 1 MB: no list of a record goes on for longer. */
const MAX_RECORD = 2 ** 20;
const BUDGET = 16 * 2 ** 20;

/** All of a text. */
export function wholeOf(bytes: Uint8Array, isLast = true): Whole {
  return { end: bytes.length, isLast, budget: { left: BUDGET } };
}

/**
 * Whether what looks like a record in or behind something broken stands in the list of records, and not in one of another
 * record's parameters: by what comes behind the end of its list. Behind the list of records comes the end of the document;
 * behind any other the rest of the entry and other entries.
 *
 * @param isInList a bracket before it is not closed: then the text has to end as a list of records does.
 * @returns `undefined`: what tells is still to come.
 */
export function standsInOuterList(bytes: Uint8Array, at: number, whole: Whole, isInList: boolean): boolean | undefined {
  const { budget, isLast } = whole;
  const end = Math.min(whole.end, at + MAX_RECORD);
  if (budget.left <= 0) return false;
  const close = findUnmatched(bytes, at, end, CLOSE_LIST);
  budget.left -= (close < 0 ? end : close) - at;
  if (close < 0) {
    if (end < whole.end) return true;
    return isLast ? !isInList || endsAsList(bytes, end) : undefined;
  }
  let next = skipSpace(bytes, close + 1, whole.end);
  if (next < whole.end && byteAt(bytes, next) === COMMA) {
    const last = findUnmatched(bytes, next, end, CLOSE);
    if (last < 0) return isLast || end < whole.end ? false : undefined;
    next = last;
  }
  if (next < whole.end && byteAt(bytes, next) === CLOSE) next = skipSpace(bytes, next + 1, whole.end);
  if (next >= whole.end) return isLast ? true : undefined;
  const byte = byteAt(bytes, next);
  return byte === OPEN || byte === OPEN_LIST;
}

/** Whether no list is closed behind `at` that was open there; `undefined`: what tells is still to come. */
export function standsInNoList(bytes: Uint8Array, at: number, { budget, ...whole }: Whole): boolean | undefined {
  const end = Math.min(whole.end, at + MAX_RECORD);
  if (budget.left <= 0) return false;
  const close = findUnmatched(bytes, at, end, CLOSE_LIST);
  budget.left -= (close < 0 ? end : close) - at;
  return close >= 0 ? false : end < whole.end || whole.isLast ? true : undefined;
}

/** The first closing bracket or brace of the kind that closes nothing which opens from `from` on; -1 when there is none. */
function findUnmatched(bytes: Uint8Array, from: number, end: number, kind: number): number {
  const open: number[] = [];
  for (let at = from; at < end; at++) {
    const byte = byteAt(bytes, at);
    if (byte === QUOTE) at = skipLooseString(bytes, at, end) - 1;
    else if (byte === OPEN || byte === OPEN_LIST) open.push(byte);
    else if (byte === CLOSE || byte === CLOSE_LIST) {
      const opening = open.lastIndexOf(byte === CLOSE ? OPEN : OPEN_LIST);
      if (opening >= 0) open.length = opening;
      else if (byte === kind) return at;
    }
  }
  return -1;
}

const LIST_END = /[}\]]\s*\]\s*\}?\s*$/;
const decoder = new TextDecoder();

/** Whether the text ends as one does that holds a list of records, and is not cut off. */
function endsAsList(bytes: Uint8Array, end: number): boolean {
  return LIST_END.test(decoder.decode(bytes.subarray(Math.max(0, end - 64), end)));
}
