import type { Problem } from '../../src/records/problem.ts';
import type { RawLabels } from '../../src/sources/raw-event.ts';
import type { ReadSink, ReadSource, ScannedPart } from '../../src/workbench/store-worker/reading/read-sink.ts';

/** One record as reading found it. */
export interface FoundRecord {
  source: ReadSource;
  text: string;
  /** Position in its list, from 0, or line, from 1. */
  index?: number;
  line?: number;
}

/** A sink that keeps everything. */
export class CollectingSink implements ReadSink {
  readonly parts: ScannedPart[] = [];
  readonly labels: RawLabels[] = [];
  readonly problems: Problem[] = [];
  readonly repairs: string[] = [];
  readonly digests = new Map<number, string>();
  readonly advanced = new Map<number, number>();
  #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  addPart(part: ScannedPart): void {
    this.parts.push(part);
  }

  addLabels(_source: ReadSource, events: readonly RawLabels[]): void {
    this.labels.push(...events);
  }

  addProblem(_source: ReadSource, problem: Problem): void {
    this.problems.push(problem);
  }

  addRepair(_source: ReadSource, what: string): void {
    this.repairs.push(what);
  }

  setDigest({ id }: ReadSource, sha256: string): void {
    this.digests.set(id, sha256);
  }

  advance({ id }: ReadSource, bytes: number): void {
    this.advanced.set(id, bytes);
  }

  get rows(): number {
    return this.parts.reduce((count, { rows }) => count + rows.count, 0);
  }

  *records(): Generator<FoundRecord> {
    for (const { source, bytes, rows } of this.parts)
      for (let row = 0; row < rows.count; row++) {
        const position = rows.positions[row] ?? 0;
        const text = this.#decoder.decode(bytes.subarray(rows.starts[row], rows.ends[row]));
        yield position < 0 ? { source, text, line: -position } : { source, text, index: position };
      }
  }
}
