import type { RawEvent, RawText } from '../sources/raw-event.ts';
import type { JsonValue } from '../values/json.ts';
import { findJson } from '../values/read-json.ts';
import type { ReadEvent, ReadResult } from './read-event.ts';
import { splitEntries } from './split-entries.ts';
import { unpack } from './unpack.ts';
import { newUnpacking, type Spot } from './unpacking.ts';

/**
 * Reads whatever a source brought: one record, a container of records in any of the shapes in which they travel, lines of
 * JSON, or labels. Never throws; what cannot be read becomes a problem and takes nothing else with it.
 */
export function parseEvents(raw: RawEvent): ReadResult {
  if (raw.kind === 'labels') return { events: [raw], problems: [] };
  const unpacking = newUnpacking(raw.place, raw.text.length);
  const whole = findJson(raw.text);
  if (whole) unpack(whole.value, unpacking, { text: raw.text });
  else if (!readLines(raw, (value, spot) => unpack(value, unpacking, spot), unpacking.fail)) {
    readEntries(raw, (value, spot) => unpack(value, unpacking, spot), unpacking.fail);
  }
  const { onlyEventId } = raw;
  const events =
    onlyEventId === undefined ? unpacking.events : unpacking.events.filter((event) => idOf(event) === onlyEventId);
  return { events, problems: unpacking.problems };
}

function idOf(event: ReadEvent): string | null | undefined {
  return event.kind === 'labels' ? event.labels.eventId : (event.record.eventID ?? event.record.eventId);
}

type Take = (value: JsonValue, spot: Spot) => void;
type Fail = (reason: string, spot: Spot) => void;

/** JSON a line. False when the text is not that: then nothing was taken. */
function readLines(raw: RawText, take: Take, fail: Fail): boolean {
  const lines = raw.text.split('\n');
  const first = lines.find((line) => line.trim() !== '');
  if (lines.length < 2 || first === undefined || !findJson(first)) return false;
  for (const [at, content] of lines.entries()) {
    if (content.trim() === '') continue;
    const line = at + 1;
    const found = findJson(content);
    if (found) take(found.value, { text: content, line });
    else fail('Expected a line of JSON, got text that is not JSON', { line });
  }
  return true;
}

/** A broken document: its entries that can be read are read one by one. */
function readEntries(raw: RawText, take: Take, fail: Fail): void {
  const entries = splitEntries(raw.text, raw.place.channel.startsWith('page-'));
  if (entries.length === 0) fail('Expected JSON, got text that is not JSON', {});
  for (const [index, text] of entries.entries()) {
    const found = findJson(text);
    if (found) take(found.value, { text, index });
    else fail('Expected a record as JSON, got text that is not JSON', { index });
  }
}
