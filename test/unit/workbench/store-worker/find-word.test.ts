import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BEYOND_ASCII, hasWord, ODD_ESCAPES } from '../../../../src/workbench/store-worker/text/find-word.ts';
import { toWords } from '../../../../src/workbench/store-worker/text/word.ts';

const BOTH = ODD_ESCAPES | BEYOND_ASCII;

function holds(json: string, text: string, forms = BOTH): boolean {
  const bytes = new TextEncoder().encode(`[1,"before ${text}",${json},"after ${text}"]`);
  const before = new TextEncoder().encode(`[1,"before ${text}",`).length;
  const end = before + new TextEncoder().encode(json).length;
  return toWords(text).every((word) => hasWord(bytes, before, end, word, forms));
}

test.each([
  ['{"eventName":"CreateServer"}', 'createserver', true],
  ['{"eventName":"CreateServer"}', 'eventname', false],
  ['{"eventName" : "CreateServer"}', 'eventname', false],
  ['{"eventName":"say eventName"}', 'EVENTNAME', true],
  ['{"a":22,"b":true,"c":null}', '22 TRUE null', true],
  ['{"22":1,"true":2}', '22', false],
  ['{"a":22,"":5}', '22', true],
  ['{"a":[1,2,3],"b":{}}', '1,2', false],
  ['{"a":"[1,2,3]","b":"{}"}', '1,2 {}', true],
  ['{"a":"b"}', ':"b', false],
  ['{"a":"arn:aws:iam::111122223333:role/Admin"}', 'arn:aws:iam ROLE/admin', true],
  ['{"a":"arn:aws:iam::111122223333:role\\/Admin"}', 'role/admin', true],
  ['{"a":"x\\u0026y"}', 'x&y', true],
  ['{"a":"x\\u0041y"}', 'xay', true],
  ['{"a":"caf\\u00e9"}', 'u00e9', false],
  ['{"a":"one\\nnext"}', 'nnext', false],
  ['{"a":"one\\nnext"}', 'next', true],
  ['{"a":"say \\"hi\\""}', '"hi"', true],
  ['{"a":"ends with \\\\","b":1}', '\\', true],
  ['{"a":"ends with \\\\","b":1}', '\\"', false],
  ['{"a":"Jürgen"}', 'JÜRGEN', true],
  ['{"a":"J\\u00FCrgen"}', 'jürgen', true],
  ['{"a":"\\ud83d\\ude00"}', '😀', true],
  ['{"a":"😀"}', '😀', true],
  ['{"a":"山田"}', '山田', true],
  ['{"policy":"{\\"Version\\":\\"2012-10-17\\"}"}', 'version', true],
  ['{"policy":"{\\"Version\\":\\"2012-10-17\\"}"}', '"version":"2012', true],
  ['{"a":"b","c":"d"}', 'bd', false],
])('that %s holds the word %s is %s', (json, text, expected) => {
  expect(holds(json, text)).toBe(expected);
});

/** Every value of a record as text. */
function valuesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [String(value)];
}

const SIGNS = [...'abAB12:"\\/{}[],.é É ü\n'];
const texts = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 8 });
const records = fc.dictionary(texts, fc.oneof(texts, fc.integer(), fc.constantFrom(true, null), fc.array(texts)), {
  minKeys: 1,
});
const words = fc.string({
  unit: fc.constantFrom(...SIGNS.filter((sign) => /\S/.test(sign))),
  minLength: 1,
  maxLength: 3,
});

/** The same JSON with escapes that it does not need. */
function escaped(json: string): string {
  return json.replace(/[é/A]/g, (sign) =>
    sign === '/' ? '\\/' : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

test('any word in any record is found exactly where a value holds it', () => {
  fc.assert(
    fc.property(records, words, fc.boolean(), (record, word, withEscapes) => {
      const json = JSON.stringify(record);
      const expected = valuesIn(record).some((value) => value.toLowerCase().includes(word.toLowerCase()));
      expect([json, word, holds(withEscapes ? escaped(json) : json, word)]).toEqual([json, word, expected]);
      if (!withEscapes) expect(holds(json, word, BEYOND_ASCII)).toBe(expected);
    }),
    { numRuns: 3000 },
  );
});

test.each([1, 2, 3, 254, 255, 256, 257, 300])(
  'a word of %d letters is found at the beginning, within and at the end',
  (length) => {
    const word = Array.from({ length }, (_, at) => 'qwertzuiop'[(at * at) % 10]).join('');
    for (const before of ['', 'x', '..........'])
      for (const after of ['', 'x', '..........']) {
        expect(holds(`{"a":"${before}${word.toUpperCase()}${after}"}`, word)).toBe(true);
        expect(holds(`{"a":"${before}${word.slice(0, -1)}_${after}"}`, word)).toBe(false);
      }
  },
);

test('pairs of bytes that share a place do not hide a word', () => {
  // Any letters: among so many words there are pairs that meet in one place.
  const letters = fc.string({
    unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength: 1,
  });
  fc.assert(
    fc.property(letters, letters, letters, (before, word, after) => {
      const plain = word.replace(/[{}[\],:]/g, '.');
      expect(holds(JSON.stringify({ a: `${before}${plain}${after}` }), plain)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});
