import { expect, test } from 'vitest';
import { readFiles } from './read-given.ts';

const HEAD =
  'User name,AWS access key,Event time,Event source,Event name,AWS region,Source IP address,User agent,Error code,Resources,Request ID,Event ID,Read-only,Event type,Recipient Account Id,Event category';
const RESOURCES = '"[{""resourceType"":""AWS::EC2::Instance"",\n""resourceName"":""i-0123456789EXAMPLE""}]"';

function toRow(at: number, { agent = 'aws-cli/2.15.30', resources = '' } = {}): string {
  const cells = [`person-${at}`, '', '2023-03-14T09:26:53Z', 'ec2.amazonaws.com', 'DescribeInstances', 'eu-west-1'];
  return [
    ...cells,
    '192.0.2.7',
    agent,
    '',
    resources,
    `r-${at}`,
    `e-${at}`,
    'true',
    'AwsApiCall',
    '111122223333',
    'Management',
  ].join(',');
}

/** Which rows were read, each by its user and id, and where; and which were lost. */
async function readTable(rows: readonly string[], lineEnd = '\n') {
  const { labels, problems } = await readFiles([HEAD, ...rows, ''].join(lineEnd));
  for (const { labels: read } of labels) expect(read.eventId).toBe(read.userName?.replace('person', 'e'));
  return {
    read: labels.map(({ index }) => index),
    lost: problems.map(({ index, lost }) => (lost ? index : 'not lost')),
    reasons: problems.map(({ reason }) => reason),
    labels: labels.map((row) => row.labels),
  };
}

const OPEN = { agent: '"aws-cli' };
const CLOSE = { agent: 'aws-cli"' };

test.each([
  [
    'opened, and paired with quoted text three rows on',
    ['', OPEN, '', { agent: '"aws-cli, 2"' }, ''],
    [0, 2, 3, 4],
    [1],
  ],
  ['opened, and paired with a stray one two rows on', ['', OPEN, '', CLOSE, ''], [0, 2, 3, 4], [1]],
  ['opened twice', ['', OPEN, '', OPEN, ''], [0, 2, 4], [1, 3]],
  ['opened and never paired', ['', OPEN, '', '', ''], [0, 2, 3, 4], [1]],
  ['opened in the first row', [OPEN, '', '', { resources: RESOURCES }], [1, 2, 3], [0]],
  ['in the middle of quoted text', ['', { agent: '"aws "cli, 2"' }, '', '', ''], [0, 2, 3, 4], [1]],
])('a stray quotation mark, %s, takes only its own row', async (_, rows, read, lost) => {
  for (const lineEnd of ['\n', '\r\n']) {
    const found = await readTable(
      rows.map((row, at) => toRow(at, row === '' ? {} : (row as object))),
      lineEnd,
    );
    expect(found.read).toEqual(read);
    expect(found.lost).toEqual(lost);
  }
});

test('a row of too few or too many cells is lost, one with line breaks in quoted text is not', async () => {
  const wide = `${toRow(2)},one more`;
  const lines = { agent: '"aws-cli,\nof two lines"', resources: RESOURCES };
  const found = await readTable([toRow(0), toRow(1).slice(0, -11), wide, toRow(3, lines), toRow(4)]);
  expect(found).toMatchObject({ read: [0, 3, 4], lost: [1, 2] });
  expect(found.reasons).toEqual([
    "Expected 16 cells as in the table's head, got 15",
    "Expected 16 cells as in the table's head, got 17",
  ]);
  expect(found.labels[1]?.userAgent).toBe('aws-cli,\nof two lines');
});

test('in a table of many pieces no more is lost than that row', async () => {
  const rows = Array.from({ length: 60_000 }, (_, at) => toRow(at, at === 20_000 ? OPEN : {}));
  const { labels, problems } = await readFiles([HEAD, ...rows].join('\n'));
  expect(labels.length).toBe(59_999);
  expect(problems.map(({ index }) => index)).toEqual([20_000]);
});
