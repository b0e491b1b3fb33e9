import { toApiCall } from '../../src/model/to-api-call.ts';
import type { Brief } from '../../src/notes/brief.ts';
import { toBrief } from '../../src/notes/to-brief.ts';
import { parseEvents } from '../../src/records/parse-events.ts';
import type { ReadEvent } from '../../src/records/read-event.ts';
import { COMMA, OPEN_LIST, skipValue } from '../../src/records/scan/json-bytes.ts';
import { scanRecords } from '../../src/records/scan-records.ts';
import type { Place } from '../../src/sources/raw-event.ts';
import { measureCutLines } from './cut-lines.ts';
import { generateTrailFile } from './generate-records.ts';
import { type Figure, measureInTurn, median } from './measure.ts';

const RECORDS = 50_000;
const SINGLE = 5000;
const SEED = 7;
const NOW = Date.UTC(2026, 10, 22);
const PLACE: Place = { channel: 'file', name: 'generated.json', readAt: NOW };

const FLOOR = 'JSON.parse of the same bytes, decoded (the floor)';
const RECORD_BY_RECORD = 'JSON.parse of the same bytes, decoded and parsed record by record';
const INDEX = 'index straight from the bytes';
const READ = 'of the briefs: split, parsed, checked';
const CALLS = 'of the briefs: split, parsed, checked, in our words';
const BRIEFS = 'complete briefs: split, parsed, checked, every row and the sentence';

/**
 * Bytes to briefs and bytes to index, as ratios to the floor: `JSON.parse` of the same bytes, decoded, as the one document that
 * they are. What parsing record by record takes, which leaves less to the collector of garbage, is measured beside it.
 */
export function measureRecords(): { heading: string; figures: Figure[] } {
  // Nothing but the bytes, which lie outside the heap, is kept: what a heap holds, every collection pays for.
  const bytes = generateTrailFile(RECORDS, SEED);
  const medians = measureInTurn([
    { name: FLOOR, records: RECORDS, run: () => void JSON.parse(decoder.decode(bytes)) },
    { name: RECORD_BY_RECORD, records: RECORDS, run: () => readAll(bytes, (text) => countMembers(JSON.parse(text))) },
    { name: READ, records: RECORDS, run: () => readAll(bytes, (text) => read(text).kind.length) },
    { name: CALLS, records: RECORDS, run: () => readAll(bytes, (text) => toApiCall(read(text)).request.rows.length) },
    {
      name: BRIEFS,
      records: RECORDS,
      run: () => readAll(bytes, (text) => countRows(toBrief(toApiCall(read(text)), NOW))),
    },
    {
      name: INDEX,
      records: RECORDS,
      run: () => {
        const { count } = scanRecords(bytes, PLACE).rows;
        if (count !== RECORDS) throw new Error(`Expected the scan to find ${RECORDS} records, got ${count}`);
      },
    },
  ]);
  const limits = new Map([
    [BRIEFS, 3],
    [INDEX, 0.6],
  ]);
  const figures = [...toFigures(medians, FLOOR, limits), measureOne(bytes), ...measureCutLines()];
  return { heading: `${RECORDS} generated records, ${(bytes.length / 1e6).toFixed(1)} MB`, figures };
}

const decoder = new TextDecoder();

/** The text of each record of a log file: found by walking over the bytes, without the columns of an index. */
function* toTexts(bytes: Uint8Array): Generator<string> {
  let at = bytes.indexOf(OPEN_LIST) + 1;
  do {
    const end = skipValue(bytes, at, bytes.length);
    if (end < 0) throw new Error('Expected the list to hold records as JSON, got something else');
    yield decoder.decode(bytes.subarray(at, end));
    at = end + 1;
  } while (bytes[at - 1] === COMMA);
}

/** From the bytes to each record, once all over. Work whose result nobody uses may be left out by the compiler: hence the count. */
function readAll(bytes: Uint8Array, use: (text: string) => number): void {
  let used = 0;
  let records = 0;
  for (const text of toTexts(bytes)) {
    used += use(text);
    records++;
  }
  if (records !== RECORDS || used < RECORDS) throw new Error(`Expected ${RECORDS} records to be used, got ${records}`);
}

function countMembers(record: object): number {
  return Object.keys(record).length;
}

function read(text: string): ReadEvent {
  const [event] = parseEvents({ kind: 'text', text, place: PLACE }).events;
  if (!event) throw new Error('Expected each generated text to be a record, got none');
  return event;
}

function countRows({ sentence, sections }: Brief): number {
  let rows = sentence.length;
  for (const section of sections) rows += section.rows.length;
  return rows;
}

/** One brief by itself, as when a person opens it. */
function measureOne(bytes: Uint8Array): Figure {
  const times: number[] = [];
  for (const text of toTexts(bytes)) {
    const begin = performance.now();
    toBrief(toApiCall(read(text)), NOW);
    times.push((performance.now() - begin) * 1000);
    if (times.length === SINGLE) break;
  }
  return { name: `one brief, median of ${SINGLE}`, micros: median(times), atMost: 100 };
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
