import type { Problem } from '../../records/problem.ts';
import { toFault } from '../protocol/fault.ts';
import type { ReadInput, ReadState } from '../protocol/reading.ts';

/** Problems that are kept to be shown; all are counted. */
const MOST_PROBLEMS = 300;
/** Before this, in milliseconds, a speed says nothing. */
const SOON_MS = 500;

/** What reading has come to, over all that was given since the store was emptied. */
export class ReadingProgress {
  phase: ReadState['phase'] = 'idle';
  lost = 0;
  readonly problems: Problem[] = [];
  readonly repairs: string[] = [];
  #problemCount = 0;
  #totalBytes = 0;
  #unreadBytes = 0;
  /** Bytes of what was read by earlier calls of `read`. */
  #bytesBefore = 0;
  #bytesBySource = new Map<number, number>();
  #startedAt = 0;
  #startBytes = 0;

  /** `now` in milliseconds; positions of sources count from 0 again. */
  start(inputs: readonly ReadInput[], now: number): void {
    this.#bytesBefore = this.#bytes();
    this.#bytesBySource.clear();
    this.#startBytes = this.#bytesBefore;
    this.#startedAt = now;
    this.#totalBytes += sizeOfAll(inputs);
    this.phase = 'reading';
  }

  /** All was read, also what a source could not say of its size. */
  finish(): void {
    this.#bytesBySource.clear();
    this.#bytesBefore = this.#totalBytes;
  }

  /** These were cancelled before their turn came. */
  skip(inputs: readonly ReadInput[]): void {
    this.#unreadBytes += sizeOfAll(inputs);
    this.cancel();
  }

  /** What was not read is no longer waited for. */
  cancel(): void {
    this.#bytesBefore = Math.min(this.#bytes(), this.#totalBytes);
    this.#bytesBySource.clear();
    this.#unreadBytes += this.#totalBytes - this.#bytesBefore;
    this.#totalBytes = this.#bytesBefore;
    this.phase = 'cancelled';
  }

  advance(source: number, bytes: number): void {
    this.#bytesBySource.set(source, bytes);
  }

  /** Records are still to come: after the last byte only digests are. */
  get awaitsRecords(): boolean {
    return this.phase === 'reading' && this.#bytes() < this.#totalBytes;
  }

  /** Answers grow by themselves: records or details are still to come. */
  get isBusy(): boolean {
    return this.awaitsRecords || this.phase === 'details';
  }

  addProblem(problem: Problem): void {
    this.#problemCount++;
    if (problem.lost) this.lost++;
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
  }

  /** What targets and flags would tell stays unknown; the facets say that they are not complete. */
  failDetails(error: unknown, readAt: number): void {
    const place = { channel: 'file', readAt, name: 'Targets and flags' } as const;
    this.addProblem({ place, reason: toFault(error).message, lost: false });
    if (this.phase === 'details') this.phase = 'done';
  }

  toState(counts: Pick<ReadState, 'records' | 'partial' | 'duplicates' | 'sharedIds'>, now: number): ReadState {
    const bytes = Math.min(this.#bytes(), this.#totalBytes);
    const elapsed = now - this.#startedAt;
    const done = bytes - this.#startBytes;
    const knowsSpeed = this.awaitsRecords && elapsed > SOON_MS && done > 0;
    return {
      phase: this.phase,
      bytes,
      totalBytes: this.#totalBytes,
      unreadBytes: this.#unreadBytes,
      ...(knowsSpeed ? { secondsLeft: ((this.#totalBytes - bytes) * elapsed) / done / 1000 } : {}),
      ...counts,
      lost: this.lost,
      problems: [...this.problems],
      problemCount: this.#problemCount,
      repairs: [...this.repairs],
    };
  }

  #bytes(): number {
    let bytes = this.#bytesBefore;
    for (const done of this.#bytesBySource.values()) bytes += done;
    return bytes;
  }
}

function sizeOfAll(inputs: readonly ReadInput[]): number {
  return inputs.reduce((sum, input) => sum + sizeOf(input), 0);
}

function sizeOf(input: ReadInput): number {
  return input.kind === 'file' ? input.file.size : new TextEncoder().encode(input.text).length;
}
