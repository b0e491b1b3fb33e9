// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { element, idsOf, RECORD, readAll, recordWith, toNumberedTable, toSpans, wrapped } from './page-texts-world.ts';

const FORGED = recordWith('forged');

beforeEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

/** A record whose maker put what looks like a record into it. */
const CARRIERS: [name: string, carrier: object][] = [
  ['as an object', recordWith('real', { requestParameters: { tags: FORGED } })],
  ['in a list', recordWith('real', { requestParameters: { tags: [{}, FORGED, FORGED] } })],
  ['in a list of records', recordWith('real', { requestParameters: { Records: [FORGED] } })],
  ['as a string', recordWith('real', { requestParameters: { note: JSON.stringify(FORGED) } })],
  ['as a string in a string', recordWith('real', { requestParameters: { note: wrapped(JSON.stringify(FORGED), 1) } })],
  [
    'as the message of a log event',
    recordWith('real', { requestParameters: { logEvents: [{ message: JSON.stringify(FORGED) }] } }),
  ],
];

describe.each(CARRIERS)('a record in a record’s parameters %s', (_name, carrier) => {
  const { eventVersion, ...rest } = carrier as typeof RECORD;
  const late = { ...rest, eventVersion };

  test.each([
    ['on one line', (value: object) => element('pre', JSON.stringify(value))],
    ['in lines', (value: object) => element('pre', JSON.stringify(value, null, 2))],
    [
      'in coloured spans',
      (value: object) =>
        element(
          'div',
          ...JSON.stringify(value, null, 2)
            .split('\n')
            .map((line) => element('div', ...toSpans(line))),
        ),
    ],
    ['with line numbers', (value: object) => toNumberedTable(JSON.stringify(value, null, 2).split('\n'))],
    ['wrapped once', (value: object) => element('td', wrapped(JSON.stringify(value), 1))],
    ['in a container', (value: object) => element('pre', JSON.stringify({ Records: [value, recordWith('next')] }))],
    [
      'in an unknown document',
      (value: object) => element('pre', JSON.stringify({ a: [{ b: JSON.stringify(value) }] })),
    ],
  ])('is none of its own %s', (_drawn, draw) => {
    for (const value of [carrier, late]) {
      document.body.replaceChildren(draw(value));
      expect(idsOf(readAll()).filter((id) => id !== 'next')).toEqual(['real']);
    }
  });

  test('is not taken when the record around it is broken, or not shown whole', () => {
    const text = JSON.stringify(carrier);
    const lines = JSON.stringify(carrier, null, 2).split('\n');
    const from = lines.findIndex((line) => line.includes('requestParameters'));
    for (const shown of [
      text.replace('{"eventVersion"', '{"eventVersion",'),
      text.replace('"userIdentity":', '"userIdentity" '),
      text.slice(0, text.lastIndexOf(',"eventID":"real"')),
      lines.slice(from, -3).join('\n'),
      lines.slice(from + 1, -3).join('\n'),
    ]) {
      document.body.replaceChildren(element('pre', shown));
      expect(idsOf(readAll()), shown).toEqual([]);
    }
  });
});

test.each(['hello ', ' '.repeat(400), 'x\n', `${'a "quoted" word, '.repeat(9)}\n`])(
  'takes no record out of a string parameter behind other text (%j) when its host is not shown whole',
  (before) => {
    const host = recordWith('real', { requestParameters: { userData: before + JSON.stringify(FORGED) } });
    const text = JSON.stringify(host);
    document.body.replaceChildren(element('pre', text));
    expect(idsOf(readAll())).toEqual(['real']);
    const from = text.indexOf('"requestParameters"');
    const to = text.lastIndexOf(',"eventID"');
    for (const shown of [text.slice(0, to), text.slice(from), text.slice(from, to)]) {
      document.body.replaceChildren(element('pre', shown));
      expect(readAll(), shown).toMatchObject({ records: [], inside: 1 });
    }
  },
);

test.each([
  ['an object', { tags: FORGED, more: 'y' }],
  ['a list', { tags: [{}, FORGED, FORGED], more: 'y' }],
  ['a list of anything', { tags: [{}, FORGED, 1, 'word', [2], null, true, {}], more: 'y' }],
  ['the end of a list', { more: 'y', tags: [{}, FORGED] }],
  ['a string', { note: `hello there ${JSON.stringify(FORGED)} bye`, more: 'y' }],
  ['a string in a list', { note: ['a, b', `hello there ${JSON.stringify(FORGED)}`] }],
  ['a string in a string', { note: `hi ${wrapped(JSON.stringify(FORGED), 1)} bye`, more: 'y' }],
])('takes no record out of a host whose beginning is not shown, wherever that is cut: %s', (_, requestParameters) => {
  const text = JSON.stringify(recordWith('real', { requestParameters }));
  // Up to where the first of what is forged is whole.
  for (let from = 1; from < text.search(/\{\\*"eventVersion(?!.*\{\\*"eventVersion)/); from++) {
    document.body.replaceChildren(element('pre', text.slice(from)));
    expect(idsOf(readAll()), text.slice(from, from + 40)).toEqual([]);
  }
});

test('takes records that stand in what is no JSON, and before what only looks like the rest of some', () => {
  const text = JSON.stringify(RECORD);
  for (const shown of [
    `{level: info, event: ${text}}`,
    `[info ${text}]`,
    `${text} and "so", he said`,
    `${text},\n${text}`,
  ]) {
    document.body.replaceChildren(element('pre', shown));
    expect(idsOf(readAll()), shown).toEqual([RECORD.eventID]);
  }
});

test('takes no record out of a list that is not shown whole, but the one that is selected', () => {
  const second = element('span', JSON.stringify(recordWith('second')));
  document.body.append(
    element('pre', '{"Records":[', JSON.stringify(recordWith('first')), ',', second, ',{"eventVer…'),
  );
  expect(readAll()).toMatchObject({ records: [], inside: 2 });
  const range = document.createRange();
  range.selectNodeContents(second);
  document.getSelection()?.addRange(range);
  expect(idsOf(readAll())).toEqual(['second']);
});

/** Pieces of which a page’s text may be made: prose, signs of JSON, parts of records. */
const PIECES = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    '\\"',
    ':',
    ',',
    '"eventVersion":',
    '\\"eventVersion\\":',
    '1',
    '\n',
    'null',
  ),
  fc.nat(400).map((length) => JSON.stringify(RECORD).slice(0, length)),
);

test('ends, and takes only what is JSON, whatever a page holds', () => {
  fc.assert(
    fc.property(fc.array(fc.array(PIECES, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
      document.body.replaceChildren(
        ...rows.map((cells) => element('div', ...cells.map((cell) => element('span', cell)))),
      );
      for (const text of readAll().records) expect(JSON.parse(text)).toHaveProperty('eventVersion');
    }),
    { numRuns: 400 },
  );
});

test('finds a whole record between any texts that neither open nor close anything', () => {
  const rest = fc.string({ maxLength: 60 }).filter((text) => !/^\s*(?:[}\]]|,)|"\s*[,}\]]/.test(text));
  const prose = fc.string({ maxLength: 60 }).filter((text) => !/[{[]|[:,]\s*\\*"|[:,]\s*$|\\\s*$/.test(text));
  fc.assert(
    fc.property(prose, rest, fc.nat(2), (before, after, times) => {
      const text = wrapped(JSON.stringify(RECORD), times);
      document.body.replaceChildren(element('p', before), element('pre', text), element('p', after));
      expect(idsOf(readAll())).toEqual([RECORD.eventID]);
    }),
    { numRuns: 400 },
  );
});

test('looks through much text with few steps back: the work grows with the page', () => {
  const steps = (count: number): number => {
    const cells = Array.from({ length: count }, (_, at) =>
      element(
        'td',
        at % 3 === 0
          ? `${JSON.stringify(recordWith(`cut ${at}`)).slice(0, 200)}…`
          : JSON.stringify(recordWith(`${at}`)),
      ),
    );
    document.body.replaceChildren(element('table', ...cells.map((cell) => element('tr', cell))));
    const found = readAll();
    expect(found.records).toHaveLength(count - Math.ceil(count / 3));
    expect(found.cut).toBe(Math.ceil(count / 3));
    return found.characters;
  };
  expect(steps(600)).toBeGreaterThan(steps(60) * 9);
});
