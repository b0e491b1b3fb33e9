import type { Desk, Ledger, LedgerItem, UndoStep } from './notebook.ts';

/**
 * Bytes that the notebook takes. In memory below what the browsers allow, as the whole extension shares that: `storage.session`
 * has 10 MB (https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/storage).
 */
export interface NotebookLimits {
  /** Of the entries while the notebook lives with the browser. */
  session: number;
  /** Of the entries while it is kept. */
  kept: number;
  /** Of all that is in session storage: the way back takes what the entries leave. Older steps go first. */
  all: number;
}

/** The same kept or not: what fits can be kept, and what was kept can be taken back into memory. */
export const NOTEBOOK_LIMITS: NotebookLimits = { session: 6_000_000, kept: 6_000_000, all: 9_000_000 };

/** Steps that can be taken back. */
export const MAX_STEPS = 50;

/** Characters of one remark. */
export const MAX_REMARK = 10_000;

/** Bytes around an entry: its id, its times, its place in the ledger. */
const FRAME = 250;

/** Bytes of a text in UTF-8. */
export function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function sizeOf({ size, remark }: LedgerItem): number {
  return size + countBytes(remark) + FRAME;
}

/** Bytes that all entries take. */
export function sizeOfItems(items: readonly LedgerItem[]): number {
  return items.reduce((sum, item) => sum + sizeOf(item), 0);
}

/** Bytes that there may be. */
export function findLimit({ kept }: Ledger, limits: NotebookLimits): number {
  return kept ? limits.kept : limits.session;
}

/** The newest steps, as far as their calls find room. A step whose calls the entries hold anyway costs little. */
export function boundHistory({ ledger, history }: Desk, limits: NotebookLimits): UndoStep[] {
  const held = new Set(ledger.items.map(({ ref }) => ref));
  let room = limits.all - (ledger.kept ? 0 : sizeOfItems(ledger.items));
  const bounded: UndoStep[] = [];
  for (const step of history.slice(-MAX_STEPS).reverse()) {
    for (const item of step.put) {
      room -= held.has(item.ref) ? sizeOf(item) - item.size : sizeOf(item);
      held.add(item.ref);
    }
    // The last change can always be taken back: a clearing of the whole notebook is the one that matters most.
    if (room < 0 && bounded.length > 0) break;
    bounded.unshift(step);
  }
  return bounded;
}
