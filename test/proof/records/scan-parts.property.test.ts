import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newScanState } from '../../../src/records/scan/scan-state.ts';
import { scanPart, scanRecords } from '../../../src/records/scan-records.ts';
import { generateRecords } from '../../bench/generate-records.ts';
import { place } from '../../unit/records/scan-reading.ts';

const texts = [...generateRecords(40, 5)];
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Everything that a scan says, in a form in which a scan in one piece and one in many can be compared. */
function readInPieces(bytes: Uint8Array, cuts: readonly number[], prose = false) {
  const state = newScanState(prose);
  const said = { rows: [] as unknown[], others: [] as unknown[], broken: [] as unknown[], problems: [] as unknown[] };
  let from = 0;
  for (const to of [...cuts, bytes.length]) {
    const part = bytes.subarray(from, to);
    const { rows, others, broken, problems, next } = scanPart(part, place, state, to === bytes.length);
    const slice = (start = 0, end = 0) => decoder.decode(part.subarray(start, end));
    for (let row = 0; row < rows.count; row++)
      said.rows.push({
        text: slice(rows.starts[row], rows.ends[row]),
        position: rows.positions[row],
        name: rows.columns.eventName.values[rows.columns.eventName.codes[row] ?? 0],
      });
    const toText = ({ start, end, index, line }: (typeof others)[number]) => ({ text: slice(start, end), index, line });
    said.others.push(...others.map(toText));
    said.broken.push(...broken.map(toText));
    said.problems.push(...problems);
    from += next;
  }
  return said;
}

const breaks = fc.constantFrom(
  '{"eventVersion":"1","eventID":"x",}',
  '{"eventVersion":"1","userIdentity":{"type":"Root"',
  '{"eventVersion":"1","eventID":"x',
  '{"eventVersion":"1"}}',
  'tru',
  '[1,{"a":[]}]',
  '{"CloudTrailEvent":"{}"}',
  '"text"',
);
const entry = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...texts) }, breaks);
const gap = fc.constantFrom('', ' ', '\n', '\r\n  ');
const documents = fc
  .tuple(fc.array(entry, { minLength: 1, maxLength: 9 }), gap, fc.nat(6))
  .map(([entries, space, shape]) => {
    const list = `[${space}${entries.join(`${space},${space}`)}${space}]`;
    const shapes = [
      `{"Records":${list}}`,
      `{"a":[{}],${space}"Records"${space}:${list},"b":{"c":1}}${space}`,
      list,
      entries.join('\n'),
      `{"Records":${list}}\n{"Events":${list}}`,
      `{"Records":${list},"Records":${list}}`,
      `${list}${space}${entries.join('\r\n')}`,
    ];
    return shapes[shape] ?? list;
  });
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
const toCuts = (at: readonly number[], size: number) =>
  at.map((share) => Math.floor(share * size)).sort((a, b) => a - b);

describe('any cutting of the bytes gives the same as one piece', () => {
  test('documents, whole and broken', () => {
    fc.assert(
      fc.property(documents, shares, fc.nat(3000), (text, at, drop) => {
        // Also cut off at the end, anywhere.
        const whole = encoder.encode(text);
        const bytes = drop % 3 === 0 ? whole.subarray(0, Math.max(1, whole.length - drop)) : whole;
        expect(readInPieces(bytes, toCuts(at, bytes.length))).toEqual(readInPieces(bytes, []));
      }),
      { numRuns: 300 },
    );
  });

  test('a piece after each byte', () => {
    const bytes = encoder.encode(`{"Records":[${texts.slice(0, 4).join(',')}]}\n${texts.slice(4, 7).join('\n')}`);
    const cuts = Array.from(bytes, (_, at) => at).slice(1);
    expect(readInPieces(bytes, cuts)).toEqual(readInPieces(bytes, []));
    expect(readInPieces(bytes, cuts).rows).toHaveLength(7);
  });

  test('log lines with a time before the record', () => {
    fc.assert(
      fc.property(shares, (at) => {
        const lines = texts.map((text, index) => `2026-01-01T00:00:0${index % 10}.000Z ${text}`);
        const bytes = encoder.encode(['header [of {a} log', ...lines, 'end'].join('\n'));
        const found = readInPieces(bytes, toCuts(at, bytes.length), true);
        expect(found.rows.map((row) => (row as { text: string }).text)).toEqual(texts);
        expect(found.problems).toEqual([]);
      }),
    );
  });
});

test('cut off at any byte: every record before it is there', () => {
  const [a = '', b = '', c = ''] = texts;
  for (const text of [`{"Records":[${a},${b},${c}]}`, `[${a},${b},${c}]`, `${a}\n${b}\n${c}`]) {
    const bytes = encoder.encode(text);
    const ends = [a, b, c].map((record) => encoder.encode(text.slice(0, text.indexOf(record) + record.length)).length);
    for (let size = 0; size <= bytes.length; size++) {
      const { rows } = scanRecords(bytes.subarray(0, size), place);
      expect(rows.count).toBeGreaterThanOrEqual(ends.filter((end) => end <= size).length);
    }
  }
});
