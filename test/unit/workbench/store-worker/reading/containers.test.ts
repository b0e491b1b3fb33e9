import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toApiCall } from '../../../../../src/model/to-api-call.ts';
import { toBrief } from '../../../../../src/notes/to-brief.ts';
import { parseEvents } from '../../../../../src/records/parse-events.ts';
import { eventIds, readFiles, readPasted, toOutcome } from './read-given.ts';

const FOLDER = 'test/fixtures/containers';
const read = (name: string) => new Uint8Array(readFileSync(`${FOLDER}/${name}`));
const IDS = [0, 1, 2].map((at) => `0000000${at}-1111-4222-8333-444455556666`);

/** Files with whole records: how many, and what is said of mending. */
const WHOLE: Record<string, { ids: readonly string[]; repairs?: readonly string[] }> = {
  'trail-file.json': { ids: IDS },
  'trail-file.json.gz': { ids: IDS },
  'list.json': { ids: IDS },
  'lines.jsonl': { ids: IDS },
  'one-record.json': { ids: IDS.slice(0, 1) },
  'lookup-events.json': { ids: IDS },
  'lookup-events.jsonl': { ids: IDS },
  'eventbridge.json': { ids: IDS.slice(0, 1) },
  'logs-batch.json': { ids: IDS },
  'logs-subscription.json': { ids: IDS },
  'logs-export.log': { ids: IDS },
  'logs-insights.csv': { ids: IDS },
  'elastic.json': { ids: IDS },
  'siem-message.jsonl': { ids: IDS },
  'lake-event-json.json': { ids: IDS },
  'lake-columns.json': { ids: IDS },
  'string-of-json.jsonl': { ids: IDS },
  'utf-16.json': { ids: IDS },
  'utf-8-mark.json': { ids: IDS },
  'pieces-of-a-list.txt': { ids: IDS, repairs: ['3 commas between records left out'] },
  'text-around.txt': { ids: IDS.slice(0, 2), repairs: ['2 lines of text around the records left out'] },
  'puppet-trailing-comma.txt': { ids: IDS.slice(0, 1), repairs: ['1 trailing comma taken out'] },
  'puppet-fence.md': {
    ids: IDS.slice(0, 1),
    repairs: ['1 trailing comma taken out', '2 lines of text around the records left out'],
  },
};

/** Files that hold something else, or nothing: what is said. */
const REFUSED: Record<string, string> = {
  'digest.json': 'a CloudTrail digest file',
  's3-notification.json': 'an event notification of another AWS service',
  'sns.json': 'an SNS notification',
  'sqs.json': 'an SQS message',
  'empty.json': 'an empty file',
  'spaces.txt': 'an empty file',
  'prose.txt': 'text without any',
};

describe('a shape in which records travel', () => {
  test.each(Object.entries(WHOLE))('is read whole: %s', async (name, { ids, repairs = [] }) => {
    const sink = await readFiles(read(name));
    expect(toOutcome(sink).problems).toEqual([]);
    expect(eventIds(sink)).toEqual(ids);
    expect(sink.repairs).toEqual(repairs);
    expect(sink.advanced.get(0)).toBe(read(name).length);
  });

  test.each(Object.keys(WHOLE).filter((name) => !/gz$|utf-16/.test(name)))(
    'is read when it is pasted: %s',
    async (name) => {
      const sink = await readPasted(new TextDecoder().decode(read(name)));
      expect(toOutcome(sink).problems).toEqual([]);
      expect(eventIds(sink)).toEqual(WHOLE[name]?.ids);
    },
  );

  test.each(Object.keys(WHOLE).filter((name) => /jsonl?$/.test(name) && !/utf-16|string/.test(name)))(
    'is read when it is pasted in a fence: %s',
    async (name) => {
      const sink = await readPasted(`\`\`\`json\n${new TextDecoder().decode(read(name))}\n\`\`\``);
      expect(toOutcome(sink)).toMatchObject({ problems: [], repairs: [] });
      expect(eventIds(sink)).toEqual(WHOLE[name]?.ids);
    },
  );
});

describe('a table of records', () => {
  const labels = IDS.map((eventId) => expect.objectContaining({ eventId, eventTime: '2026-01-01T00:00:00Z' }));
  test.each(['event-history.csv', 'event-history-other-language.csv', 'event-history-other-order.csv', 'athena.csv'])(
    'gives what its columns say: %s',
    async (name) => {
      const sink = await readFiles(read(name));
      expect(toOutcome(sink)).toEqual({ records: [], labels, problems: [], repairs: [] });
    },
  );

  test('is read with all columns of Event history that a brief has a place for', async () => {
    const { labels } = toOutcome(await readFiles(read('event-history.csv')));
    expect(labels[0]).toEqual({
      userName: 'alice',
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      eventTimeText: '2026-01-01T00:00:00Z',
      eventTime: '2026-01-01T00:00:00Z',
      eventSource: 'opsworks-cm.amazonaws.com',
      eventName: 'CreateServer',
      region: 'us-west-2',
      sourceIpAddress: '203.0.113.4',
      userAgent: 'console.amazonaws.com',
      accountId: '111122223333',
      resources: [{ type: 'AWS::IAM::Role', name: 'arn:aws:iam::111122223333:role/Admin' }],
      requestId: 'de7f64f9-1111-4222-8333-444455556666',
      eventId: IDS[0],
      readOnly: 'false',
    });
    expect(labels[1]).toMatchObject({ errorCode: 'AccessDenied', eventId: IDS[1] });
  });

  test('of Athena has an identity, read from its struct', async () => {
    const { labels } = toOutcome(await readFiles(read('athena.csv')));
    expect(labels[0]).toMatchObject({ userName: 'alice', accessKeyId: 'ASIAIOSFODNN7EXAMPLE', region: 'us-west-2' });
  });

  test('with a row that fits no column has that row named with its place', async () => {
    const head = 'User name,Event time,Event name,Event ID';
    const { labels, problems } = toOutcome(await readFiles(`${head}\nalice,2026-01-01T00:00:00Z,GetUser,a\nbob,,,\n`));
    expect(labels).toHaveLength(1);
    expect(problems).toEqual([
      {
        index: 1,
        line: undefined,
        reason: 'Expected a row of CloudTrail events, got one without an event name and id',
        lost: true,
      },
    ]);
  });
});

describe('what holds no records is named', () => {
  test.each(Object.entries(REFUSED))('%s: %s', async (name, what) => {
    const sink = await readFiles(read(name));
    expect(sink.rows + sink.labels.length).toBe(0);
    expect(sink.problems).toHaveLength(1);
    expect(sink.problems[0]?.reason).toContain(what);
  });

  test.each([
    ['PK\x03\x04rest', 'a zip archive'],
    ['\x89PNG\r\n', 'an image (PNG)'],
    ['%PDF-1.7', 'a PDF document'],
    ['PAR1....', 'a Parquet file'],
    ['some\0thing that is no text', 'a binary file'],
    [`${'x'.repeat(257)}ustar`, 'a tar archive'],
    ['{"Records":[]}', 'none of them'],
  ])('%j: %s', async (content, what) => {
    const sink = await readFiles(Uint8Array.from(content, (letter) => letter.charCodeAt(0)));
    expect(sink.problems.map(({ reason }) => reason)).toEqual([expect.stringContaining(what)]);
  });
});

test('every fixture is expected to give something', () => {
  const expected = [...Object.keys(WHOLE), ...Object.keys(REFUSED), 'broken-entry.json', 'documentation-broken.txt'];
  const tables = readdirSync(FOLDER).filter((name) => /^(?:event-history|athena).*csv$/.test(name));
  expect([...expected, ...tables].sort()).toEqual(readdirSync(FOLDER).sort());
});

test('a broken entry is named and takes no other with it', async () => {
  const sink = await readFiles(read('broken-entry.json'));
  expect(eventIds(sink)).toEqual([IDS[0], IDS[1], IDS[2]]);
  expect(toOutcome(sink).problems).toEqual([
    { index: 1, line: undefined, reason: 'Expected a record as JSON, got text that is not JSON', lost: true },
  ]);
  expect([...sink.records()].map(({ index }) => index)).toEqual([0, 2, 3]);
});

test('a documented record that is broken in several ways is mended, and each way is said', async () => {
  const sink = await readFiles(read('documentation-broken.txt'));
  expect(sink.rows).toBe(1);
  expect(sink.problems).toEqual([]);
  expect(sink.repairs).toEqual(['1 stray word left out', '1 missing comma put in', '1 line break inside a text']);
});

test.each(['puppet-trailing-comma.txt', 'puppet-fence.md'])('%s gives its brief', async (name) => {
  for (const sink of [await readFiles(read(name)), await readPasted(new TextDecoder().decode(read(name)))]) {
    const [record] = [...sink.records()];
    const place = { channel: 'file', readAt: 0 } as const;
    const { events } = parseEvents({ kind: 'text', text: record?.text ?? '', place });
    const brief = toBrief(toApiCall(events[0] ?? expect.fail('no event')), 0);
    expect(JSON.stringify(brief)).toContain('test-puppet-server');
    expect(JSON.stringify(brief)).toContain('PUPPET_API_CA_CERT');
  }
});
