import type { Problem } from '../../records/problem.ts';

/** What the workbench is given to read. `path` is the file's name with its folder, as the person knows it. */
export type ReadInput = { kind: 'file'; file: File; path: string } | { kind: 'text'; text: string };

export interface ReadState {
  /** `details`: records can be listed and filtered; targets and flags of some are still being read. `failed`: it is said why. */
  phase: 'idle' | 'reading' | 'details' | 'done' | 'cancelled' | 'failed';
  /** Bytes done and in all, as given. */
  bytes: number;
  totalBytes: number;
  /** Bytes that were given and not read because reading was cancelled. */
  unreadBytes: number;
  /** Estimated from the speed so far. Absent until there is one. */
  secondsLeft?: number;
  /** Calls read, each id once, partial ones included. */
  records: number;
  partial: number;
  /** Records met again with an id already read; they were left out. */
  duplicates: number;
  /** Records that bear the id of another one and are a different event: all of them are there. */
  sharedIds: number;
  /** Records that could not be read. */
  lost: number;
  /** The first few hundred, in the order in which they were met; `problemCount` counts all. */
  problems: readonly Problem[];
  problemCount: number;
  /** What was mended, with its file: "puppet.txt: 1 trailing comma taken out". */
  repairs: readonly string[];
}
