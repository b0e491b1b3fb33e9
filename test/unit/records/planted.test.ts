import { describe, expect, test } from 'vitest';
import { parseEvents } from '../../../src/records/parse-events.ts';
import { eventIds, readFiles, readPasted } from '../workbench/reading/read-given.ts';

const record = (id: string, more = '') => `{"eventVersion":"1.11","eventID":"${id}"${more}}`;
const planted = record('planted');
const first = record('first');
const list = record('host', `,"requestParameters":{"items":[{"a":1},${planted}]}`);
const member = record('host', `,"requestParameters":{"item":${planted}}`);
const trailing = `${list.slice(0, -1)},}`;

describe('a record in another’s parameters is never one of its own, in a file or pasted', () => {
  test.each([
    ['a trailing comma', `{"Records":[${first},${trailing}]}`, ['first', 'host'], 0],
    [
      'a trailing comma, with a neighbour',
      `{"Records":[${first},${trailing},${record('b')}]}`,
      ['first', 'host', 'b'],
      0,
    ],
    ['a trailing comma, alone', trailing, ['host'], 0],
    ['cut off', `{"Records":[${first},${list.slice(0, -2)}`, ['first'], 1],
    ['cut off inside the list', `{"Records":[${first},${list.slice(0, -4)}`, ['first'], 1],
    [
      'a brace too many before it',
      `{"Records":[${record('x', `},"y":{"items":[{"a":1},${planted}]}`)},${first}]}`,
      ['x', 'first'],
      1,
    ],
    ['a broken document', `{"x" 1,"Records":[${member},${first}]}`, ['host', 'first'], 0],
    ['a broken document with a list', `{"x" 1,"Records":[${list},${first}]}`, ['host', 'first'], 0],
    ['a quotation mark missing', `{"Records":[${first},${list.replace('"a":1', '"a":"1')}]}`, ['first', 'host'], 0],
  ])('%s', async (_name, text, ids, lost) => {
    for (const sink of [await readFiles(text), await readPasted(text)]) {
      expect(eventIds(sink).sort()).toEqual([...ids].sort());
      expect(sink.problems.filter((problem) => problem.lost)).toHaveLength(lost);
    }
  });

  test('also when a whole text is read at once', () => {
    const { events } = parseEvents({
      kind: 'text',
      text: `{"x" 1,"Records":[${member},${first},${list}]}`,
      place: { channel: 'paste', readAt: 0 },
    });
    expect(events.map((event) => event.kind === 'whole' && event.record.eventID)).toEqual(['host', 'first', 'host']);
  });
});

const resources = record('host', `,"resources":[{"ARN":"x"},${planted}]`);
const afterBrace = record('host', `,"requestParameters":{"x":{}},"items":[{"a":1},${planted}]}`);

describe('also in a list that stands directly in a broken entry, or whose bracket is lost', () => {
  test.each([
    [
      'a wrong word behind it',
      `[${first},${resources.slice(0, -1)},"x":tru},${record('b')}]`,
      ['first', 'host', 'b'],
      0,
    ],
    [
      'a wrong word before it',
      `[${first},${resources.replace('"1.11"', '1.1.1')},${record('b')}]`,
      ['first', 'host', 'b'],
      0,
    ],
    [
      'a wrong word, in a log file with other members',
      `{"Records":[${first},${resources.slice(0, -1)},"x":tru},${record('b')}],"next":"x"}`,
      ['first', 'host', 'b'],
      0,
    ],
    ['a wrong word, last', `{"Records":[${first},${resources.slice(0, -1)},"x":tru}]}`, ['first', 'host'], 0],
    ['cut off inside the list', `{"Records":[${first},${resources.slice(0, -2)}`, ['first'], 1],
    ['a value missing', `[${first},${resources.slice(0, -1)},"x":},${record('b')}]`, ['first', 'b'], 1],
    ['cut off inside the list, a list alone', `[${first},${resources.slice(0, -2)}`, ['first'], 1],
    ['a brace too many before it', `[${first},${afterBrace},${record('b')}]`, ['first', 'host', 'b'], 0],
    ['its opening bracket lost', `[${first},${list.replace('[', '')},${record('b')}]`, ['first', 'b'], 1],
    ['its opening bracket lost, last', `{"Records":[${first},${list.replace('[', '')}]}`, ['first'], 1],
  ])('%s', async (_name, text, ids, lost) => {
    for (const sink of [await readFiles(text), await readPasted(text)]) {
      expect(eventIds(sink).sort()).toEqual([...ids].sort());
      expect(sink.problems.filter((problem) => problem.lost).length).toBeGreaterThanOrEqual(lost);
    }
  });

  test('a document in lines that are not indented', async () => {
    const host = { eventVersion: '1.11', eventID: 'host', requestParameters: { items: [JSON.parse(planted)] } };
    const text = JSON.stringify(host, null, 2).replaceAll(/^ +/gm, '').replace('"host"', 'host x');
    const sink = await readFiles(`${text}\n${record('b')}\n`);
    expect(eventIds(sink)).not.toContain('planted');
    expect(eventIds(sink)).toContain('b');
  });
});
