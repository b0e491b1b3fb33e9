import type { Place } from '../sources/raw-event.ts';
import { isNumber } from '../values/exact-number.ts';
import { findJson, toJsonText } from '../values/read-json.ts';
import type { JsonObject, JsonValue } from './json.ts';
import { toLookupLabels } from './lookup-labels.ts';
import { parseRecord } from './parse-record.ts';
import type { Problem } from './problem.ts';
import type { ReadEvent, ReadRecord } from './read-event.ts';
import { findLookalike, isEvent, isObject, isRecordShape, own } from './record-shape.ts';
import { findIdentityStruct } from './struct-text.ts';

/** Where in its text a value stood. */
export interface Spot {
  index?: number;
  line?: number;
  /** The value's own text, when it is known to the letter. */
  text?: string;
}

export interface Unpacking {
  events: ReadEvent[];
  problems: Problem[];
  place: Place;
  /** Characters of the whole text: no record in it is longer. */
  size: number;
  /** Something is lost. */
  fail(reason: string, spot: Spot): void;
  /** Something is wrong, but nothing lost. */
  note(reason: string, spot: Spot): void;
}

export function newUnpacking(place: Place, size: number): Unpacking {
  const problems: Problem[] = [];
  return {
    events: [],
    problems,
    place,
    size,
    fail: (reason, spot) => problems.push({ place, ...positionOf(spot), reason, lost: true }),
    note: (reason, spot) => problems.push({ place, ...positionOf(spot), reason, lost: false }),
  };
}

/** Containers nest (a log line in an export, a record in an envelope); beyond this they are not looked into. */
const MAX_DEPTH = 6;
/** Lists in lists, which nothing writes on purpose. */
const MAX_NESTING = 50;
/** Members that hold a list of entries. */
const LISTS = [
  'Records',
  'Events',
  'events',
  'logEvents',
  'QueryResultRows',
  'hits',
  'responses',
  'ResultRows',
  'Messages',
];
/** Members that hold one entry, as an object or as a string of JSON. */
const HOLDERS = [
  'CloudTrailEvent',
  'eventJson',
  'detail',
  'original',
  'message',
  '@message',
  'event',
  '_source',
  '_raw',
];

/** Takes the records out of a value of any known shape. */
export function unpack(value: JsonValue, into: Unpacking, spot: Spot, depth = 0): void {
  if (isRecordShape(value)) take(value, into, spot);
  else if (depth > MAX_NESTING) into.fail('Expected a CloudTrail record, got lists nested too deeply', spot);
  else if (Array.isArray(value)) unpackList(value, into, spot, depth);
  else if (isObject(value)) unpackObject(value, into, spot, depth);
  else if (typeof value === 'string' && depth < MAX_DEPTH && /^\s*[{[]/.test(value))
    unpackText(value, into, spot, depth);
  else
    into.fail(
      `Expected a CloudTrail record, got ${value === null ? 'null' : isNumber(value) ? 'a number' : `a ${typeof value}`}`,
      spot,
    );
}

/** A document that was put into a string. */
function unpackText(text: string, into: Unpacking, spot: Spot, depth: number): void {
  const found = findJson(text);
  if (found) unpack(found.value, into, { ...positionOf(spot), text }, depth + 1);
  else into.fail('Expected a CloudTrail record, got a string', spot);
}

/** CloudTrail's own limit is 256 KB; no more than this, in characters, is made a brief of. */
const MAX_RECORD = 2_000_000;

function take(raw: JsonObject, into: Unpacking, spot: Spot): void {
  // What a page holds beside its records is no fault of anybody's.
  if (into.place.channel.startsWith('page-') && !isEvent(raw)) return;
  if (into.size > MAX_RECORD && (spot.text ?? toJsonText(raw)).length > MAX_RECORD)
    return into.fail("Expected a record, got one larger than CloudTrail's limit of 256 KB: over 2 MB", spot);
  const { record, problems } = parseRecord(raw);
  const { text, index, line } = spot;
  const event: ReadRecord = { kind: 'whole', record, place: into.place, text: () => text ?? toJsonText(raw) };
  if (index !== undefined) event.index = index;
  if (line !== undefined) event.line = line;
  into.events.push(event);
  for (const { path, reason } of problems)
    into.problems.push({ place: into.place, ...positionOf(spot), path, reason, lost: false });
}

function positionOf({ index, line }: Spot): { index?: number; line?: number } {
  return { ...(index === undefined ? {} : { index }), ...(line === undefined ? {} : { line }) };
}

function unpackList(list: JsonValue[], into: Unpacking, spot: Spot, depth: number): void {
  const row = depth > 0 ? mergedRow(list) : undefined;
  if (row) return unpack(row, into, { ...positionOf(spot) }, depth + 1);
  for (const [index, entry] of list.entries())
    unpack(
      entry,
      into,
      depth === 0 || spot.index === undefined ? { ...positionOf(spot), index } : positionOf(spot),
      depth + 1,
    );
}

/** CloudTrail Lake writes a row as a list of one-key maps. */
function mergedRow(list: JsonValue[]): JsonObject | undefined {
  const cells = list.filter((cell): cell is JsonObject => isObject(cell) && Object.keys(cell).length === 1);
  if (cells.length < 2 || cells.length !== list.length) return undefined;
  // Of equal names only one would be left: those are entries, each in its own wrapping.
  if (new Set(cells.flatMap((cell) => Object.keys(cell))).size < cells.length) return undefined;
  const row = Object.fromEntries(cells.flatMap((cell) => Object.entries(cell)));
  const { userIdentity } = row;
  const identity = typeof userIdentity === 'string' ? findIdentityStruct(userIdentity) : undefined;
  return identity ? { ...row, userIdentity: identity } : row;
}

function unpackObject(object: JsonObject, into: Unpacking, spot: Spot, depth: number): void {
  const lookalike = findLookalike(object) ?? findTestMessage(object);
  if (lookalike !== undefined) return into.fail(`Expected CloudTrail records, got ${lookalike}`, spot);
  if (depth < MAX_DEPTH) {
    if (unpackLists(object, into, spot, depth)) return;
    let notJson: string | undefined;
    for (const name of HOLDERS) {
      const held = own(object, name);
      if (isObject(held)) return unpack(held, into, positionOf(spot), depth + 1);
      if (typeof held !== 'string') continue;
      const found = findJson(held);
      if (found && typeof found.value === 'object')
        return unpack(found.value, into, { ...positionOf(spot), text: held }, depth + 1);
      notJson ??= name;
    }
    if (notJson !== undefined) {
      const isLabelled = takeLookupRow(object, into, spot);
      const reason = `Expected ${notJson} to hold a record as JSON, got text that is not JSON`;
      return isLabelled ? into.note(reason, spot) : into.fail(reason, spot);
    }
  }
  if (takeLookupRow(object, into, spot)) return;
  into.fail('Expected a CloudTrail record, got JSON of another shape', spot);
}

/** Goes through all lists of an object: an empty one, or another reader's, must not hide the records in the next. */
function unpackLists(object: JsonObject, into: Unpacking, spot: Spot, depth: number): boolean {
  let isList = false;
  for (const name of LISTS) {
    const list = own(object, name);
    if (Array.isArray(list))
      unpackList(list, into, positionOf(spot), Math.max(depth, name === 'QueryResultRows' ? 1 : 0));
    else if (name === 'hits' && isObject(list)) unpackObject(list, into, positionOf(spot), depth + 1);
    else continue;
    isList = true;
  }
  return isList;
}

/** Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html */
function findTestMessage(object: JsonObject): string | undefined {
  const message = own(object, 'message');
  const isTest = typeof message === 'string' && message.startsWith('CWL CONTROL MESSAGE');
  return isTest ? 'a test message of CloudWatch Logs: it holds no record' : undefined;
}

/** A row of LookupEvents whose record is missing or broken still says what its own members say: false when it has no id. */
function takeLookupRow(row: JsonObject, into: Unpacking, spot: Spot): boolean {
  const labels = toLookupLabels(row);
  if (labels.eventId === undefined) return false;
  into.events.push({
    kind: 'labels',
    labels,
    place: into.place,
    ...(spot.index === undefined ? {} : { index: spot.index }),
  });
  return true;
}
