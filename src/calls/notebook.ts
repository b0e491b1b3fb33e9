import type { Evidence } from '../model/api-call.ts';
import type { CallLabels } from '../model/to-partial-call.ts';

/** What is known of a call that was read from labels; a partial brief is made of it. */
export type PinnedLabels = CallLabels;

/**
 * What the notebook holds of a call: its masked record, or its labels, and where it was read. All words on it are made anew from
 * that, so that a kept notebook outlives a change of Trailbrief's own words, and an imported one cannot bring words of its own.
 */
export type PinnedCall =
  | { id: string; evidence: Evidence; record: string }
  | { id: string; evidence: Evidence; labels: PinnedLabels };

/** A call that a person keeps for the incident. */
export interface NotebookEntry {
  call: PinnedCall;
  /** Empty when nothing was written. */
  remark: string;
  /** Milliseconds since 1970. */
  pinnedAt: number;
}

/** What can be done to the notebook. `import` brings the text of an exported file. */
export type NotebookCommand =
  | { kind: 'pin'; calls: readonly PinnedCall[] }
  | { kind: 'unpin'; ids: readonly string[] }
  | { kind: 'remark'; id: string; text: string }
  | { kind: 'clear' }
  | { kind: 'undo' }
  | { kind: 'keep'; kept: boolean }
  | { kind: 'import'; text: string }
  /** For good, a notebook that could not be read and was put aside. */
  | { kind: 'forget' };

/** An entry without its call, which is stored beside it under `ref`. */
export interface LedgerItem {
  id: string;
  /** Counts up through the notebook's life: the order of pinning. */
  ref: number;
  /** Of labels only; a whole record may take its place. */
  partial: boolean;
  remark: string;
  /** Milliseconds since 1970. */
  pinnedAt: number;
  /** Bytes of the stored call. */
  size: number;
}

/** A command that was carried out: one that comes again, for its answer was lost, is answered and not repeated. */
export interface DoneCommand {
  /** As its sender made it. */
  id: string;
  /** In words for a person. */
  said: string;
}

/** The notebook without its calls: each call once, by its id, in the order of pinning. */
export interface Ledger {
  version: 1;
  /** Counts every change, so that a page can tell whether its view is older. */
  revision: number;
  /** The `ref` of the next call. */
  next: number;
  /** Kept beyond the browser's end, in a database of the extension; else in `storage.session`. */
  kept: boolean;
  items: readonly LedgerItem[];
  /** The last commands that changed something, oldest first. Absent before the first. */
  done?: readonly DoneCommand[];
}

/** How to take one change back: these entries leave, those come back as they were. */
export interface UndoStep {
  /** What was done, to follow "Undone:". */
  what: string;
  /** Milliseconds since 1970. */
  at: number;
  drop: readonly string[];
  put: readonly LedgerItem[];
  /** The remark's entry: what is typed in one go is one step. */
  remarkOf?: string;
}

/** The notebook with its way back, oldest step first. */
export interface Desk {
  ledger: Ledger;
  history: readonly UndoStep[];
}

export const EMPTY_DESK: Desk = {
  ledger: { version: 1, revision: 0, next: 1, kept: false, items: [] },
  history: [],
};
