import type { Place } from '../../sources/raw-event.ts';
import type { Problem } from '../problem.ts';
import { LineCounter } from './count-lines.ts';
import { RecordReader } from './record-reader.ts';
import { RowsBuilder } from './rows.ts';
import type { ScanState } from './scan-state.ts';

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
/** How far beyond an entry the reader looks to be sure of where it ends. */
const LOOK_AHEAD = 256;

/** What was found up to a point, to go back to it. */
export interface Mark {
  rows: number;
  others: number;
  problems: number;
  broken: number;
}

/** What a scan has found so far, and what it reads with. */
export class ScanRun {
  readonly bytes: Uint8Array;
  readonly reader: RecordReader;
  readonly rows: RowsBuilder;
  readonly others: Extent[] = [];
  readonly problems: Problem[] = [];
  readonly broken: Extent[] = [];
  readonly state: ScanState;
  /** Whether the input ends where the bytes end. */
  readonly isLast: boolean;
  /** What was read up to here does not depend on bytes that are still to come. */
  readonly sure: number;
  #place: Place;
  #countedTo = 0;
  #lines: LineCounter;

  constructor(bytes: Uint8Array, place: Place, state: ScanState, isLast: boolean) {
    this.bytes = bytes;
    this.#place = place;
    this.state = state;
    this.isLast = isLast;
    this.sure = isLast ? bytes.length : bytes.length - LOOK_AHEAD;
    this.#lines = new LineCounter(bytes);
    this.reader = new RecordReader(bytes);
    this.rows = new RowsBuilder(bytes);
  }

  /** How far a value that begins at `at` may reach. */
  limit(at: number): number {
    return this.state.broken ? Math.min(this.bytes.length, at + MAX_ENTRY) : this.bytes.length;
  }

  /** An entry that is lost. */
  fail(reason: string, extent: Extent): void {
    const { index, line } = extent;
    this.state.broken = true;
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

  mark(): Mark {
    return {
      rows: this.rows.count,
      others: this.others.length,
      problems: this.problems.length,
      broken: this.broken.length,
    };
  }

  /** Forgets what was found since. */
  goBack({ rows, others, problems, broken }: Mark): void {
    this.rows.truncate(rows);
    this.others.length = others;
    this.problems.length = problems;
    this.broken.length = broken;
  }

  /** The line of a position, from 1. Positions have to come in order. */
  lineOf(at: number): number {
    const { state } = this;
    if (at > this.#countedTo) {
      state.line += this.#lines.count(this.#countedTo, at);
      this.#countedTo = at;
    }
    return state.line;
  }
}
