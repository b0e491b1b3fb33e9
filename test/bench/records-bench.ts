import { toApiCall } from '../../src/model/to-api-call.ts';
import type { Brief } from '../../src/notes/brief.ts';
import { toBrief } from '../../src/notes/to-brief.ts';
import { parseEvents } from '../../src/records/parse-events.ts';
import type { ReadEvent } from '../../src/records/read-event.ts';
import type { Rows } from '../../src/records/scan/rows.ts';
import { scanRecords } from '../../src/records/scan-records.ts';
import type { Place } from '../../src/sources/raw-event.ts';
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
 * Bytes to index and bytes to briefs, as ratios to the floor: `JSON.parse` of the same bytes, decoded, as the one document that
 * they are. What parsing record by record takes, which leaves less to the collector of garbage, is measured beside it.
 */
export function measureRecords(): { heading: string; figures: Figure[] } {
  // Nothing but the bytes, which lie outside the heap, is kept: what a heap holds, every collection pays for.
  const bytes = generateTrailFile(RECORDS, SEED);
  const { starts, ends } = split(bytes);
  const medians = measureInTurn([
    { name: FLOOR, records: RECORDS, run: () => void JSON.parse(decoder.decode(bytes)) },
    {
      name: RECORD_BY_RECORD,
      records: RECORDS,
      run: () => {
        for (let row = 0; row < RECORDS; row++) JSON.parse(decoder.decode(bytes.subarray(starts[row], ends[row])));
      },
    },
    { name: INDEX, records: RECORDS, run: () => void split(bytes) },
    { name: READ, records: RECORDS, run: () => readAll(bytes, (event) => event.kind.length) },
    { name: CALLS, records: RECORDS, run: () => readAll(bytes, (event) => toApiCall(event).request.rows.length) },
    { name: BRIEFS, records: RECORDS, run: () => readAll(bytes, (event) => countRows(toBrief(toApiCall(event), NOW))) },
  ]);
  const limits = new Map([
    [INDEX, 0.6],
    [BRIEFS, 3],
  ]);
  const figures = [...toFigures(medians, FLOOR, limits), measureOne(bytes, starts, ends)];
  return { heading: `${RECORDS} generated records, ${(bytes.length / 1e6).toFixed(1)} MB`, figures };
}

const decoder = new TextDecoder();

/** Where each record lies, as the reader of files finds it. */
function split(bytes: Uint8Array): Rows {
  const { rows } = scanRecords(bytes, PLACE);
  if (rows.count !== RECORDS) throw new Error(`Expected the scan to find ${RECORDS} records, got ${rows.count}`);
  return rows;
}

/** From the bytes to each record, once all over. Work whose result nobody uses may be left out by the compiler: hence the count. */
function readAll(bytes: Uint8Array, use: (event: ReadEvent) => number): void {
  const { starts, ends } = split(bytes);
  let used = 0;
  for (let row = 0; row < RECORDS; row++) used += use(read(decoder.decode(bytes.subarray(starts[row], ends[row]))));
  if (used === 0) throw new Error('Expected records to be read, got none');
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
function measureOne(bytes: Uint8Array, starts: Uint32Array, ends: Uint32Array): Figure {
  const times = Array.from({ length: SINGLE }, (_, row) => {
    const text = decoder.decode(bytes.subarray(starts[row], ends[row]));
    const begin = performance.now();
    toBrief(toApiCall(read(text)), NOW);
    return (performance.now() - begin) * 1000;
  });
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
