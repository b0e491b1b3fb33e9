import type { WireCall } from './wire-call.ts';

/** A call that a person keeps for the incident. */
export interface NotebookEntry {
  call: WireCall;
  /** Empty when nothing was written. */
  remark: string;
  /** Milliseconds since 1970. */
  pinnedAt: number;
}

/** The incident's notebook: each call once, by its id. */
export interface Notebook {
  version: 1;
  /** Counts every change, so that two pages can tell whose view is older. */
  revision: number;
  entries: readonly NotebookEntry[];
  /** Kept in `storage.local` beyond the browser's end; else in `storage.session`. */
  kept: boolean;
}

/** What can be done to it. */
export type NotebookCommand =
  | { kind: 'pin'; calls: readonly WireCall[] }
  | { kind: 'unpin'; ids: readonly string[] }
  | { kind: 'remark'; id: string; text: string }
  | { kind: 'clear' }
  | { kind: 'undo' }
  | { kind: 'keep'; kept: boolean }
  | { kind: 'import'; text: string };
