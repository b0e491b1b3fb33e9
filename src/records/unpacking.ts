import type { Place } from '../sources/raw-event.ts';
import type { JsonObject } from '../values/json.ts';
import { toJsonText } from '../values/read-json.ts';
import { newRoom, type Room } from './packed-text.ts';
import { parseRecord } from './parse-record.ts';
import type { Problem } from './problem.ts';
import type { ReadEvent, ReadRecord } from './read-event.ts';
import { isEvent } from './record-shape.ts';
import { recordsAgree } from './records-agree.ts';

/** Where in its text a value stood. */
export interface Spot {
  index?: number;
  line?: number;
  /** The value's own text, when it is known to the letter. */
  text?: string;
}

/** What is being taken out of one document. */
export interface Unpacking {
  events: ReadEvent[];
  problems: Problem[];
  place: Place;
  /** Characters of the largest text so far: no record is longer. */
  size: number;
  /** What may still be unpacked. */
  room: Room;
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
    room: newRoom(),
    fail: (reason, spot) => problems.push({ place, ...positionOf(spot), reason, lost: true }),
    note: (reason, spot) => problems.push({ place, ...positionOf(spot), reason, lost: false }),
  };
}

export function positionOf({ index, line }: Spot): { index?: number; line?: number } {
  return { ...(index === undefined ? {} : { index }), ...(line === undefined ? {} : { line }) };
}

/** CloudTrail's own limit is 256 KB; no more than this, in characters, is made a brief of. */
const MAX_RECORD = 2_000_000;

/** Takes what has the shape of a record. */
export function takeRecord(raw: JsonObject, into: Unpacking, spot: Spot): void {
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

/**
 * Drops from `from` on what one envelope holds twice, e.g. as an object and as a text: of records with one id that do not
 * contradict each other the first is left.
 */
export function dropTwins({ events }: Unpacking, from: number): void {
  const known = new Map<string, ReadRecord>();
  let kept = from;
  for (const event of events.slice(from)) {
    const id = event.kind === 'whole' ? (event.record.eventID ?? event.record.eventId) : undefined;
    if (event.kind === 'whole' && typeof id === 'string') {
      const first = known.get(id);
      if (first && recordsAgree(first.record.raw, event.record.raw)) continue;
      known.set(id, first ?? event);
    }
    events[kept++] = event;
  }
  events.length = kept;
}
