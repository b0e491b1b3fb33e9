/**
 * JSON that stands inside strings of JSON, read where it stands. Its level says how often it is wrapped: 0 as it is, 1 as a
 * string's content (`{\"eventVersion\":…`), 2 as a string in a string's content. A quote of level n has 2^n - 1 backslashes.
 */

const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Deeper wrapping is not looked into: nothing writes it on purpose. */
export const MAX_LEVEL = 3;
/** Characters looked through between two places where the work may pause. */
const PAUSE_AFTER = 500_000;
/** As they may stand in a displayed string that is broken over lines; JSON has none of them inside a string. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u001f]+/g;

/** Backslashes before a quote, also when a page broke the line between them. */
function countSlashes(text: string, before: number): number {
  let count = 0;
  for (let at = before - 1; ; at--) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) count++;
    else if (code !== LINE_FEED && code !== CARRIAGE_RETURN) return count;
  }
}

/** The level of the quote at this place: `undefined` when no level has that many backslashes. */
export function findLevel(text: string, quote: number): number | undefined {
  const level = Math.log2(countSlashes(text, quote) + 1);
  return Number.isInteger(level) && level <= MAX_LEVEL ? level : undefined;
}

/** Index just after the quote that ends the string that begins at `quote`; -1 when none does before `limit`. */
export function findStringEnd(text: string, quote: number, level: number, limit: number): number {
  const unit = 2 ** level;
  for (let end = text.indexOf('"', quote + 1); end >= 0 && end < limit; end = text.indexOf('"', end + 1)) {
    const extra = countSlashes(text, end) - (unit - 1);
    // A quote of a lower level ends the string that all this stands in.
    if (extra < 0) return -1;
    if (extra % (2 * unit) === 0) return end + 1;
  }
  return -1;
}

/** Whether the quote of this level opens a value that is a string: a colon, a bracket or a comma stands before it. */
export function opensString(text: string, quote: number, level: number, from: number): boolean {
  let at = quote - (2 ** level - 1);
  while (at > from && /\s/.test(text.charAt(at - 1))) at--;
  return at > from && /[:[,]/.test(text.charAt(at - 1));
}

/** Index just after the object or list that begins at `start`; -1 when it does not close before `limit`. Pauses. */
export function* findClose(text: string, start: number, level: number, limit: number): Generator<void, number> {
  // Its own expression: another search may run while this one pauses.
  const mark = /["{}[\]]/g;
  mark.lastIndex = start;
  let depth = 0;
  let pauseAt = start + PAUSE_AFTER;
  for (let token = mark.exec(text); token && token.index < limit; token = mark.exec(text)) {
    const { index } = token;
    if (token[0] === '"') {
      if (findLevel(text, index) !== level) return -1;
      const end = findStringEnd(text, index, level, limit);
      if (end < 0) return -1;
      mark.lastIndex = end;
    } else if (token[0] === '{' || token[0] === '[') depth++;
    else if (--depth <= 0) return index + 1;
    if (index > pauseAt) {
      pauseAt = index + PAUSE_AFTER;
      yield;
    }
  }
  return -1;
}

/** What stands in strings of JSON `level` times over. `undefined`: it is not the content of a string. */
export function findUnescaped(text: string, level: number): string | undefined {
  let plain = text;
  for (let left = level; left > 0; left--) {
    try {
      // A string and nothing else comes out of a text that begins and ends with a quote.
      plain = JSON.parse(`"${plain.replace(CONTROL, '')}"`) as string;
    } catch {
      return undefined;
    }
  }
  return plain;
}
