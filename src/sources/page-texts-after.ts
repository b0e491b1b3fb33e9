import { findAround, NEAR, type Region, type Search } from './page-texts-around.ts';
import { findClose, findLevel, findStringEnd, opensString } from './page-texts-escaped.ts';
import type { Span } from './page-texts-span.ts';

/** Index of the first sign from `at` on that is no white space. */
function skipSpace(text: string, at: number): number {
  const space = /\s*/y;
  space.lastIndex = at;
  space.test(text);
  return space.lastIndex;
}

/** Whether a name and a colon stand at this place: a member of an object that began before. */
function isMember(text: string, at: number, level: number, limit: number): boolean {
  const quote = text.indexOf('"', at);
  if (quote !== at + 2 ** level - 1 || findLevel(text, quote) !== level) return false;
  const end = findStringEnd(text, quote, level, limit);
  return end > 0 && text[skipSpace(text, end)] === ':';
}

/** The quote that ends the string in which a wrapped span stands, with its level; `undefined` when none does. */
function findOuterQuote(text: string, { end, level }: Span, region: Region): Span | undefined {
  const limit = Math.min(region.to, end + NEAR);
  for (let quote = text.indexOf('"', end); quote >= 0 && quote < limit; quote = text.indexOf('"', quote + 1)) {
    const of = findLevel(text, quote);
    if (of === undefined || of >= level) continue;
    const isClosing = !opensString(text, quote, of, end) && /[,}\]]/.test(text.charAt(skipSpace(text, quote + 1)));
    return isClosing ? { start: quote, end: quote + 1, level: of } : undefined;
  }
  return undefined;
}

/** Whether a quote of a lower level stands before a wrapped span: then the beginning of its string is shown. */
function isOpeningShown(text: string, { start, level }: Span, region: Region): boolean {
  const from = Math.max(region.from, start - NEAR);
  for (let quote = text.lastIndexOf('"', start - 1); quote >= from; quote = text.lastIndexOf('"', quote - 1)) {
    const of = findLevel(text, quote);
    if (of !== undefined && of < level) return true;
    if (quote === 0) break;
  }
  return false;
}

/** Where the next entry of a list ends, whatever it is; -1: nowhere in sight; `undefined`: none begins here. */
function* findValueEnd(text: string, at: number, level: number, limit: number): Generator<void, number | undefined> {
  const sign = text.charAt(at);
  if (sign === '{' || sign === '[') return yield* findClose(text, at, level, limit);
  const quote = at + 2 ** level - 1;
  if (text[quote] === '"' && findLevel(text, quote) === level) return findStringEnd(text, quote, level, limit);
  const literal = /(?:-?\d[\d.eE+-]*|true|false|null)(?=\s*[,\]}])/y;
  literal.lastIndex = at;
  return literal.test(text) ? literal.lastIndex : undefined;
}

/**
 * Whether something goes on or ends behind a span that began before what is shown: another member, a bracket, a quote. Then the span
 * is a part of that, whatever it looks like.
 */
export function* isTornOut(search: Search, span: Span, region: Region): Generator<void, boolean> {
  const { text } = search.shown;
  let { end, level } = span;
  while (search.left > 0) {
    const next = skipSpace(text, end);
    const sign = next < region.to ? text.charAt(next) : '';
    const after = sign === ',' ? skipSpace(text, next + 1) : next;
    if (sign === '}' || sign === ']' || (sign === ',' && isMember(text, after, level, region.to)))
      return (yield* findAround(search, span.start, end, region, level)) === undefined;
    const value = sign === ',' ? yield* findValueEnd(text, after, level, region.to) : undefined;
    if (value !== undefined) {
      search.left -= Math.max(value, after + 1) - after;
      if (value < 0) return false;
      end = value;
      continue;
    }
    const quote = level > region.level ? findOuterQuote(text, { ...span, end, level }, region) : undefined;
    if (!quote) return false;
    if (!isOpeningShown(text, { ...span, level }, region)) return true;
    ({ end, level } = quote);
  }
  // What cannot be looked at to its end is not certain.
  return true;
}
