import { expect, test } from 'vitest';
import { eventIds, readPasted } from './read-given.ts';

const record = (id: string) => ({
  eventVersion: '1.11',
  eventTime: '2023-03-14T09:26:53Z',
  eventSource: 'ec2.amazonaws.com',
  eventName: 'DescribeInstances',
  eventID: id,
  requestParameters: { filter: 'a > b', list: ['x', 'y'] },
});

/** As a mail program quotes it, `depth` times. */
const toQuoted = (value: unknown, depth = 1) =>
  JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => '> '.repeat(depth) + line)
    .join('\n');

test.each([
  ['a record', toQuoted(record('a')), ['a']],
  ['a record quoted twice', toQuoted(record('a'), 2), ['a']],
  ['a log file', toQuoted({ Records: [record('a'), record('b')] }), ['a', 'b']],
  ['a list', toQuoted([record('a'), record('b')]), ['a', 'b']],
  ['a record after words', `Look at this:\n>\n${toQuoted(record('a'))}\n> Thanks`, ['a']],
  ['two records', `${toQuoted(record('a'))}\n>\n${toQuoted(record('b'))}`, ['a', 'b']],
])('%s in a quoted mail is read', async (_, text, ids) => {
  const sink = await readPasted(text);
  expect(eventIds(sink)).toEqual(ids);
  expect(sink.problems).toEqual([]);
  for (const { text: read } of sink.records())
    expect(JSON.parse(read)).toMatchObject({ requestParameters: { filter: 'a > b' } });
});
