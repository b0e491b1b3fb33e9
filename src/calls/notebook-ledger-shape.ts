import type { DoneCommand, Ledger, LedgerItem, UndoStep } from './notebook.ts';

/** A stored ledger; `undefined` when it is none, or of another version. */
export function parseLedger(value: unknown): Ledger | undefined {
  if (!isObject(value) || value['version'] !== 1) return undefined;
  const { revision, next, kept, items, done } = value;
  if (!isCount(revision) || !isCount(next) || typeof kept !== 'boolean' || !isListOf(items, isItem)) return undefined;
  return { version: 1, revision, next, kept, items, ...(isListOf(done, isDone) ? { done } : {}) };
}

/** A stored way back; empty when it cannot be read: it is a comfort, the entries are not in it. */
export function parseHistory(value: unknown): UndoStep[] {
  return isListOf(value, isStep) ? value : [];
}

function isItem(value: unknown): value is LedgerItem {
  return (
    isObject(value) &&
    typeof value['id'] === 'string' &&
    isCount(value['ref']) &&
    typeof value['partial'] === 'boolean' &&
    typeof value['remark'] === 'string' &&
    isCount(value['pinnedAt']) &&
    isCount(value['size'])
  );
}

function isDone(value: unknown): value is DoneCommand {
  return isObject(value) && typeof value['id'] === 'string' && typeof value['said'] === 'string';
}

function isStep(value: unknown): value is UndoStep {
  return (
    isObject(value) &&
    typeof value['what'] === 'string' &&
    isCount(value['at']) &&
    isListOf(value['drop'], (id) => typeof id === 'string') &&
    isListOf(value['put'], isItem)
  );
}

function isListOf<T>(value: unknown, isOne: (entry: unknown) => entry is T): value is T[] {
  return Array.isArray(value) && value.every(isOne);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
