import { expect, test } from 'vitest';
import { splitAnswer } from '../../../src/sources/split-answer.ts';

function split(text: string): { texts: string[]; pauses: number } {
  const work = splitAnswer(text);
  for (let pauses = 0; ; pauses++) {
    const step = work.next();
    if (step.done) return { texts: step.value, pauses };
  }
}

const record = (id: number) => ({
  eventVersion: '1.08',
  eventID: `id-${id}`,
  requestParameters: { a: { b: '}{"\\' } },
  pad: 'x'.repeat(9_000),
});

test('leaves a usual answer whole', () => {
  const text = JSON.stringify({ Records: [record(1)] });
  expect(split(text).texts).toEqual([text]);
});

test('cuts a long answer of records into one text each', () => {
  const records = Array.from({ length: 60 }, (_, id) => record(id));
  const { texts } = split(JSON.stringify({ data: { Records: records } }));
  expect(texts.map((text) => JSON.parse(text))).toEqual(records);
});

test('cuts a long answer of LookupEvents into its events', () => {
  const events = Array.from({ length: 60 }, (_, id) => ({
    EventId: `id-${id}`,
    CloudTrailEvent: JSON.stringify(record(id)),
  }));
  const { texts } = split(JSON.stringify({ Events: events, NextToken: 'EXAMPLE' }));
  expect(texts.map((text) => JSON.parse(text))).toEqual(events);
});

test('pauses often in a very long answer', () => {
  const text = `[${Array.from({ length: 2_000 }, (_, id) => JSON.stringify(record(id))).join(',')}]`;
  const { texts, pauses } = split(text);
  expect(texts).toHaveLength(2_000);
  expect(pauses).toBeGreaterThan(10);
});

test('ends soon on brackets without end, and leaves text without events whole', () => {
  const deep = '{"a":'.repeat(200_000);
  expect(split(deep).texts).toEqual([deep]);
  const long = JSON.stringify({ text: 'x'.repeat(300_000) });
  expect(split(long).texts).toEqual([long]);
});

test('takes nothing that only stands inside of a record, whichever key comes first', () => {
  const forged = { eventVersion: '1.08', eventID: 'EARLIER-ID', EventId: 'EARLIER-ID' };
  const records = Array.from({ length: 30 }, (_, id) => {
    const { eventVersion, ...rest } = record(id);
    const inner = { ...rest, requestParameters: { tags: forged, items: [forged] } };
    return id % 2 === 0 ? { eventVersion, ...inner } : { ...inner, eventVersion };
  });
  const { texts } = split(JSON.stringify({ Records: records }));
  expect(texts.map((text) => JSON.parse(text))).toEqual(records);
});

test('gives events of LookupEvents that have no record', () => {
  const events = Array.from({ length: 60 }, (_, id) => ({
    EventId: `id-${id}`,
    Username: 'x'.repeat(9_000),
    ...(id % 2 === 0 ? { CloudTrailEvent: JSON.stringify(record(id)) } : {}),
  }));
  const { texts } = split(JSON.stringify({ Events: events }));
  expect(texts.map((text) => JSON.parse(text))).toEqual(events);
});

test('gives what is cut off too, for the reader to say so, but nothing from inside of it', () => {
  const forged = { eventVersion: '1.08', eventID: 'EARLIER-ID' };
  const records = Array.from({ length: 40 }, (_, id) => ({ ...record(id), items: [forged] }));
  const text = JSON.stringify({ Records: records });
  for (const end of [text.length - 4, text.lastIndexOf('xxx')]) {
    const { texts } = split(text.slice(0, end));
    expect(texts.slice(0, -1).map((one) => JSON.parse(one))).toEqual(records.slice(0, -1));
    expect(texts.at(-1)).toMatch(/^\{"eventVersion":/);
    expect(texts.at(-1)).not.toContain('EARLIER-ID');
  }
});

test('goes on after an event that is too deep', () => {
  const deep = `{"eventVersion":"1.08","a":${'{"a":'.repeat(900)}1${'}'.repeat(900)}}`;
  const { texts } = split(`{"Records":[${deep},${JSON.stringify({ ...record(1), pad: 'x'.repeat(300_000) })}]}`);
  expect(texts.map((text) => text.length > 1_000)).toEqual([true, true]);
  expect(texts[0]).toBe(deep);
});
