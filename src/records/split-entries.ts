/**
 * The texts of the entries of the first list of objects in a document, for documents that are broken as a whole: one bad
 * entry must not take the others with it. An entry ends where its braces balance, or where the next one plainly begins.
 *
 * @param cutOnly the text can only be cut off at its end, as an answer of AWS's is: then nothing inside an entry begins another,
 * so that a record which a caller planted in a parameter is never taken for one of its own.
 */
export function splitEntries(text: string, cutOnly: boolean): string[] {
  const start = /\[\s*\{/.exec(text);
  if (!start) return [];
  const entries: string[] = [];
  const begins = /\{\s*"(?:eventVersion|EventId|userIdentity|eventTime|eventID)"\s*:/g;
  let at = start.index + start[0].length - 1;
  /** Where the next entry plainly begins, also inside what should be one: looked for once for each place. */
  let begin = at;
  while (at < text.length) {
    if (cutOnly) begin = text.length;
    else if (begin <= at) {
      begins.lastIndex = at + 1;
      begin = begins.exec(text)?.index ?? text.length;
    }
    // Only up to there: then no part of the text is read for two entries.
    const end = endOfObject(text, at, begin);
    entries.push(text.slice(at, end ?? begin));
    const next = end === undefined ? begin : findFollowing(text, end);
    if (next === undefined) break;
    at = next;
  }
  return entries;
}

/** Where the next entry begins after one that ended well. */
function findFollowing(text: string, end: number): number | undefined {
  const separator = /\s*,\s*(?=\{)/y;
  separator.lastIndex = end;
  return separator.test(text) ? separator.lastIndex : undefined;
}

/** Where the object that begins at `start` is closed, or `undefined` when that is not before `limit`. */
function endOfObject(text: string, start: number, limit: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === OPEN || code === OPEN_LIST) depth++;
    else if ((code === CLOSE || code === CLOSE_LIST) && --depth === 0) return at + 1;
  }
  return undefined;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
