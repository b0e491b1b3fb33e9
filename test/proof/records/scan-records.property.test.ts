import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLUMNS } from '../../../src/records/scan/members.ts';
import { generateRecords } from '../../bench/generate-records.ts';
import { scanText, toReadings, toSchemaReading } from '../../unit/records/scan-reading.ts';

const names = [...COLUMNS.flatMap((name) => name.split('.')), 'eventID', 'eventId', 'eventVersion', 'errorMessage'];
const space = fc.stringMatching(/^[ \t\r\n]{0,2}$/);

/** A string as JSON, some of its characters escaped. */
const quoted = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.nat()).map(([plain, seed]) => {
    const units = Array.from({ length: plain.length }, (_, at) => {
      const code = plain.charCodeAt(at);
      const escaped =
        (seed >> (at % 20)) & 1 || code < 0x20 || code === 0x22 || code === 0x5c || (code & 0xf800) === 0xd800;
      return escaped ? `\\u${code.toString(16).padStart(4, '0')}` : plain.charAt(at);
    });
    return `"${units.join('')}"`;
  });
const name = quoted(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, fc.string({ maxLength: 5 })));
const text = quoted(fc.oneof(fc.constantFrom('', 'é', 'a', 'aws:s3'), fc.string({ unit: 'binary', maxLength: 12 })));
const scalar = fc.oneof(text, fc.constantFrom('null', 'true', 'false', '0', '-1.5e+3', '90071992547409931'));

/** JSON with names of records anywhere, any order, repeated, and white space wherever it may be. */
const { object } = fc.letrec<{ object: string; list: string; value: string }>((tie) => ({
  object: fc
    .array(fc.tuple(space, name, space, tie('value'), space), { maxLength: 8 })
    .map((members) => `{${members.map(([a, key, b, value, c]) => `${a}${key}${b}:${a}${value}${c}`).join(',')}}`),
  list: fc.array(tie('value'), { maxLength: 3 }).map((values) => `[${values.join(',')}]`),
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('object'), tie('list')),
}));

const generated = [...generateRecords(60, 11)];

test('any objects: the same records and values as by JSON.parse and the schema', () => {
  fc.assert(
    fc.property(fc.array(object, { minLength: 1, maxLength: 5 }), space, (objects, gap) => {
      const expected = objects.map(toSchemaReading);
      const file = `${gap}{${gap}"Records"${gap}:[${objects.join(`${gap},`)}${gap}]}`;
      const scan = scanText(file);
      expect(scan.problems).toEqual([]);
      expect(toReadings(file, scan)).toEqual(expected.filter((reading) => reading !== undefined));
      expect(scan.others.map(({ index }) => index)).toEqual(
        expected.flatMap((reading, index) => (reading === undefined ? [index] : [])),
      );
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('a record changed at any place: lost exactly when JSON.parse cannot read it, and never another', () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    drop: fc.nat(3),
    put: fc.constantFrom('', '"', '\\', '{', '}', '[', ']', ',', ':', ' ', '\n', '0', 'é', '\u0001'),
  });
  const at = fc.nat(generated.length - 1);
  fc.assert(
    fc.property(at, edit, (index, { at: share, drop, put }) => {
      const whole = generated[index] ?? '';
      const from = Math.floor(share * whole.length);
      const changed = whole.slice(0, from) + put + whole.slice(from + drop);
      const all = [generated[0], changed, generated[1], generated[2]].map(String);
      const scan = scanText(`[${all.join(',')}]`);
      const found = toReadings(`[${all.join(',')}]`, scan);
      expect(found.slice(-2)).toEqual([toSchemaReading(all[2] ?? ''), toSchemaReading(all[3] ?? '')]);
      expect(found[0]).toEqual(toSchemaReading(all[0] ?? ''));
      if (isJson(changed)) expect(scan.problems).toEqual([]);
      else if (!isJson(`[${changed}]`)) expect(scan.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
}, 60_000);

test('any bytes: no throw, and whole records that JSON.parse would read are found', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(object, fc.string(), fc.constantFrom(...'{}[],:"\\\n')), { maxLength: 8 }),
      (pieces) => {
        const found = toReadings(pieces.join(''));
        for (const reading of found) expect(toSchemaReading(String(reading['text']))).toEqual(reading);
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);

function isJson(candidate: string): boolean {
  try {
    JSON.parse(candidate);
    return true;
  } catch {
    return false;
  }
}
