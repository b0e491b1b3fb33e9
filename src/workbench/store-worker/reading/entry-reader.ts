import { parseEvents } from '../../../records/parse-events.ts';
import type { Problem } from '../../../records/problem.ts';
import type { ReadEvent, ReadResult } from '../../../records/read-event.ts';
import { findRepaired } from '../../../records/repair-json.ts';
import type { Extent } from '../../../records/scan/scan-run.ts';
import { type RecordScan, scanRecords } from '../../../records/scan-records.ts';
import type { Place, RawLabels } from '../../../sources/raw-event.ts';
import type { SourceNotes } from './notes-of-source.ts';
import type { ReadSink, ReadSource } from './read-sink.ts';

/** Where an entry stood in its source. */
type Spot = Pick<Extent, 'index' | 'line'>;

/** How much text is collected before it is handed on as a part. In characters. */
const BATCH = 4_000_000;
/** After so many entries that could not be mended the rest is only named: it is no slip of whoever copied it. */
const MAX_UNMENDED = 1_000;
const LABELS_AT_ONCE = 5_000;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * The tolerant way, for what is not a plain record or not JSON: each entry is unpacked, or mended, by itself, and its
 * records go to the sink as bytes like all others.
 */
export class EntryReader {
  #source: ReadSource;
  #place: Place;
  #sink: ReadSink;
  #notes: SourceNotes;
  #texts: string[] = [];
  #positions: number[] = [];
  #size = 0;
  #labels: RawLabels[] = [];
  #unmended = 0;
  /** Records and partial events found. */
  count = 0;
  /** Problems told. */
  problems = 0;

  constructor(source: ReadSource, place: Place, sink: ReadSink, notes: SourceNotes) {
    this.#source = source;
    this.#place = place;
    this.#sink = sink;
    this.#notes = notes;
  }

  /** What the scan left over. */
  readLeft(bytes: Uint8Array, { others, problems, broken }: RecordScan): void {
    for (const extent of others) this.readText(decoder.decode(bytes.subarray(extent.start, extent.end)), extent);
    let at = 0;
    for (const problem of problems) {
      const extent = problem.lost ? broken[at++] : undefined;
      if (extent) this.#readBroken(decoder.decode(bytes.subarray(extent.start, extent.end)), extent, problem);
      else this.addProblem(problem);
    }
    if (this.#size > 0) this.flush();
  }

  /** An entry that is JSON of any shape. */
  readText(text: string, spot: Spot): void {
    this.#take(this.#parse(text), spot);
    if (this.#size > BATCH) this.flush();
  }

  addLabels(labels: RawLabels): void {
    this.count++;
    if (this.#labels.push(labels) >= LABELS_AT_ONCE) this.#flushLabels();
  }

  addProblem(problem: Problem): void {
    this.problems++;
    this.#sink.addProblem(this.#source, problem);
  }

  /** Hands on what was collected. */
  flush(): void {
    this.#flushLabels();
    const pieces = this.#texts.map((text) => encoder.encode(text));
    const positions = this.#positions;
    if (pieces.length === 0) return;
    this.#texts = [];
    this.#positions = [];
    this.#size = 0;
    const bytes = new Uint8Array(pieces.reduce((size, piece) => size + piece.length + 1, 0)).fill(NEWLINE);
    const starts = new Float64Array(pieces.length + 1);
    let end = 0;
    for (const [at, piece] of pieces.entries()) {
      bytes.set(piece, end);
      end += piece.length + 1;
      starts[at + 1] = end;
    }
    const { rows } = scanRecords(bytes, this.#place);
    let row = 0;
    for (const [at, position] of positions.entries()) {
      const isThere = row < rows.count && (rows.starts[row] ?? 0) < (starts[at + 1] ?? 0);
      if (isThere) rows.positions[row++] = position;
      else this.addProblem({ place: this.#place, ...toSpot(position), reason: TOO_LARGE, lost: true });
    }
    if (rows.count > 0) this.#sink.addPart({ source: this.#source, bytes, rows });
  }

  #parse(text: string): ReadResult {
    return parseEvents({ kind: 'text', text, place: this.#place });
  }

  #readBroken(text: string, spot: Spot, problem: Problem): void {
    if (this.#unmended > MAX_UNMENDED) return this.addProblem(problem);
    const repaired = findRepaired(text);
    if (repaired) {
      const result = this.#parse(repaired.text);
      if (result.events.length > 0) this.#notes.addRepairs(repaired.repairs);
      return this.#take(result, spot);
    }
    // A broken document may hold a list whose entries can be read one by one.
    const result = spot.index === undefined && text.includes('[') ? this.#parse(text) : undefined;
    if (result && result.events.length > 0) this.#take(result, spot);
    else {
      this.#unmended++;
      this.addProblem(problem);
    }
  }

  #take({ events, problems }: ReadResult, spot: Spot): void {
    for (const event of events) this.#takeEvent(event, spot);
    // What is wrong inside a record is said when it is opened, as for those that were never unpacked.
    for (const { index, line, path, ...problem } of problems)
      if (path === undefined) this.addProblem({ ...problem, ...place(spot, index, line) });
  }

  #takeEvent(event: ReadEvent, spot: Spot): void {
    if (event.kind === 'labels') {
      const { index } = place(spot, event.index, undefined);
      return this.addLabels({ ...event, ...(index === undefined ? {} : { index }) });
    }
    const text = event.text();
    const { index, line } = place(spot, event.index, event.line);
    this.count++;
    this.#texts.push(text);
    this.#positions.push(index ?? -(line ?? 1));
    this.#size += text.length;
  }

  #flushLabels(): void {
    if (this.#labels.length > 0) this.#sink.addLabels(this.#source, this.#labels);
    this.#labels = [];
  }
}

const NEWLINE = 0x0a;
const TOO_LARGE = "Expected a record, got one larger than CloudTrail's limit of 256 KB: over 2 MB";

const toSpot = (position: number): Spot => (position < 0 ? { line: -position } : { index: position });

/** Where something inside an entry stands in the source: by the entry's place, or by its own inside a document. */
function place({ index, line }: Spot, innerIndex: number | undefined, innerLine: number | undefined): Spot {
  if (index !== undefined) return { index };
  if (innerIndex !== undefined) return { index: innerIndex };
  return line === undefined ? {} : { line: line + (innerLine ?? 1) - 1 };
}
