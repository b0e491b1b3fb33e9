import { findStringEnd } from './json-scan.ts';

/** Below this many characters a text is read in one go: some 10 ms at most. */
const ONE_GO = 200_000;
/** Tokens between two places where the work may pause. */
const PAUSE_AFTER = 2_000;
/** Deeper than any record: objects below are only counted, a text of brackets alone must not fill the memory. */
const MAX_DEPTH = 500;

const TOKEN = /["{}]/g;
/** A record has the first, an event of LookupEvents the others; the record itself may be missing there. */
const MARK = /"(?:eventVersion|CloudTrailEvent|EventId)"\s*:/y;

/** An open object: where it begins, and whether it is an event. */
interface Open {
  start: number;
  event: boolean;
}

/** What is left of a text that ends too soon: the beginning of what is cut, never an object inside of it. */
function findRest(text: string, start: number): string[] {
  const inner = text.indexOf('{', start + 1);
  const rest = text.slice(start, Math.min(inner < 0 ? text.length : inner, start + ONE_GO));
  return rest.trim() === '' ? [] : [rest];
}

/**
 * Cuts a long answer into the texts of its single events, so that each can be read in a task of its own. What looks like an
 * event inside of one is its parameter. A short text stays whole, and so does a long one in which no event is found, for the
 * reader to say what is wrong with it; so it is with the rest of one that is cut off.
 */
export function* splitAnswer(text: string): Generator<void, string[]> {
  if (text.length < ONE_GO) return [text];
  const events: { start: number; end: number }[] = [];
  const open: Open[] = [];
  let deeper = 0;
  let at = 0;
  for (let count = 1; ; count++) {
    if (count % PAUSE_AFTER === 0) yield;
    // One expression for all callers: its place must be set anew after each pause.
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (!token) break;
    const { index } = token;
    at = index + 1;
    if (token[0] === '{') {
      if (open.length >= MAX_DEPTH) deeper++;
      else open.push({ start: index, event: false });
    } else if (token[0] === '}') {
      const closed = deeper > 0 ? void deeper-- : open.pop();
      if (!closed?.event) continue;
      // Its own key may have come after what is inside.
      while ((events.at(-1)?.start ?? -1) > closed.start) events.pop();
      events.push({ start: closed.start, end: at });
    } else {
      at = findStringEnd(text, index);
      if (at < 0) break;
      const top = open.at(-1);
      MARK.lastIndex = index;
      if (top && deeper === 0 && MARK.test(text)) top.event = true;
    }
  }
  const cut = open.find(({ event }) => event);
  const whole = cut ? events.filter(({ start }) => start < cut.start) : events;
  if (!cut && whole.length === 0) return [text];
  const texts = whole.map(({ start, end }) => text.slice(start, end));
  if (open.length > 0) texts.push(...findRest(text, cut?.start ?? whole.at(-1)?.end ?? 0));
  return texts;
}
