import { describe, expect, test } from 'vitest';
import { parseEvents } from '../../../src/records/parse-events.ts';
import { eventIds, readFiles, readPasted } from '../workbench/store-worker/reading/read-given.ts';

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
  ])('as %s', async (_name, text, ids, lost) => {
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
