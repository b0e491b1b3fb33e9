import { expect, test } from 'vitest';
import { eventIds, readFiles, readPasted } from './read-given.ts';

const record = (id: string) => `{"eventVersion":"1.11","eventID":"${id}"}`;
const [a, b, c] = [record('a'), record('b'), record('c')];

test.each([
  ['a byte order mark before each line', `\ufeff${a}\n\ufeff${b}\r\n\ufeff${c}\n`],
  ['a line separator between records', `${a}\u2028${b}\u2028${c}`],
  ['a paragraph separator between records', `${a}\u2029\n${b}\u2029\n${c}`],
  ['a line separator after each comma of a list', `{"Records":[${a},\u2028${b},\u2028${c}]}`],
  ['a line separator before each comma of a list', `[${a}\u2028,${b}\u2028,${c}\u2028]`],
  ['a byte order mark before each entry of a list', `[\ufeff${a},\ufeff${b},\ufeff${c}]`],
])('%s loses no record', async (_name, text) => {
  for (const sink of [await readFiles(text), await readPasted(text)]) {
    expect(eventIds(sink)).toEqual(['a', 'b', 'c']);
    expect(sink.problems).toEqual([]);
  }
});

const many = Array.from({ length: 9 }, (_, at) => record(`id-${at}`));
test.each([
  ['behind the last record', `${many.join('\n')}\n\0`, 9],
  ['before the first record', `\0\n${many.join('\n')}`, 9],
  ['between words', `from the log\0 of today:\n${many.join('\n')}`, 9],
  ['inside one record', many.join('\n').replace('id-4', 'id\0'), 8],
])('one NUL %s makes no file a binary one', async (_name, text, count) => {
  const sink = await readFiles(text);
  expect(sink.rows).toBe(count);
});
