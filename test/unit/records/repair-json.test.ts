import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRepaired } from '../../../src/records/repair-json.ts';
import { generateRecords } from '../../bench/generate-records.ts';

describe('broken JSON is mended where that leaves every name and value where it is, and says what', () => {
  test.each([
    ['{"a":[1,2,],"b":1,}', { a: [1, 2], b: 1 }, { 'trailing comma taken out': 2 }],
    ['{"a":[{"b":1},\n  ],\n"c":2}', { a: [{ b: 1 }], c: 2 }, { 'trailing comma taken out': 1 }],
    ['{"a":1 "b":2\n"c":3}', { a: 1, b: 2, c: 3 }, { 'missing comma put in': 2 }],
    ['{"a":"x\ny"}', { a: 'x\ny' }, { 'line break inside a text': 1 }],
    ['{"a":"x\r\ny\tz"}', { a: 'x\r\ny\tz' }, { 'line break inside a text': 1 }],
    ['{"a":1, foo "b":2}', { a: 1, b: 2 }, { 'stray word left out': 1 }],
    ['{"a":1,\nCopy\n"b":[2]}', { a: 1, b: [2] }, { 'stray word left out': 1 }],
    ['{"a":1,\n...\n"b":[2],}', { a: 1, b: [2] }, { 'stray word left out': 1, 'trailing comma taken out': 1 }],
    ['{"a":1,,"b":2}', { a: 1, b: 2 }, { 'surplus comma taken out': 1 }],
    ['{“a”: “b”}', { a: 'b' }, { 'quotation mark mended': 4 }],
    ["{'a':'b'}", { a: 'b' }, { 'quotation mark mended': 4 }],
    ['{"a":"say "hi" x","b":1}', { a: 'say "hi" x', b: 1 }, { 'quotation mark mended': 2 }],
  ])('such as %j', (text, value, repairs) => {
    const repaired = findRepaired(text);
    expect(repaired?.value).toEqual(value);
    expect(JSON.parse(repaired?.text ?? '')).toEqual(value);
    expect(Object.fromEntries(repaired?.repairs ?? [])).toEqual(repairs);
  });
});

describe('broken JSON is not mended by a guess', () => {
  test.each([
    ['a member cut off', '{"a":1,"ev'],
    ['a value cut off', '{"a":1,"ev":'],
    ['a missing brace', '{"a":{"x":"y"\n,"b":2}'],
    ['a missing brace at the end', '{"a":{"x":"y"}'],
    ['a missing value', '{"a": , "b":1}'],
    ['a brace too many', '{"a":1}}'],
    ['two texts in one', '{"a":"b" + "c"}'],
    ['prose', 'Dear all, see the {"a":1} record'],
    ['a stray name with a value', '{"a":1, foo: "b":2}'],
    ['nothing', ''],
    ['a word', 'nonsense'],
  ])('%s: %j', (_, text) => {
    expect(findRepaired(text)).toBeUndefined();
  });
});

const records = [...generateRecords(30, 9)];

test('commas taken from a record or added to it: mended to the very record, or not at all', () => {
  const edit = fc.record({
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    put: fc.constantFrom('', ',', '\n', ',}'),
  });
  fc.assert(
    fc.property(fc.constantFrom(...records), edit, (record, { share, put }) => {
      const structure = [...record.matchAll(/"(?:[^"\\]|\\.)*"|[,[\]{}]/g)].filter(([token]) => !token.startsWith('"'));
      const at = structure[Math.floor(share * (structure.length - 1))]?.index ?? 0;
      const text =
        record[at] === ','
          ? record.slice(0, at) + put + record.slice(at + 1)
          : record.slice(0, at) + put + record.slice(at);
      const repaired = findRepaired(text);
      if (repaired) expect(JSON.parse(repaired.text)).toEqual(JSON.parse(record));
      else expect(put).not.toBe('\n');
    }),
    { numRuns: 500 },
  );
});

test('cut off anywhere: never mended', () => {
  fc.assert(
    fc.property(fc.constantFrom(...records), fc.nat(), (record, size) => {
      expect(findRepaired(record.slice(0, size % record.length))).toBeUndefined();
    }),
  );
});
