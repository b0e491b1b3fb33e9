// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { readPageText, type ShownRecord } from '../../../src/sources/page-text.ts';

const RECORD = {
  eventVersion: '1.05',
  userIdentity: { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/Admin/OpsWorksCMUser' },
  eventName: 'CreateServer',
  requestParameters: {
    serverName: 'test puppet "server" {',
    subnetIds: ['subnet-1e1EXAMPLE'],
    ports: [1, 2, 3],
    keep: 7,
  },
  eventID: '8z7z18dz-6z90-47bz-87cf-e8346428zzz3',
};
const ID = RECORD.eventID;
const LINES = JSON.stringify(RECORD, null, 4).split('\n');

function read(onlyEventId?: string): ShownRecord[] {
  const work = readPageText(document, onlyEventId);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** Each token of a line in a span of its own, spaces as no-break spaces: how a highlighter draws it. */
function toSpans(line: string): HTMLElement[] {
  return (line.match(/\s+|"(?:[^"\\]|\\.)*"|[^\s"]+/g) ?? []).map((token) =>
    element('span', token.replaceAll(' ', '\u00a0')),
  );
}

/** The ways in which a page may draw the record. */
const BLOCKS: [name: string, draw: () => HTMLElement][] = [
  ['one pre', () => element('pre', LINES.join('\n'))],
  ['coloured spans', () => element('div', ...LINES.map((line) => element('div', ...toSpans(line))))],
  ['spans in one code element', () => element('code', ...LINES.flatMap((line) => [...toSpans(line), '\n']))],
  [
    'a table with line numbers',
    () =>
      element(
        'table',
        element(
          'tbody',
          ...LINES.map((line, at) =>
            element('tr', element('td', element('span', String(at + 1))), element('td', element('span', line))),
          ),
        ),
      ),
  ],
  [
    'a table with line numbers and spans',
    () =>
      element(
        'table',
        ...LINES.map((line, at) =>
          element('tr', element('td', element('div', String(at + 1))), element('td', element('div', ...toSpans(line)))),
        ),
      ),
  ],
  [
    'a gutter beside the code',
    () =>
      element(
        'div',
        element('div', ...LINES.map((_, at) => element('div', String(at + 1)))),
        element('div', ...LINES.map((line) => element('div', line))),
      ),
  ],
  ['lines broken at ten characters', () => element('pre', LINES.join('\n').replace(/ puppet/, ' \npuppet'))],
];

beforeEach(() => {
  document.body.replaceChildren(
    element('header', 'N. Virginia'),
    element('p', 'The key { "eventVersion" is explained here.'),
  );
});

describe.each(BLOCKS)('a record drawn as %s', (_name, draw) => {
  test('is read whole', () => {
    document.body.append(element('main', element('h2', 'Event record'), draw()));
    const [record, ...others] = read(ID);
    expect(others).toEqual([]);
    expect(record?.eventId).toBe(ID);
    expect(JSON.parse(record?.text ?? '')).toEqual(RECORD);
  });
});

test('reads the record whatever the order of its keys', () => {
  const { eventVersion, ...rest } = RECORD;
  document.body.append(element('pre', JSON.stringify({ ...rest, eventVersion }, null, 2)));
  expect(read(ID).map(({ text }) => JSON.parse(text))).toEqual([{ ...RECORD }]);
});

test('takes only the record with the asked id', () => {
  document.body.append(element('pre', JSON.stringify({ ...RECORD, eventID: 'another' })));
  expect(read(ID)).toEqual([]);
  document.body.append(element('pre', JSON.stringify(RECORD)));
  expect(read(ID).map(({ eventId }) => eventId)).toEqual([ID]);
});

test('reads several records of a list page', () => {
  for (const id of ['first', 'second'])
    document.body.append(element('pre', JSON.stringify({ ...RECORD, eventID: id })));
  expect(read().map(({ eventId }) => eventId)).toEqual(['first', 'second']);
});

test('finds nothing in a part of a record, as an editor that draws only the visible lines has it', () => {
  document.body.append(element('div', ...LINES.slice(0, 6).map((line) => element('div', line))));
  expect(read(ID)).toEqual([]);
});

test('keeps a narrow no-break space, which belongs to the record', () => {
  const date = 'Jan 5, 2025, 10:18:23\u202fPM';
  document.body.append(element('pre', JSON.stringify({ ...RECORD, responseElements: { createdAt: date } })));
  expect(JSON.parse(read(ID)[0]?.text ?? '')).toMatchObject({ responseElements: { createdAt: date } });
});

test('the text of a page is read without the panel in it', () => {
  document.body.append(element('trailbrief-panel', JSON.stringify(RECORD)));
  expect(read(ID)).toEqual([]);
});

describe('what looks like a record in the parameters of a real one', () => {
  const FORGED = { ...RECORD, eventID: 'EARLIER-ID', eventName: 'DescribeTrails' };
  const OUTER = { ...RECORD, requestParameters: { items: Array.from({ length: 500 }, () => ({})), tags: FORGED } };
  const lines = JSON.stringify(OUTER, null, 2).split('\n');

  test.each([
    ['in coloured spans', () => element('div', ...lines.map((line) => element('div', ...toSpans(line))))],
    ['in one pre', () => element('pre', lines.join('\n'))],
    ['on one line', () => element('pre', JSON.stringify(OUTER))],
  ])('is no record of its own %s', (_name, draw) => {
    document.body.append(draw());
    expect(read().map(({ eventId }) => eventId)).toEqual([ID]);
    expect(read('EARLIER-ID')).toEqual([]);
  });

  test.each([
    ['a member', { tags: FORGED }],
    ['in a list', { tags: [{}, FORGED] }],
    ['in a list of records', { Records: [FORGED] }],
  ])('is not taken as %s when only its lines are drawn', (_name, requestParameters) => {
    const all = JSON.stringify({ ...RECORD, requestParameters }, null, 2).split('\n');
    const visible = all.slice(all.indexOf('  "requestParameters": {') + 1, -2);
    expect(visible.join('')).toContain('EARLIER-ID');
    document.body.append(element('div', ...visible.map((line) => element('div', ...toSpans(line)))));
    expect(read()).toEqual([]);
  });
});

test.each([
  ['a list', (records: unknown[]) => records],
  ['a container', (records: unknown[]) => ({ Records: records })],
])('reads all records of %s in one text', (_name, wrap) => {
  const ids = ['first', 'second', 'third'];
  document.body.append(element('pre', JSON.stringify(wrap(ids.map((id) => ({ ...RECORD, eventID: id }))))));
  expect(read().map(({ eventId }) => eventId)).toEqual(ids);
});

test('keeps a no-break space inside a record whose indentation is plain', () => {
  const shown = { ...RECORD, errorMessage: 'a\u00a0b' };
  document.body.append(element('pre', JSON.stringify(shown, null, 2)));
  expect(JSON.parse(read(ID)[0]?.text ?? '')).toEqual(shown);
});
