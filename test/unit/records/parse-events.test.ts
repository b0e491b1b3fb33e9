import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseEvents } from '../../../src/records/parse-events.ts';
import type { ReadEvent } from '../../../src/records/read-event.ts';
import { ExactNumber } from '../../../src/values/exact-number.ts';
import { toJsonText } from '../../../src/values/read-json.ts';

const RECORD = JSON.parse(readFileSync('test/fixtures/create-server.json', 'utf8'));
const LINE = JSON.stringify(RECORD);
const PLACE = { channel: 'page-answer', name: 'https://example.com/', readAt: 0 } as const;
const read = (text: string, onlyEventId?: string) =>
  parseEvents({ kind: 'text', text, place: PLACE, ...(onlyEventId === undefined ? {} : { onlyEventId }) });
const ids = (events: readonly ReadEvent[]) =>
  events.map((event) => (event.kind === 'whole' ? event.record.eventID : event.labels.eventId));

describe('containers in which records travel', () => {
  test.each([
    ['one record', LINE],
    ['a list', `[${LINE}]`],
    ['a trail file', `{"Records":[${LINE}]}`],
    ['LookupEvents', JSON.stringify({ Events: [{ EventId: 'x', CloudTrailEvent: LINE }] })],
    ['one Event a line', `${JSON.stringify({ EventId: 'x', CloudTrailEvent: LINE })}\n`],
    ['EventBridge', JSON.stringify({ 'detail-type': 'AWS API Call via CloudTrail', detail: RECORD })],
    ['CloudWatch Logs', JSON.stringify({ logEvents: [{ message: LINE }] })],
    ['Elastic', JSON.stringify({ event: { original: LINE } })],
    ['a SIEM', JSON.stringify({ message: LINE })],
    ['a CloudTrail Lake row', JSON.stringify({ QueryResultRows: [[{ eventTime: 'x' }, { eventJson: LINE }]] })],
  ])('%s gives its record', (_name, text) => {
    const { events, problems } = read(text);
    expect(ids(events)).toEqual([RECORD.eventID]);
    expect(problems).toEqual([]);
  });

  const other = { ...RECORD, eventID: 'other' };
  test.each([
    ['hits with only their source', { hits: { hits: [{ _source: RECORD }, { _source: other }] } }],
    ['two lists', { Records: [RECORD], Events: [other] }],
    [
      'an empty list before another',
      { Events: [], QueryResultRows: [[{ a: 1 }, { eventJson: LINE }]], Records: [other] },
    ],
    ['a list in a string', { message: JSON.stringify({ Records: [RECORD], Events: [other] }) }],
  ])('%s give all records', (_name, value) => {
    const { events, problems } = read(JSON.stringify(value));
    expect(ids(events).sort()).toEqual([RECORD.eventID, 'other'].sort());
    expect(problems).toEqual([]);
  });

  test('a text beside the holder of the record hides it not', () => {
    for (const message of ['text', '5', '"text"']) {
      const { events, problems } = read(JSON.stringify({ message, event: { original: LINE } }));
      expect(ids(events)).toEqual([RECORD.eventID]);
      expect(problems).toEqual([]);
    }
  });

  test('keeps the text of a record to the letter where it has one', () => {
    const [event] = read(JSON.stringify({ Events: [{ CloudTrailEvent: LINE }] })).events;
    expect(event?.kind === 'whole' && event.text()).toBe(LINE);
  });
});

describe('what is no record', () => {
  test.each([
    [
      'an S3 notification',
      { Records: [{ eventVersion: '2.1', eventSource: 'aws:s3', eventName: 'ObjectCreated:Put', eventTime: 'x' }] },
      'another AWS service',
    ],
    [
      'an SNS notification',
      { Type: 'Notification', TopicArn: 'arn:aws:sns:us-east-1:111122223333:t', Message: '{}' },
      'SNS',
    ],
    ['a digest file', { digestStartTime: 'x', logFiles: [] }, 'digest'],
    ['ActionTrail', { eventSource: 'ecs.aliyuncs.com', eventName: 'x', acsRegion: 'y' }, 'ActionTrail'],
    ['other JSON', { a: 1 }, 'another shape'],
  ])('%s is called what it is', (_name, value, word) => {
    const { events, problems } = read(JSON.stringify(value));
    expect(events).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.reason).toContain(word);
    expect(problems[0]?.lost).toBe(true);
  });
});

describe("a page's own data with the names of a record's members", () => {
  const bundle = { eventVersion: 'Event version', eventName: 'Event name', eventSource: 'Event source' };

  test('is no record on a page, and no problem', () => {
    expect(read(JSON.stringify(bundle))).toEqual({ events: [], problems: [] });
  });

  test.each([
    { eventID: 'e-1' },
    { eventId: 'e-1' },
    { eventTime: '2017-01-05T22:18:23Z' },
    { eventSource: 'iam.amazonaws.com' },
    { eventSource: 'iam.amazonaws.com.cn' },
  ])('is one with %j', (change) => {
    expect(read(JSON.stringify({ ...bundle, ...change })).events).toHaveLength(1);
  });

  test('is read from a file or the clipboard, where somebody chose it', () => {
    for (const channel of ['file', 'paste'] as const) {
      const raw = { kind: 'text', text: JSON.stringify(bundle), place: { channel, readAt: 0 } } as const;
      expect(parseEvents(raw).events).toHaveLength(1);
    }
  });
});

describe('bad input', () => {
  test('loses one broken entry of a pasted text and no other, and names its place', () => {
    const text = `{"Records":[${LINE},${LINE.slice(0, -40)},${LINE}]}`;
    const { events, problems } = parseEvents({ kind: 'text', text, place: { channel: 'paste', readAt: 0 } });
    expect(events).toHaveLength(2);
    expect(problems).toEqual([expect.objectContaining({ index: 1, lost: true })]);
  });

  test('takes no record out of a parameter of another when a page’s answer is cut off', () => {
    const planted = { ...RECORD, eventID: 'planted' };
    const host = JSON.stringify({ ...RECORD, requestParameters: { item: planted } });
    const { events, problems } = read(`{"Records":[${host},${host.slice(0, -40)}`);
    expect(ids(events)).toEqual([RECORD.eventID]);
    expect(problems).toEqual([expect.objectContaining({ index: 1, lost: true })]);
  });

  test('says what a row of LookupEvents says when its record is broken', () => {
    const row = {
      EventId: 'e-1',
      EventName: 'CreateServer',
      EventTime: 1483654703,
      CloudTrailEvent: '{"eventVersion":',
    };
    const { events, problems } = read(JSON.stringify({ Events: [row, { EventId: 'e-2', CloudTrailEvent: LINE }] }));
    expect(ids(events)).toEqual(['e-1', RECORD.eventID]);
    expect(events[0]).toMatchObject({ kind: 'labels', labels: { eventTime: '2017-01-05T22:18:23.000Z' } });
    // It counts as the event that it names: nothing of the count is lost.
    expect(problems).toEqual([expect.objectContaining({ index: 0, lost: false })]);
  });

  test('names a member of a wrong type, keeps the record and never repeats its contents', () => {
    const { events, problems } = read(JSON.stringify({ ...RECORD, eventTime: 5, userIdentity: 'EXAMPLE-SECRET' }));
    expect(events).toHaveLength(1);
    expect(problems.map(({ path }) => path).sort()).toEqual(['eventTime', 'userIdentity']);
    expect(JSON.stringify(problems)).not.toContain('EXAMPLE-SECRET');
    for (const { lost } of problems) expect(lost).toBe(false);
  });

  test('names the line of JSON lines', () => {
    expect(read(`${LINE}\nnot json\n${LINE}`).problems).toEqual([expect.objectContaining({ line: 2, lost: true })]);
  });

  test('takes only the wanted event of a detail page', () => {
    const text = `[${LINE},${JSON.stringify({ ...RECORD, eventID: 'other' })}]`;
    expect(ids(read(text, 'other').events)).toEqual(['other']);
    expect(read(text, 'nowhere').events).toEqual([]);
  });
});

describe('integers beyond 2^53', () => {
  test('keep their digits where they are numbers, and only there', () => {
    const text = LINE.replace(
      '"backupRetentionCount":3',
      '"backupRetentionCount":12345678901234567890,"note":": 12345678901234567890"',
    );
    const [event] = read(text).events;
    if (event?.kind !== 'whole') throw new Error('Expected a whole record');
    expect(event.record.requestParameters).toMatchObject({
      backupRetentionCount: new ExactNumber('12345678901234567890'),
      note: ': 12345678901234567890',
    });
    expect(toJsonText({ n: new ExactNumber('12345678901234567890') })).toBe('{"n":12345678901234567890}');
  });
});
