import { isTornOut } from './page-texts-after.ts';
import { findKey, findOutermost, findOwn, type Region, type Search, WORK } from './page-texts-around.ts';
import { MAX_LEVEL } from './page-texts-escaped.ts';
import { KEY, readEvents } from './page-texts-events.ts';
import type { ShownText } from './page-texts-shown.ts';
import { findJsonText, type Span, toBrokenText } from './page-texts-span.ts';

/** What a text gave. */
export interface FoundRecords {
  /** Records as JSON, to the letter where the page shows it so. */
  records: string[];
  /** Objects that have the keys of a record and are closed, but are not JSON. */
  broken: string[];
  /** Records of which the page does not show the end. */
  cut: number;
  /** Records inside of JSON that is not shown whole: that may be a record too, and these its parameters. */
  inside: number;
  /** Places that name the key without its being one of JSON. */
  named: number;
}

/** A reading of one shown text. */
interface Reading extends Search {
  found: FoundRecords;
  /** Closed objects that are not JSON, by where they begin. */
  broken: Map<number, Span>;
  /** Where records begin that were taken. */
  taken: number[];
}

/** What was read last in a region: a record beside it shares its fate. */
interface Last {
  end: number;
  taken: boolean;
}

/** Takes what a container holds. False when the span that led to it is not in it: then its quotes were misread. */
function* takeContainer(reading: Reading, container: Span, own: Span): Generator<void, boolean> {
  const { events, strings } = yield* readEvents(reading.shown.text, container);
  if (![...events, ...strings].some(({ start, end }) => start <= own.start && own.end <= end)) return false;
  for (const event of events) {
    const json = findJsonText(reading.shown, event);
    if (json === undefined) reading.broken.set(event.start, event);
    else {
      reading.found.records.push(json);
      reading.taken.push(event.start);
    }
    yield;
  }
  for (const { start, end, level } of strings)
    if (level <= MAX_LEVEL) yield* readRegion(reading, { from: start, to: end, level });
  return true;
}

/** The outermost object or list around a span; `undefined` when it is a part of something that is not shown whole. */
function* findWhole(reading: Reading, own: Span, region: Region): Generator<void, Span | undefined> {
  const outermost = yield* findOutermost(reading, own, region);
  return outermost && (yield* isTornOut(reading, outermost, region)) ? undefined : outermost;
}

/** What one key leads to; the result is where to go on. */
function* readKey(reading: Reading, at: number, region: Region, before: number, last: Last): Generator<void, number> {
  const { shown, found } = reading;
  const after = at + KEY.length;
  const key = findKey(shown.text, at);
  if (!key || key.level < region.level) {
    found.named++;
    return after;
  }
  const own = yield* findOwn(reading, key.quote, key.level, region, before);
  if (!own) {
    found.cut++;
    return after;
  }
  if (findJsonText(shown, own) === undefined) {
    reading.broken.set(own.start, own);
    return after;
  }
  yield;
  const beside = last.end >= 0 && /^\s*,\s*$/.test(shown.text.slice(last.end, own.start));
  const outermost = beside ? last.taken && own : yield* findWhole(reading, own, region);
  last.taken = Boolean(outermost && (yield* takeContainer(reading, outermost, own)));
  if (!last.taken) found.inside++;
  last.end = last.taken && outermost ? outermost.end : own.end;
  return Math.max(after, last.end);
}

function* readRegion(reading: Reading, region: Region): Generator<void, void> {
  const { text } = reading.shown;
  let { from } = region;
  const last: Last = { end: -1, taken: false };
  for (let at = text.indexOf(KEY, from); at >= 0 && at < region.to; at = text.indexOf(KEY, from)) {
    // What was taken is whole: nothing goes on behind it that began before.
    const floor = last.taken ? Math.max(region.from, last.end) : region.from;
    from = yield* readKey(reading, at, { ...region, from: floor }, from, last);
    yield;
  }
}

/**
 * The records in a shown text, by meaning: whatever stands around the key of a record and is closed. Nothing is taken that
 * stands inside of a record, or inside of what is not shown whole. Pauses often.
 */
export function* readRecords(shown: ShownText): Generator<void, FoundRecords> {
  const found: FoundRecords = { records: [], broken: [], cut: 0, inside: 0, named: 0 };
  const reading: Reading = { shown, found, left: WORK, broken: new Map(), taken: [] };
  yield* readRegion(reading, { from: 0, to: shown.text.length, level: 0 });
  for (const span of reading.broken.values()) {
    // Another record in it, which stands for itself: this one has no end, and ran on into that one.
    if (reading.taken.some((start) => span.start < start && start < span.end)) found.cut++;
    else found.broken.push(toBrokenText(shown, span));
    yield;
  }
  return found;
}
