import { isObject } from '../model/json-view.ts';
import type { JsonValue } from '../values/json.ts';
import { findJson, toJsonText } from '../values/read-json.ts';
import type { PinnedCall } from './notebook.ts';

/**
 * Whether two pinned calls with one id may be the same event: their records say the same, in whatever order and spacing. What is
 * known from labels is never said to be another: pages show different ones.
 */
export function isSamePinnedCall(one: PinnedCall, other: PinnedCall): boolean {
  if (!('record' in one && 'record' in other) || one.record === other.record) return true;
  return toCanonical(one.record) === toCanonical(other.record);
}

function toCanonical(text: string): string {
  try {
    const found = findJson(text);
    return found ? toJsonText(inOrder(found.value)) : text;
  } catch {
    // Nested more deeply than any stack.
    return text;
  }
}

function inOrder(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isObject(value)) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, inOrder(member)]));
}
