import { readPieces, withoutLineNumbers } from './line-numbers.ts';
import { type Around, findRecordAround } from './record-around.ts';

/** A key that every record of CloudTrail has since version 1.00, near its beginning. */
const KEY = 'eventVersion';
/** Characters of one document that are read around one key before giving up: a record is 1 MB at most. */
const MAX_READ = 4_000_000;
const PAUSE_AFTER = 300;

/** A record's text as the page shows it, without line numbers. It is JSON and has this id. */
export interface ShownRecord {
  eventId: string;
  text: string;
}

/** Not the page's text: our own panel, and what is never shown. */
function isForeign(element: Element | null): boolean {
  return element === null || element.closest('trailbrief-panel,style,template') !== null;
}

/** Text nodes with the key, outside of the panel. */
function* findAnchors(document: Document): Generator<void, Text[]> {
  const { body } = document;
  // One read by the browser itself is cheaper than a walk, and most pages end here.
  if (!body?.textContent?.includes(KEY)) return [];
  const anchors: Text[] = [];
  const walker = document.createTreeWalker(body, 4 /* NodeFilter.SHOW_TEXT */);
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (++count % PAUSE_AFTER === 0) yield;
    // SHOW_TEXT gives text nodes only; the walker's type does not know.
    if (node.nodeValue?.includes(KEY) && !isForeign(node.parentElement)) anchors.push(node as Text);
  }
  return anchors;
}

function toLengthBefore(node: Node): number {
  let length = 0;
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    // A comment has text content of its own but adds nothing to its parent's.
    if (before.nodeType === 1 || before.nodeType === 3) length += before.textContent?.length ?? 0;
  }
  return length;
}

function* readNumbered(element: Element, anchor: Text, within: number): Generator<void, Around> {
  const { pieces, before } = yield* readPieces(element, anchor);
  const texts = withoutLineNumbers(pieces);
  if (!texts) return { kind: 'nothing' };
  const place = texts.slice(0, before).reduce((sum, text) => sum + text.length, within);
  return findRecordAround(texts.join(''), place);
}

/**
 * Climbs from a key to the nearest element whose text holds a whole record around it, and on until something stands before
 * that record. None is taken that stands inside of what is not shown whole: that may be a record, and this its parameter.
 */
function* readAround(anchor: Text, within: number): Generator<void, ShownRecord | undefined> {
  let place = within;
  let read = 0;
  let length = -1;
  let found: (Around & { kind: 'found' }) | undefined;
  let child: Node = anchor;
  for (let element = anchor.parentElement; element; child = element, element = element.parentElement) {
    place += toLengthBefore(child);
    const text = element.textContent ?? '';
    if (text.length === length) continue;
    length = text.length;
    read += length;
    if (read > MAX_READ) break;
    let around = findRecordAround(text, place);
    yield;
    if (around.kind === 'broken') around = yield* readNumbered(element, anchor, within);
    if (around.kind === 'found') found = around;
    if (found?.standing === 'alone') break;
    yield;
  }
  return !found || found.standing === 'open' ? undefined : { eventId: found.eventId, text: found.text };
}

/** The records around each key in one text node. A key inside the record that was just read is passed over. */
function* readNode(anchor: Text): Generator<void, ShownRecord[]> {
  const { data } = anchor;
  const records: ShownRecord[] = [];
  let passed = 0;
  for (let within = data.indexOf(KEY); within >= 0; within = data.indexOf(KEY, passed)) {
    if (!anchor.isConnected || anchor.data !== data) break;
    const record = yield* readAround(anchor, within);
    passed = within + KEY.length;
    if (!record) continue;
    records.push(record);
    const start = data.lastIndexOf(record.text, within);
    if (start >= 0) passed = Math.max(passed, start + record.text.length);
  }
  return records;
}

/**
 * The records in a document's text, by meaning and not by markup: whatever elements they are drawn in. With `onlyEventId`
 * the first record with that id alone. Pauses often; the document may change in between, then the next reading finds more.
 */
export function* readPageText(document: Document, onlyEventId?: string): Generator<void, ShownRecord[]> {
  const records = new Map<string, ShownRecord>();
  for (const anchor of yield* findAnchors(document)) {
    for (const record of yield* readNode(anchor)) {
      if (onlyEventId !== undefined && record.eventId !== onlyEventId) continue;
      records.set(record.eventId, record);
      if (onlyEventId !== undefined) return [record];
    }
  }
  return [...records.values()];
}
