import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordSchema } from '../../../src/records/cloudtrail-record.ts';
import { findChecked } from '../../../src/records/find-checked.ts';
import { parseEvents } from '../../../src/records/parse-events.ts';
import { ExactNumber } from '../../../src/values/exact-number.ts';
import type { JsonObject, JsonValue } from '../../../src/values/json.ts';
import { findJson, toJsonText } from '../../../src/values/read-json.ts';
import { anyJson, mutatedRecord } from '../../unit/mutated-records.ts';

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

test('numbers stay as they stand, wherever they do and whatever stands in strings beside them', () => {
  const digits = fc.oneof(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.tuple(fc.integer(), fc.stringMatching(/^(?:\.\d{1,25})?(?:[eE][+-]?\d{1,4})?$/)).map((parts) => parts.join('')),
    fc.constantFrom('-0', '-0.0', '0.10', '1e400', '-1E+400', '1e-400', '1.0'),
  );
  const string = fc.string({ unit: fc.constantFrom('"', '\\', ':', '1234567890123456', '1e5', ' ', 'a') });
  const member = fc.oneof(
    digits.map((text) => ({ text, is: nearestOf(text) })),
    string.map((is) => ({ text: JSON.stringify(is), is })),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), member)), fc.constantFrom('', '\n  '), (entries, gap) => {
      const list = entries.map(([name, { is }]): JsonObject => ({ [`n${name}`]: is }));
      const texts = entries.map(([name, { text }]) => `{${JSON.stringify(`n${name}`)}:${gap}${text}}`);
      const value = findJson(`[${texts.join(`,${gap}`)}]`)?.value;
      expect(value).toEqual(list);
      expect(toJsonText(value ?? null)).toBe(`[${texts.map((text) => text.replace(`:${gap}`, ':')).join(',')}]`);
    }),
    { numRuns: 500 },
  );
});

/** JavaScript's number where it is written the same, else the digits. */
function nearestOf(digits: string): JsonValue {
  return String(Number(digits)) === digits ? Number(digits) : new ExactNumber(digits);
}

/** A copy without members called `__proto__`, at any depth. */
function withoutProto(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutProto);
  const kept = Object.entries(value).filter(([name]) => name !== '__proto__');
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutProto(member)]));
}
