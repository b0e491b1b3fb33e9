import { toApiCall } from '../../src/model/to-api-call.ts';
import { toBrief } from '../../src/notes/to-brief.ts';
import { parseEvents } from '../../src/records/parse-events.ts';
import type { ReadEvent } from '../../src/records/read-event.ts';
import { scanRecords } from '../../src/records/scan-records.ts';
import type { Place } from '../../src/sources/raw-event.ts';
import { generateRecords } from './generate-records.ts';
import { type Figure, measureInTurn, median } from './measure.ts';

const RECORDS = 50_000;
/** The stages are measured on a part of the records. */
const PART = 10_000;
const SINGLE = 5000;
const SEED = 7;
const NOW = Date.UTC(2026, 10, 22);
const PLACE: Place = { channel: 'file', name: 'generated.json', readAt: NOW };

/**
 * Records to briefs and bytes to index, as ratios to the floor: bare `JSON.parse` of the same records, one by one, and
 * for the index of the same bytes as one document.
 */
export function measureRecords(): { heading: string; figures: Figure[] } {
  const texts = [...generateRecords(RECORDS, SEED)];
  // As `generateTrailFile` makes it, without generating every record twice.
  const whole = `{"Records":[${texts.join(',')}]}`;
  const bytes = new TextEncoder().encode(whole);
  const figures = [...measureBriefs(texts), measureOne(texts), ...measureIndex(bytes)];
  return { heading: `${RECORDS} generated records, ${(bytes.length / 1e6).toFixed(1)} MB`, figures };
}

function read(text: string): ReadEvent {
  const [event] = parseEvents({ kind: 'text', text, place: PLACE }).events;
  if (!event) throw new Error('Expected each generated text to be a record, got none');
  return event;
}

function measureBriefs(texts: readonly string[]): Figure[] {
  const floor = 'JSON.parse, record by record (the floor)';
  const full = 'complete briefs: parsed, checked, every row and the sentence';
  const reading = 'of that: parsed and checked';
  const calls = 'of that: parsed, checked, in our words';
  let seen = 0;
  const part = texts.slice(0, PART);
  const medians = measureInTurn([
    { name: floor, records: texts.length, run: () => texts.forEach((text) => void JSON.parse(text)) },
    { name: reading, records: PART, run: () => part.forEach((text) => void read(text)) },
    { name: calls, records: PART, run: () => part.forEach((text) => void toApiCall(read(text))) },
    {
      name: full,
      records: texts.length,
      run: () => {
        for (const text of texts) seen += toBrief(toApiCall(read(text)), NOW).sections.length;
      },
    },
  ]);
  // Work whose result is used by nobody may be left out by the compiler.
  if (seen === 0) throw new Error('Expected briefs to have sections, got none');
  return toFigures(medians, floor, new Map([[full, 3]]));
}

/** One brief by itself, as when a person opens it. */
function measureOne(texts: readonly string[]): Figure {
  const times = texts.slice(0, SINGLE).map((text) => {
    const begin = performance.now();
    toBrief(toApiCall(read(text)), NOW);
    return (performance.now() - begin) * 1000;
  });
  return { name: `one brief, median of ${SINGLE}`, micros: median(times), atMost: 100 };
}

function measureIndex(bytes: Uint8Array): Figure[] {
  const floor = 'JSON.parse of the same bytes, decoded (the floor)';
  const index = 'index straight from the bytes';
  const medians = measureInTurn([
    { name: floor, records: RECORDS, run: () => void JSON.parse(new TextDecoder().decode(bytes)) },
    {
      name: index,
      records: RECORDS,
      run: () => {
        const { count } = scanRecords(bytes, PLACE).rows;
        if (count !== RECORDS) throw new Error(`Expected the scan to find ${RECORDS} records, got ${count}`);
      },
    },
  ]);
  return toFigures(medians, floor, new Map([[index, 0.6]]));
}

function toFigures(medians: Map<string, number>, floor: string, limits: Map<string, number>): Figure[] {
  const unit = medians.get(floor) ?? Number.NaN;
  return [...medians].map(([name, micros]) => {
    const atMost = limits.get(name);
    const figure: Figure = { name, micros, ratio: micros / unit };
    if (atMost !== undefined) figure.atMost = atMost;
    return figure;
  });
}
