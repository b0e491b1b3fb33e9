import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isObject } from '../../src/records/record-shape.ts';
import type { JsonObject, JsonValue } from '../../src/values/json.ts';

const FOLDER = 'test/fixtures/records';

/** The records of the project's own fixtures that are one record each. */
const fixtures: JsonObject[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  // JSON.parse yields nothing but JSON values.
  .map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as JsonValue)
  .filter((value) => isObject(value) && (value['eventName'] !== undefined || value['eventVersion'] !== undefined))
  .filter(isObject);

/** Any JSON, `__proto__` and AWS's own names among the keys. */
export function anyJson(): fc.Arbitrary<JsonValue> {
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', 'Records', 'items', 'eventName', 'eventID'),
  );
  return fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<JsonValue>(null, true, false, '', 'text', '{"a":[1]}'),
      fc.string(),
      fc.integer(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc
        .array(fc.tuple(name, tie('value')), { maxLength: 4 })
        // Through JSON, as a record comes: `__proto__` is then a member like any other.
        .map((members) => toObject(members)),
    ),
  })).value;
}

function toObject(members: [string, JsonValue][]): JsonObject {
  const object: JsonObject = {};
  for (const [name, value] of members) put(object, name, value);
  return object;
}

function put(object: JsonObject, name: string, value: JsonValue): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

const HARD: JsonValue[] = ['x'.repeat(256 * 1024), nested(200), ['a', null, [1]], 12, true, '', null, { a: { b: 1 } }];

function nested(depth: number): JsonValue {
  let value: JsonValue = 'deep';
  for (let at = 0; at < depth; at++) value = at % 2 ? [value] : { inner: value };
  return value;
}

/** A fixture with members dropped, retyped, renamed, nested deeply, or made 256 KB long. */
export function mutatedRecord(): fc.Arbitrary<JsonObject> {
  const step = fc.record({
    at: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
    kind: fc.constantFrom('drop', 'retype', 'rename'),
    value: fc.oneof(fc.constantFrom(...HARD), anyJson()),
    name: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'items'), fc.string({ minLength: 1 })),
  });
  return fc.tuple(fc.constantFrom(...fixtures), fc.array(step, { maxLength: 5 })).map(([record, steps]) => {
    const copy = structuredClone(record);
    for (const { at, kind, value, name } of steps) mutate(copy, at, kind, structuredClone(value), name);
    return copy;
  });
}

function mutate(
  object: JsonObject,
  at: number[],
  kind: 'drop' | 'retype' | 'rename',
  value: JsonValue,
  name: string,
): void {
  const names = Object.keys(object);
  const [first = 0, ...rest] = at;
  const picked = names[first % Math.max(1, names.length)];
  if (picked === undefined) return;
  const member = object[picked];
  if (isObject(member) && rest.length > 0) return mutate(member, rest, kind, value, name);
  if (kind === 'retype') return put(object, picked, value);
  Reflect.deleteProperty(object, picked);
  if (kind === 'rename' && member !== undefined) put(object, name, member);
}
