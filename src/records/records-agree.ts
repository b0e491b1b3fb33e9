import { isNumber } from '../values/exact-number.ts';
import type { JsonObject, JsonValue } from '../values/json.ts';
import { recordSchema } from './cloudtrail-record.ts';
import { isObject, own } from './record-shape.ts';

const MEMBERS = Object.keys(recordSchema.shape);

/** Whether no member that both records have says something else in the other, in whatever order it is written. */
export function recordsAgree(one: JsonObject, other: JsonObject): boolean {
  return MEMBERS.every((name) => {
    const first = own(one, name) ?? null;
    const second = own(other, name) ?? null;
    return first === null || second === null || isSame(first, second);
  });
}

/** No service nests deeper; what does is taken for different. */
const MAX_DEPTH = 100;

function isSame(one: JsonValue, other: JsonValue, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, at) => isSame(value, other[at] ?? null, depth + 1))
    );
  if (!isObject(one)) return one === other || (isNumber(one) && isNumber(other) && String(one) === String(other));
  if (!isObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name] ?? null, own(other, name) ?? null, depth + 1))
  );
}
