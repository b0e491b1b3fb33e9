import { findLevel, findStringEnd } from './page-texts-escaped.ts';
import type { Span } from './page-texts-span.ts';

/** A key that every record of CloudTrail has since version 1.00. */
export const KEY = 'eventVersion';
const PAUSE_AFTER = 2_000;
/** Deeper than any record: objects below are only counted, a text of brackets alone must not fill the memory. */
const MAX_DEPTH = 500;

/** An open object: where it begins, whether it is an event, and what was found before it began. */
interface Open {
  start: number;
  event: boolean;
  events: number;
  strings: number;
}

/** What stands in a container: objects that have the key, none inside of another, and strings in which it stands elsewhere. */
export interface Held {
  events: Span[];
  strings: Span[];
}

/** Strings that mark the object in which they stand as an event, also where what follows them is broken. */
const MARKS = [KEY, 'userIdentity'];

function isMark(text: string, quote: number, end: number, level: number): boolean {
  const length = end - quote - 1 - 2 ** level;
  return MARKS.some((mark) => mark.length === length && text.startsWith(mark, quote + 1));
}

/**
 * The outermost events in an object or list that closes at its end. What looks like an event inside of one is its parameter. An
 * event is known by its members' names alone: one that is broken must hide what stands in it too.
 */
export function* readEvents(text: string, { start, end, level }: Span): Generator<void, Held> {
  const held: Held = { events: [], strings: [] };
  const open: Open[] = [];
  let deeper = 0;
  const token = /["{}]/g;
  token.lastIndex = start;
  let count = 0;
  for (let found = token.exec(text); found && found.index < end; found = token.exec(text)) {
    if (++count % PAUSE_AFTER === 0) yield;
    const { index } = found;
    if (found[0] === '{') {
      if (open.length >= MAX_DEPTH) deeper++;
      else open.push({ start: index, event: false, events: held.events.length, strings: held.strings.length });
    } else if (found[0] === '}') {
      const closed = deeper > 0 ? void deeper-- : open.pop();
      if (!closed?.event) continue;
      // Its own key may have come after what is inside.
      held.events.length = closed.events;
      held.strings.length = closed.strings;
      held.events.push({ start: closed.start, end: index + 1, level });
    } else {
      const after = findLevel(text, index) === level ? findStringEnd(text, index, level, end) : -1;
      if (after < 0) break;
      token.lastIndex = after;
      const top = open.at(-1);
      if (top && deeper === 0 && isMark(text, index, after, level)) top.event = true;
      else if (after - index > KEY.length * 2 && text.slice(index, after).includes(KEY))
        held.strings.push({ start: index + 1, end: after - 2 ** level, level: level + 1 });
    }
  }
  return held;
}
