import { findClose, findLevel, findStringEnd, MAX_LEVEL, opensString } from './page-texts-escaped.ts';
import { KEY } from './page-texts-events.ts';
import type { ShownText } from './page-texts-shown.ts';
import { isInside, type Span } from './page-texts-span.ts';

/** A record has 256 KB at most; wrapped twice in strings it may take some times that. */
const MAX_RECORD = 1_500_000;
/** Characters looked through in vain for one key, and for all of a text; when that is used up, only what is near is still found. */
const WORK_PER_KEY = 5_000_000;
export const WORK = 20_000_000;
export const NEAR = 20_000;
/** Brackets before a place that do not close: a few stand in strings, more mean that what stands here has no end. */
const MAX_OPEN = 20;
/** Keys after one that are tried as the beginning of another record. */
const NEXT_KEYS = 20;

const BRACE = 0x7b;
const BRACKET = 0x5b;

/** Where one search may look. */
export interface Region {
  from: number;
  to: number;
  /** How often what stands there is wrapped at least. */
  level: number;
}

/** A search through one shown text. */
export interface Search {
  shown: ShownText;
  /** Characters that may still be looked through in vain: `WORK` at first. */
  left: number;
}

/** A key in the text, when it is one of JSON. */
export function findKey(text: string, at: number): { quote: number; level: number } | undefined {
  const level = text[at - 1] === '"' ? findLevel(text, at - 1) : undefined;
  if (level === undefined) return undefined;
  const end = findStringEnd(text, at - 1, level, at + KEY.length + 2 ** (MAX_LEVEL + 1));
  const colon = /\s*:/y;
  colon.lastIndex = Math.max(end, 0);
  return end > 0 && colon.test(text) ? { quote: at - 1, level } : undefined;
}

/** Where the next record plainly begins: its first key stands behind a bracket that stands in nothing. */
function findNextBegin({ shown }: Search, at: number, level: number, limit: number): number {
  const { text } = shown;
  let next = text.indexOf(KEY, at + 1);
  for (let tries = 0; tries < NEXT_KEYS && next >= 0 && next < limit; tries++, next = text.indexOf(KEY, next + 1)) {
    if (findKey(text, next)?.level !== level) continue;
    const begin = text.slice(at, next - 2 ** level).trimEnd().length - 1 + at;
    if (text[begin] === '{' && !isInside(shown, begin, at)) return begin;
  }
  return limit;
}

/** The last opening bracket at `at` or before it; -1 when there is none from `from` on. */
function findOpening(text: string, at: number, from: number): number {
  // Not lastIndexOf: that goes back to the beginning of the page for a sign that is not there.
  for (let place = at; place >= from; place--) {
    const code = text.charCodeAt(place);
    if (code === BRACE || code === BRACKET) return place;
  }
  return -1;
}

/** The nearest object or list that begins before `from` and ends after `past`. */
export function* findAround(
  search: Search,
  from: number,
  past: number,
  region: Region,
  level: number,
): Generator<void, Span | undefined> {
  const { text } = search.shown;
  const limit = search.left > 0 ? region.to : Math.min(region.to, past + NEAR);
  const work = search.left > 0 ? WORK_PER_KEY : NEAR;
  let done = 0;
  let open = 0;
  for (let at = from - 1; at >= region.from && done < work && open < MAX_OPEN; at--) {
    at = findOpening(text, at, region.from);
    if (at < 0) break;
    const end = yield* findClose(text, at, level, limit);
    if (end > past) return { start: at, end, level };
    if (end < 0) open++;
    done += (end < 0 ? limit : end) - at;
    yield;
  }
  search.left -= done;
  return undefined;
}

/** The object of which the key is a member. It begins after the key before it, or that is its parameter. */
export function* findOwn(
  search: Search,
  quote: number,
  level: number,
  region: Region,
  before: number,
): Generator<void, Span | undefined> {
  const limit = Math.min(region.to, quote + MAX_RECORD);
  const near: Region = { ...region, from: Math.max(region.from, before) };
  near.to = findNextBegin(search, quote + 1, level, limit);
  const own = yield* findAround(search, quote, quote, near, level);
  if (own || before <= region.from || search.left <= 0) return own;
  return yield* findAround(search, quote, quote, { ...near, from: Math.max(region.from, quote - MAX_RECORD) }, level);
}

/** Whether a wrapped span stands in a string that begins before it, with other text between. */
function isInString(text: string, { start, level }: Span, region: Region): boolean {
  if (level <= region.level) return false;
  const from = Math.max(region.from, start - NEAR);
  for (let quote = text.lastIndexOf('"', start - 1); quote >= from; quote = text.lastIndexOf('"', quote - 1)) {
    const of = findLevel(text, quote);
    if (of === undefined || of < level) return of !== undefined && opensString(text, quote, of, region.from);
    if (quote === 0) break;
  }
  return false;
}

/** The outermost object or list around a span; `undefined` when the span stands in something that is not shown whole. */
export function* findOutermost(search: Search, own: Span, region: Region): Generator<void, Span | undefined> {
  let outermost = own;
  while (isInside(search.shown, outermost.start, region.from) || isInString(search.shown.text, outermost, region)) {
    let around: Span | undefined;
    for (let level = outermost.level; level >= region.level && !around; level--)
      around = yield* findAround(search, outermost.start, outermost.end, region, level);
    if (!around) return undefined;
    outermost = around;
  }
  return outermost;
}
