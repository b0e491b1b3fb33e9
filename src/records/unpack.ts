import { isNumber } from '../values/exact-number.ts';
import type { JsonObject, JsonValue } from '../values/json.ts';
import { findJson } from '../values/read-json.ts';
import { findIdentityStruct } from './athena-identity.ts';
import { findClosed, findEmpty, HOLDERS, isCallers, LISTS } from './envelopes.ts';
import { toLookupLabels } from './lookup-labels.ts';
import { findPacked } from './packed-text.ts';
import { isEvent, isObject, isRecordShape, own } from './record-shape.ts';
import { newScanState } from './scan/scan-state.ts';
import { scanPart } from './scan-records.ts';
import { dropTwins, positionOf, type Spot, takeRecord, type Unpacking } from './unpacking.ts';

/** Objects and lists in each other, and texts in each other (a log line in an export, packed, in a message). */
const MAX_NESTING = 64;
const MAX_TEXTS = 8;

/** On the way down: how deep, through how many texts, and whether what stands here is an entry of its document, missed if it is no record. */
interface Way {
  depth: number;
  texts: number;
  isEntry: boolean;
}

/** `true` when something was found, or what was not is told already; else why there is nothing. */
type Outcome = true | string;

/**
 * Takes the records out of a value, whatever they travel in: an object, a list, a text, Base64 or gzip. The one rule for all of
 * these: a record is looked for everywhere but inside another record, for what stands there was written by whoever made the
 * call.
 */
export function unpack(value: JsonValue, into: Unpacking, spot: Spot): void {
  const outcome = search(value, into, spot, { depth: 0, texts: 0, isEntry: true });
  if (outcome !== true) into.fail(outcome, spot);
}

function search(value: JsonValue, into: Unpacking, spot: Spot, way: Way): Outcome {
  if (isRecordShape(value) && (way.isEntry || isEvent(value))) {
    takeRecord(value, into, spot);
    return true;
  }
  if (way.depth > MAX_NESTING || way.texts > MAX_TEXTS)
    return 'Expected a CloudTrail record, got lists nested too deeply';
  if (Array.isArray(value)) return searchList(value, into, spot, way);
  if (isObject(value)) return searchObject(value, into, spot, way);
  if (typeof value === 'string') return searchText(value, into, spot, way);
  return `Expected a CloudTrail record, got ${value === null ? 'null' : isNumber(value) ? 'a number' : `a ${typeof value}`}`;
}

function searchList(list: JsonValue[], into: Unpacking, spot: Spot, way: Way): Outcome {
  const row = way.depth > 0 ? mergedRow(list) : undefined;
  if (row) return search(row, into, positionOf(spot), deeper(way));
  let outcome: Outcome = way.isEntry ? true : 'Expected a CloudTrail record, got a list without any';
  for (const [index, entry] of list.entries()) {
    const place = spot.index === undefined ? { ...positionOf(spot), index } : positionOf(spot);
    const found = search(entry, into, place, deeper(way));
    if (found === true) outcome = true;
    else if (way.isEntry) into.fail(found, place);
  }
  return outcome;
}

const deeper = (way: Way): Way => ({ ...way, depth: way.depth + 1 });

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

function searchObject(object: JsonObject, into: Unpacking, spot: Spot, way: Way): Outcome {
  const closed = findClosed(object);
  if (closed !== undefined) return `Expected CloudTrail records, got ${closed}`;
  if (Object.hasOwn(object, 'CloudTrailEvent')) return searchLookupRow(object, into, spot, way);
  const before = into.events.length;
  let found = 0;
  let reason: string | undefined;
  for (const [name, member] of Object.entries(object)) {
    const isText = typeof member === 'string';
    if ((!isText && (typeof member !== 'object' || member === null)) || isCallers(name)) continue;
    const isExpected = LISTS.has(name) || HOLDERS.has(name);
    const outcome = search(member, into, positionOf(spot), { ...deeper(way), isEntry: way.isEntry && isExpected });
    if (outcome === true) found++;
    else if (isText && HOLDERS.has(name)) reason ??= toHolderReason(name);
    else if (isExpected) reason ??= outcome;
  }
  if (found > 1) dropTwins(into, before);
  if (found > 0) return true;
  const empty = findEmpty(object);
  if (empty !== undefined) return `Expected CloudTrail records, got ${empty}`;
  if (takeLabels(object, into, spot)) return true;
  return reason ?? 'Expected a CloudTrail record, got JSON of another shape';
}

const toHolderReason = (name: string): string => `Expected ${name} to hold a record as JSON, got text that is not JSON`;

/** All that a row of LookupEvents has beside its record was told by a caller, too. */
function searchLookupRow(row: JsonObject, into: Unpacking, spot: Spot, way: Way): Outcome {
  const held = own(row, 'CloudTrailEvent') ?? null;
  const { events, problems } = into;
  const before = { events: events.length, problems: problems.length };
  const outcome = search(held, into, positionOf(spot), deeper(way));
  if (events.length > before.events) return true;
  // A page's own data is no record and no fault.
  if (outcome === true && problems.length === before.problems) return true;
  problems.length = before.problems;
  if (!takeLabels(row, into, spot)) return toHolderReason('CloudTrailEvent');
  into.note(toHolderReason('CloudTrailEvent'), spot);
  return true;
}

/** A row of LookupEvents whose record is missing or broken still says what its own members say: false when it has no id. */
function takeLabels(row: JsonObject, into: Unpacking, spot: Spot): boolean {
  const labels = toLookupLabels(row);
  if (labels.eventId === undefined) return false;
  const { index } = spot;
  into.events.push({ kind: 'labels', labels, place: into.place, ...(index === undefined ? {} : { index }) });
  return true;
}

/** Texts that have to do with a record, whether they can be read or not. */
const SIGNS = /event(?:Version|Name|Source|Time|I[dD])\\*"\s*:/;

function searchText(text: string, into: Unpacking, spot: Spot, way: Way): Outcome {
  const inner = { ...way, texts: way.texts + 1 };
  into.size = Math.max(into.size, text.length);
  if (/^\s*[{["]/.test(text)) {
    const found = findJson(text);
    if (found) return search(found.value, into, { ...positionOf(spot), text }, inner);
  }
  const packed = findPacked(text, into.room);
  if (packed) {
    if (packed.fault !== undefined) into.note(packed.fault, spot);
    const outcome = search(packed.text, into, positionOf(spot), inner);
    return packed.fault === undefined ? outcome : true;
  }
  if (SIGNS.test(text)) return searchProse(text, into, spot, inner);
  return 'Expected a CloudTrail record, got a string';
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** JSON with other text around it, or several documents one after the other. */
function searchProse(text: string, into: Unpacking, spot: Spot, way: Way): Outcome {
  const bytes = encoder.encode(text);
  const { rows, others, broken } = scanPart(bytes, into.place, newScanState(true), true);
  let outcome: Outcome = 'Expected a CloudTrail record, got text that is not JSON';
  const read = (start: number, end: number) => {
    const part = decoder.decode(bytes.subarray(start, end));
    const found = findJson(part);
    if (found && search(found.value, into, { ...positionOf(spot), text: part }, way) === true) outcome = true;
  };
  for (let row = 0; row < rows.count; row++) read(rows.starts[row] ?? 0, rows.ends[row] ?? 0);
  for (const { start, end } of others) read(start, end);
  for (const _ of broken) into.fail('Expected a record as JSON, got text that is not JSON', spot);
  return broken.length > 0 ? true : outcome;
}
