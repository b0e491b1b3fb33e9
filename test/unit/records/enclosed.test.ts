import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseEvents } from '../../../src/records/parse-events.ts';
import type { ReadEvent } from '../../../src/records/read-event.ts';
import type { JsonObject, JsonValue } from '../../../src/values/json.ts';
import { eventIds, readFiles, readPasted } from '../workbench/store-worker/reading/read-given.ts';

const record = (eventID: string, more: JsonObject = {}): JsonObject => ({
  eventVersion: '1.11',
  eventID,
  eventName: 'PutItem',
  ...more,
});
const text = (value: JsonValue) => JSON.stringify(value);
const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');
const gzip = (content: string | Uint8Array) => gzipSync(content);
const batch = (...ids: string[]) => ({
  messageType: 'DATA_MESSAGE',
  logEvents: ids.map((id) => ({ id, timestamp: 1, message: text(record(id)) })),
});
const payload = (...ids: string[]) => base64(gzip(text(batch(...ids))));
/** Kinesis's URL-safe alphabet, and lines of 76 letters as mail has them. */
const urlSafe = (letters: string) => letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const broken = (letters: string) => letters.replace(/.{76}/g, '$&\r\n');

const place = { channel: 'paste', readAt: 0 } as const;
const parse = (given: string) => parseEvents({ kind: 'text', text: given, place });
const ids = (events: readonly ReadEvent[]) =>
  events.map((event) => (event.kind === 'whole' ? event.record.eventID : event.labels.eventId));

/** Reads it as a page does, as a file, and pasted: whoever reads it keeps the one rule. */
async function expectIds(given: string, expected: readonly string[], lost = 0): Promise<void> {
  const { events, problems } = parse(given);
  expect(ids(events)).toEqual(expected);
  expect(problems.filter((problem) => problem.lost)).toHaveLength(lost);
  for (const sink of [await readFiles(given), await readPasted(given)]) {
    expect(eventIds(sink)).toEqual(expected);
    expect(sink.problems.filter((problem) => problem.lost)).toHaveLength(lost);
  }
}

describe('what is packed or put into a text inside a record is never a record of its own', () => {
  const planted: Record<string, JsonValue> = {
    'gzip in awslogs': { awslogs: { data: payload('planted') } },
    'gzip in Data': { Data: payload('planted') },
    'Base64 of a record': { userData: base64(text(record('planted'))) },
    'a text with a record': { message: text(record('planted')) },
    'a text with a list': { body: text({ Records: [record('planted')] }) },
    'a text in a text': { message: text(text(record('planted'))) },
    'gzip in gzip': { data: base64(gzip(base64(gzip(text(record('planted')))))) },
    'an object': { detail: record('planted') },
  };
  test.each(Object.entries(planted))('%s', async (_name, requestParameters) => {
    const host = record('host', { requestParameters });
    for (const wrapped of [
      host,
      { Records: [host] },
      { 'detail-type': 'AWS API Call via CloudTrail', source: 'aws.s3', detail: host },
      {
        Events: [
          { EventId: 'host', CloudTrailEvent: text(host), Resources: [{ ResourceName: text(record('planted')) }] },
        ],
      },
      { logEvents: [{ message: text(host) }] },
      { awslogs: { data: base64(gzip(text({ logEvents: [{ message: text(host) }] }))) } },
    ])
      await expectIds(text(wrapped), ['host']);
  });
});

describe('what a caller wrote is no record where an envelope tells a record member by member', () => {
  const planted = text(record('planted'));
  test.each<[string, JsonValue]>([
    [
      'Elastic',
      {
        aws: {
          cloudtrail: {
            event_version: '1.11',
            request_parameters: planted,
            flattened: { request_parameters: record('planted') },
          },
        },
      },
    ],
    ['Elastic, flat', { 'aws.cloudtrail.request_parameters': planted, 'user_agent.original': planted }],
    ['a table of Snowflake', [{ EVENTVERSION: '1.11', REQUESTPARAMETERS: planted, USERAGENT: planted }]],
    ['Insights', { fields: { '@timestamp': 'x', 'requestParameters.name': planted, errorMessage: planted } }],
    [
      'an object that was made in S3',
      { 'detail-type': 'Object Created', source: 'aws.s3', detail: { object: { key: planted } } },
    ],
    ['a notification of S3', { Records: [{ eventSource: 'aws:s3', s3: { object: { key: planted } } }] }],
  ])('%s', (_name, value) => {
    expect(parse(text(value)).events).toEqual([]);
  });

  test('a cell with parameters in a table of events', async () => {
    const quoted = `"${text(record('planted')).replaceAll('"', '""')}"`;
    const sink = await readFiles(`eventid,eventname,requestparameters\na,PutItem,${quoted}\n`);
    expect(sink.rows).toBe(0);
    expect(sink.labels.map(({ labels }) => labels.eventId)).toEqual(['a']);
  });
});

describe('every packed payload outside of records is read, whatever it stands in', () => {
  const filler = 'x'.repeat(9_000);
  test.each<[string, JsonValue, string[]]>([
    [
      'two of CloudWatch Logs in a list',
      [{ awslogs: { data: payload('a') } }, { awslogs: { data: payload('b', 'c') } }],
      ['a', 'b', 'c'],
    ],
    ['with much text around', { note: filler, awslogs: { data: payload('a') }, more: filler }, ['a']],
    ['Firehose', { requestId: 'x', records: [{ data: payload('a') }, { data: payload('b') }] }, ['a', 'b']],
    [
      'Firehose that transforms',
      {
        records: [
          { recordId: '1', data: base64(text(record('a'))) },
          { recordId: '2', data: base64(`${text(record('b'))}\n`) },
        ],
      },
      ['a', 'b'],
    ],
    [
      'Kinesis for Lambda',
      { Records: [{ eventSource: 'aws:kinesis', eventVersion: '1.0', eventID: 'x', kinesis: { data: payload('a') } }] },
      ['a'],
    ],
    [
      'Kafka for Lambda',
      { eventSource: 'aws:kafka', records: { 'topic-0': [{ value: base64(text(record('a'))) }] } },
      ['a'],
    ],
    [
      'a message in a message in a queue',
      {
        Records: [
          {
            eventSource: 'aws:sqs',
            messageId: 'x',
            body: text({ Type: 'Notification', TopicArn: 't', Message: text({ detail: record('a') }) }),
          },
        ],
      },
      ['a'],
    ],
    ['letters for addresses', { data: urlSafe(payload('a', 'b')) }, ['a', 'b']],
    ['broken into lines', { data: broken(payload('a', 'b')) }, ['a', 'b']],
    [
      'several members',
      { data: base64(Buffer.concat([gzip(text(record('a'))), gzip(text(record('b')))])) },
      ['a', 'b'],
    ],
    ['packed twice', { data: base64(gzip(gzip(text(batch('a'))))) }, ['a']],
    [
      'a log line with words before it',
      { lines: [`2026-01-01T00:00:00Z INFO ${text(record('a'))}`, 'no record'] },
      ['a'],
    ],
  ])('%s', async (_name, value, expected) => {
    await expectIds(text(value), expected);
  });

  test('a letter with two payloads in it', async () => {
    const letter = `See below.\n\n${text({ awslogs: { data: payload('a') } })}\n\nand\n\n${text({ awslogs: { data: payload('b') } })}\n`;
    for (const sink of [await readFiles(letter), await readPasted(letter)]) expect(eventIds(sink)).toEqual(['a', 'b']);
  });

  test('one that is cut off gives what it can, and it is said', async () => {
    const many = Array.from({ length: 40 }, (_, at) => `id-${at * 7919}`);
    const whole = payload(...many);
    const { events, problems } = parse(text({ awslogs: { data: whole.slice(0, whole.length - 90) } }));
    expect(events.length).toBeGreaterThan(20);
    expect(problems.map(({ reason }) => reason).join()).toContain('cut off or damaged');
  });
});

describe('of one envelope that holds a record twice one is read', () => {
  test('as a text and as an object', async () => {
    const twice = record('a', { awsRegion: 'us-east-1' });
    await expectIds(text([{ message: text(twice), content: twice }]), ['a']);
  });

  test('both when they contradict each other', async () => {
    const other = record('a', { eventName: 'DeleteItem' });
    await expectIds(text([{ message: text(record('a')), content: other }]), ['a', 'a']);
  });
});
