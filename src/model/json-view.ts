import { ExactNumber } from '../values/exact-number.ts';
import type { JsonObject, JsonValue } from '../values/json.ts';

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
}

/** The own member of that name; never one inherited from a prototype. */
export function own(object: unknown, name: string): JsonValue | undefined {
  if (!isObject(object)) return undefined;
  const value: unknown = object[name];
  // Told by what it is, as `hasOwn` costs several times as much: what objects inherit are functions and the prototype itself,
  // and JSON holds neither.
  return typeof value === 'function' || value === Object.prototype ? undefined : object[name];
}

/** A member as text when it is text with something in it. */
export function ownText(object: unknown, name: string): string | undefined {
  const value = own(object, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Text with something in it, else nothing: CloudTrail writes absent, null and "" alike. */
export function textOf(value: string | null | undefined): string | undefined {
  return value || undefined;
}

/** AWS wraps some lists: `{"items":[…]}`, `{"member":[…]}`. */
export function findWrappedList(value: JsonObject): { list: JsonValue[]; wrapper: 'items' | 'member' } | undefined {
  const { items, member } = value;
  if (items === undefined && member === undefined) return undefined;
  if (countMembers(value) !== 1) return undefined;
  if (Array.isArray(items)) return { list: items, wrapper: 'items' };
  return Array.isArray(member) ? { list: member, wrapper: 'member' } : undefined;
}

/** How many members an object has: `Object.keys(…).length` without making the list. */
export function countMembers(value: JsonObject): number {
  let count = 0;
  for (const _ in value) count++;
  return count;
}

/** A value without members: neither a list nor an object nor null. */
export function isScalar(value: unknown): value is string | number | boolean | ExactNumber {
  return typeof value !== 'object' || value instanceof ExactNumber;
}

/** What stands in a scalar, as text. */
export function scalarText(value: string | number | boolean | ExactNumber): string {
  return typeof value === 'string' ? value : String(value);
}
