import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordSchema } from '../../../src/records/cloudtrail-record.ts';
import { findChecked } from '../../../src/records/find-checked.ts';
import type { JsonObject, JsonValue } from '../../../src/records/json.ts';
import { parseEvents } from '../../../src/records/parse-events.ts';
import { findJson, toJsonText } from '../../../src/records/read-json.ts';
import { anyJson, mutatedRecord } from '../mutated-records.ts';

const place = { channel: 'paste', readAt: 0 } as const;

test('any JSON, and any text, is read without an error thrown', () => {
  fc.assert(
    fc.property(fc.oneof(anyJson().map(toJsonText), fc.string()), (text) => {
      const { events, problems } = parseEvents({ kind: 'text', text, place });
      expect(events.length + problems.length).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});

test('the quick check says yes exactly where the schema does, with the same members', () => {
  fc.assert(
    fc.property(mutatedRecord(), (raw) => {
      const quick = findChecked(raw);
      const slow = recordSchema.safeParse(raw);
      expect(quick !== undefined).toBe(slow.success);
      if (!quick || !slow.success) return;
      // The schema leaves members called __proto__ out, the quick check keeps the record's own objects.
      for (const name of Object.keys(recordSchema.shape))
        expect(withoutProto(Reflect.get(quick, name))).toEqual(withoutProto(Reflect.get(slow.data, name)));
    }),
    { numRuns: 1000 },
  );
});

test('integers keep every digit, wherever they stand and whatever stands in strings beside them', () => {
  const digits = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
  const member = fc.oneof(digits, fc.string({ unit: fc.constantFrom('"', '\\', ':', '1234567890123456', ' ', 'a') }));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), member)), fc.constantFrom('', '\n  '), (entries, gap) => {
      const list = entries.map(([name, value]): JsonObject => ({ [`n${name}`]: value }));
      const texts = entries.map(([name, value]) => `{${JSON.stringify(`n${name}`)}:${gap}${toJsonText(value)}}`);
      expect(findJson(`[${texts.join(`,${gap}`)}]`)?.value).toEqual(list.map(nearestOf));
    }),
    { numRuns: 500 },
  );
});

/** What JavaScript's numbers can hold is a number, the rest a `bigint`. */
function nearestOf(entry: JsonObject): JsonValue {
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [
      name,
      typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value,
    ]),
  );
}

/** A copy without members called `__proto__`, at any depth. */
function withoutProto(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutProto);
  const kept = Object.entries(value).filter(([name]) => name !== '__proto__');
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutProto(member)]));
}
