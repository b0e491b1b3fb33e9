import type { Problem } from '../../../records/problem.ts';
import type { RecordScan } from '../../../records/scan-records.ts';
import type { RawLabels } from '../../../sources/raw-event.ts';
import type { ReadInput } from '../../protocol/reading.ts';

/** One thing that was given: a file, a member of a folder, or pasted text. */
export interface ReadSource {
  /** Position among all that were given, from 0. */
  id: number;
  /** File name, with its folder where one was given. Absent for pasted text. */
  name?: string;
  /** As given, compressed or not. */
  bytes: number;
  /** Milliseconds since 1970. */
  readAt: number;
}

/** Records as they lie in some bytes. */
export interface ScannedPart {
  source: ReadSource;
  /** Owned by the sink from now on. UTF-8, of one piece of the source (a part of a large file, or a record that was unpacked or repaired). */
  bytes: Uint8Array;
  /** Their positions are those in the source, whatever piece of it this is. */
  rows: RecordScan['rows'];
}

/** Where reading puts what it found, a piece at a time. Nothing is called after `done`. */
export interface ReadSink {
  addPart(part: ScannedPart): void;
  /** Rows of a table without the record, e.g. Event history's CSV: partial calls. */
  addLabels(source: ReadSource, events: readonly RawLabels[]): void;
  addProblem(source: ReadSource, problem: Problem): void;
  /** What was mended so that it could be read: "2 trailing commas taken out". */
  addRepair(source: ReadSource, what: string): void;
  /** SHA-256 of the source as it was given, in hex; comes late, or never when the source vanished. */
  setDigest(source: ReadSource, sha256: string): void;
  /** Bytes of the source, as given, that are done. Called often. */
  advance(source: ReadSource, bytes: number): void;
  /** When reading may go on. Absent, or `undefined`: at once. */
  rest?(): Promise<void> | undefined;
}

/** Reads what was given and hands over what it finds; resolves when all is read, or soon after the signal. */
export type ReadInputs = (inputs: readonly ReadInput[], sink: ReadSink, signal: AbortSignal) => Promise<void>;
