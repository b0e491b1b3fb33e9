import { findBalancedEnd, findStringEnd } from './json-scan.ts';

/** Opening brackets tried before a place, and characters looked at in all, before giving up. */
const MAX_TRIES = 400;
const MAX_SCANNED = 4_000_000;

/** What stands before a value inside an object or a list: its key, or the list's own signs. */
const INSIDE = /(?:"\s*:|[[,])$/;

/** How a record stands in its text: `open` inside something that is not there whole, `first` with nothing before it. */
type Standing = 'alone' | 'first' | 'open';

/** `found`: the record's text. `broken`: there is a closed object with the keys of a record, but it is not JSON. */
export type Around =
  | { kind: 'found'; text: string; eventId: string; standing: Standing }
  | { kind: 'broken' }
  | { kind: 'nothing' };

/** `undefined`: no JSON. No `eventId`: JSON, but no record. */
function findRecord(text: string): { text: string; eventId?: string } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'eventVersion')) return { text };
  // An object, as just seen; its members are still unknown.
  const { eventID, eventId } = value as { eventID?: unknown; eventId?: unknown };
  const id = eventID ?? eventId;
  return typeof id === 'string' ? { text, eventId: id } : { text };
}

/** Joins what a page broke: line breaks inside strings go, they are no JSON. */
function joinLines(text: string): string {
  let joined = '';
  let at = 0;
  for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', at)) {
    const end = findStringEnd(text, quote);
    if (end < 0) break;
    joined += text.slice(at, quote) + text.slice(quote, end).replace(/[\r\n]+/g, '');
    at = end;
  }
  return joined + text.slice(at);
}

/** Pages draw indentation with no-break spaces; JSON knows the ordinary one only. Others, as U+202F in dates, stay. */
function withPlainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** As it stands, else with what pages do to JSON undone: a record may hold no-break spaces of its own. `undefined`: no JSON. */
export function findRepaired(text: string): { text: string; eventId?: string } | undefined {
  const plain = withPlainSpaces(text);
  return findRecord(text) ?? (plain === text ? undefined : findRecord(plain)) ?? findRecord(joinLines(plain));
}

function toStanding(before: string): Standing {
  // Numbers of lines stand between a list and its members.
  const text = before.replace(/[\s\d]+$/, '');
  return text === '' ? 'first' : INSIDE.test(text) ? 'open' : 'alone';
}

/**
 * The record that encloses a place in a text: the outermost object around it that is JSON with `eventVersion` and an id of its
 * own, because whoever makes a call may put what looks like a record into its parameters.
 */
export function findRecordAround(text: string, place: number): Around {
  let broken = false;
  let scanned = 0;
  let found: { text: string; eventId: string } | undefined;
  /** Where the outermost JSON around the place begins: the record itself or what it stands in. */
  let outermost = 0;
  let start = place;
  for (let tries = 0; tries < MAX_TRIES && scanned < MAX_SCANNED; tries++) {
    start = start < 0 ? -1 : Math.max(text.lastIndexOf('{', start), text.lastIndexOf('[', start));
    if (start < 0) break;
    const end = findBalancedEnd(text, start);
    scanned += (end < 0 ? text.length : end) - start;
    if (end > place) {
      const value = text.slice(start, end);
      const read = findRepaired(value);
      if (read) outermost = start;
      if (read?.eventId !== undefined) found = { text: read.text, eventId: read.eventId };
      if (!read && text[start] === '{' && /event(?:ID|Id)/.test(value)) broken = true;
    }
    start--;
  }
  if (found) return { kind: 'found', ...found, standing: toStanding(text.slice(0, outermost)) };
  return broken ? { kind: 'broken' } : { kind: 'nothing' };
}
