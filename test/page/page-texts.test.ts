// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { element, idsOf, RECORD, readAll, recordWith, toNumberedTable, toSpans, wrapped } from './page-texts-world.ts';

const JSON_TEXT = JSON.stringify(RECORD);
const LINES = JSON.stringify(RECORD, null, 4).split('\n');
const SORTED = JSON.stringify(Object.fromEntries(Object.entries(RECORD).sort(([a], [b]) => a.localeCompare(b))));

const row = (...cells: (Node | string)[]) => element('tr', ...cells.map((cell) => element('td', cell)));

/** The ways in which pages draw one record. */
const SHAPES: [name: string, draw: () => Node][] = [
  ['one pre, as a browser shows a file', () => element('pre', JSON_TEXT)],
  ['with its keys in alphabetical order', () => element('pre', SORTED)],
  ['a cell behind its time', () => element('table', row('2026-05-08T12:00:01.000Z', JSON_TEXT, '10'))],
  ['one span a token', () => element('div', ...LINES.map((line) => element('div', ...toSpans(line))))],
  ['a table with a line number before each line', () => toNumberedTable(LINES)],
  [
    'line numbers in a column beside it',
    () =>
      element(
        'div',
        element('div', ...LINES.map((_, at) => element('div', String(at + 1)))),
        element('div', ...LINES.map((line) => element('div', line))),
      ),
  ],
  [
    'an editor that draws its lines out of order',
    () => {
      const lines = LINES.map((line, at) => {
        const drawn = element('div', ...toSpans(line));
        drawn.setAttribute('style', `top:${at * 18}px;height:18px;`);
        return drawn;
      });
      return element('div', ...lines.slice(5), ...lines.slice(0, 5));
    },
  ],
  ['split over the cells of a grid', () => element('table', row(...JSON_TEXT.split(/(?<=,)/)))],
  [
    'a mark inside of a value',
    () => element('pre', ...JSON_TEXT.split(/(Alice)/).map((part) => element('mark', part))),
  ],
  ['a Markdown fence in one text', () => element('p', `Hello,\n\`\`\`json\n${LINES.join('\n')}\n\`\`\`\nThanks`)],
  [
    'prose that ends with a comma before it',
    () => element('div', element('p', 'Hello Bob,'), element('pre', JSON_TEXT)),
  ],
  ['a string broken over lines', () => element('pre', JSON_TEXT.replace('user/', 'us\ner/'))],
  [
    'lines broken at a width',
    () => element('pre', JSON_TEXT.slice(0, 16), JSON_TEXT.slice(16).replace(/(.{5})/g, '$1\n')),
  ],
  ['a quoted mail', () => element('pre', LINES.map((line) => `> ${line}`).join('\n'))],
  ['wrapped once, bare', () => element('td', wrapped(JSON_TEXT, 1))],
  ['wrapped twice, bare', () => element('td', wrapped(JSON_TEXT, 2))],
  ['wrapped once, in lines', () => element('td', wrapped(LINES.join('\n'), 1))],
  ['a string of JSON', () => element('td', JSON.stringify(JSON_TEXT))],
  [
    'the message of a log event',
    () => element('pre', JSON.stringify({ logEvents: [{ message: JSON_TEXT }] }, null, 2)),
  ],
  [
    'the original of a SIEM’s document',
    () => element('pre', JSON.stringify({ _source: { event: { original: JSON_TEXT, kind: 'event' } } }, null, 2)),
  ],
  [
    'a string in a string',
    () => element('pre', JSON.stringify({ body: JSON.stringify({ anything: { at: JSON_TEXT } }) })),
  ],
  ['an answer of LookupEvents', () => element('pre', JSON.stringify({ Events: [{ CloudTrailEvent: JSON_TEXT }] }))],
  ['an event of EventBridge', () => element('pre', JSON.stringify({ 'detail-type': 'x', detail: RECORD }))],
  ['a container', () => element('pre', JSON.stringify({ Records: [RECORD] }))],
  ['a container wrapped once', () => element('td', wrapped(JSON.stringify({ Records: [RECORD] }), 1))],
];

beforeEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren(
    element('header', 'Logs 5" {a'),
    element('p', 'The key { "eventVersion" is explained [here.'),
  );
});

describe.each(SHAPES)('a record drawn as %s', (_name, draw) => {
  test('is read to the letter', () => {
    document.body.append(element('main', element('h2', 'Results'), draw(), element('p', 'and more')));
    const found = readAll();
    expect(found.records.map((text) => JSON.parse(text))).toEqual([RECORD]);
    expect(found).toMatchObject({ broken: [], cut: 0, inside: 0, of: 'page' });
  });

  test('is read between two others', () => {
    document.body.append(
      element('pre', JSON.stringify(recordWith('before'))),
      element('section', draw()),
      element('pre', JSON.stringify(recordWith('after'))),
    );
    expect(idsOf(readAll())).toEqual(['before', RECORD.eventID, 'after']);
  });
});

describe('many records', () => {
  const ids = ['first', 'second', 'third'];
  const records = ids.map((id) => recordWith(id));

  test.each([
    ['a list', JSON.stringify(records)],
    ['a container in lines', JSON.stringify({ Records: records }, null, 2)],
    ['lines of JSON', records.map((record) => JSON.stringify(record)).join('\n')],
    ['log events', JSON.stringify({ events: records.map((record) => ({ message: JSON.stringify(record) })) })],
  ])('of %s are read one by one', (_name, text) => {
    document.body.append(element('pre', text));
    expect(idsOf(readAll())).toEqual(ids);
  });

  test('beside a broken one are read, and the broken one is handed on', () => {
    const texts = records.map((record) => JSON.stringify(record));
    document.body.append(
      element('pre', `{"Records":[${texts[0]},${texts[1]?.replace('"eventTime":', '"eventTime"')},${texts[2]}]}`),
    );
    const found = readAll();
    expect(idsOf(found)).toEqual(['first', 'third']);
    expect(found.broken).toHaveLength(1);
    expect(found.broken[0]).toContain('second');
  });

  test('below each other are read when one of them is cut off', () => {
    const texts = records.map((record) => JSON.stringify(record));
    document.body.append(element('table', row(texts[0] ?? ''), row(`${texts[1]?.slice(0, 90)}…`), row(texts[2] ?? '')));
    const found = readAll();
    expect(idsOf(found)).toEqual(['first', 'third']);
    expect(found).toMatchObject({ broken: [], cut: 1, inside: 0 });
  });

  test('keep the digits of long numbers', () => {
    document.body.append(element('pre', `[${JSON_TEXT.replace('"keep":7', '"keep":12345678901234567890')}]`));
    expect(readAll().records[0]).toContain('12345678901234567890');
  });
});
