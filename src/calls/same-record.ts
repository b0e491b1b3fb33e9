import type { PinnedCall } from './notebook.ts';

/**
 * Whether two pinned calls with one id may be the same event: their records say the same, in whatever order and spacing. What is
 * known from labels is never said to be another: pages show different ones.
 */
export function isSameRecord(one: PinnedCall, other: PinnedCall): boolean {
  if (!('record' in one && 'record' in other) || one.record === other.record) return true;
  return toCanonical(one.record) === toCanonical(other.record);
}

function toCanonical(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), inOrder);
  } catch {
    return text;
  }
}

function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
