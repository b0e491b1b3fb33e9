import type { Place } from '../../sources/raw-event.ts';
import type { Problem } from '../problem.ts';
import { RecordReader } from './record-reader.ts';
import { RowsBuilder } from './rows.ts';

/** A stretch of the bytes. */
export interface Extent {
  start: number;
  end: number;
  /** Position in its list, from 0; or the line, from 1, when it stands by itself. */
  index?: number;
  line?: number;
}

/** Once a text has shown to be broken, no entry is followed further: AWS's largest records have 1 MB. */
const MAX_ENTRY = 2 ** 20;

/** What a scan has found so far, and what it reads with. */
export class Findings {
  readonly bytes: Uint8Array;
  readonly reader: RecordReader;
  readonly rows: RowsBuilder;
  readonly others: Extent[] = [];
  readonly problems: Problem[] = [];
  readonly broken: Extent[] = [];
  #place: Place;
  #line = 1;
  #countedTo = 0;

  constructor(bytes: Uint8Array, place: Place) {
    this.bytes = bytes;
    this.#place = place;
    this.reader = new RecordReader(bytes);
    this.rows = new RowsBuilder(bytes);
  }

  /** How far a value that begins at `at` may reach. */
  limit(at: number): number {
    return this.broken.length > 0 ? Math.min(this.bytes.length, at + MAX_ENTRY) : this.bytes.length;
  }

  /** An entry that is lost. */
  fail(reason: string, extent: Extent): void {
    const { index, line } = extent;
    this.broken.push(extent);
    this.problems.push({
      place: this.#place,
      ...(index === undefined ? {} : { index }),
      ...(line === undefined ? {} : { line }),
      reason,
      lost: true,
    });
  }

  /** A fault beside the entries, which are all there. */
  warn(reason: string): void {
    this.problems.push({ place: this.#place, reason, lost: false });
  }

  /** The line of a position, from 1. Positions have to come in order. */
  lineOf(at: number): number {
    let newline = this.bytes.indexOf(NEWLINE, this.#countedTo);
    while (newline >= 0 && newline < at) {
      this.#line++;
      newline = this.bytes.indexOf(NEWLINE, newline + 1);
    }
    this.#countedTo = at;
    return this.#line;
  }
}

const NEWLINE = 0x0a;
