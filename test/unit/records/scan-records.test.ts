import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generateRecords } from '../../bench/generate-records.ts';
import { place, scanText, toReadings, toSchemaReading } from './scan-reading.ts';

const texts = [...generateRecords(400, 3)];
const readings = texts.map(toSchemaReading);

describe('the scan agrees with the schema on generated records', () => {
  test.each([
    ['a log file', `{"Records":[${texts.join(',')}]}`],
    ['a log file with other members', `{"a":[{}],"Records": [ ${texts.join(' ,\n')} ] , "b":"Records"}\n`],
    ['a list', `[${texts.join(',')}]`],
    ['lines', texts.join('\n')],
    ['lines of Windows with empty ones', `\ufeff${texts.join('\r\n\r\n')}\r\n`],
    ['two log files one after the other', `{"Records":[${texts.slice(0, 9)}]}\n{"Records":[${texts.slice(9)}]}`],
  ])('in %s', (_, text) => {
    const scan = scanText(text);
    expect(scan.problems).toEqual([]);
    expect(scan.others).toEqual([]);
    expect(toReadings(text, scan)).toEqual(readings);
  });
});

const folder = 'test/fixtures/records';
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  : [];
describe('the scan agrees with the schema on the fixtures', () => {
  test.each(['(generated)', ...files])('in %s', (name) => {
    const text = name === '(generated)' ? (texts[0] ?? '') : readFileSync(`${folder}/${name}`, 'utf8').trim();
    const scan = scanText(text);
    const expected = toSchemaReading(text);
    if (expected) expect(toReadings(text, scan)).toEqual([expected]);
    else
      for (const reading of toReadings(text, scan)) expect(reading).toEqual(toSchemaReading(String(reading['text'])));
    expect(scan.rows.count + scan.others.length + scan.broken.length).toBeGreaterThan(0);
  });
});

const record = (id: string, more = '') => `{"eventVersion":"1.11","eventID":"${id}"${more}}`;
const ids = (text: string) => toReadings(text).map(({ eventID }) => eventID);

test('of equal names the last one counts, at every depth', () => {
  const text = record(
    'a',
    `,"eventName":"Old","userIdentity":{"type":"Root","arn":"x","sessionContext":{"sessionIssuer":{"userName":"Old"}}},
     "event\\u004eame":"N\\u00e9w","userIdentity":{"type":"IAMUser","type":"Role"},"awsRegion":"r","awsRegion":null`,
  );
  expect(toReadings(text)).toEqual([toSchemaReading(text)]);
  expect(toReadings(text)[0]).toMatchObject({ eventName: 'Néw', 'userIdentity.type': 'Role' });
  expect(toReadings(text)[0]?.['userIdentity.arn']).toBeUndefined();
});

test('of two lists of records both are read, which is said', () => {
  const text = `{"Records":[${record('a')},5,tru],"x":1,"Record\\u0073":[${record('b')}]}`;
  expect(ids(text)).toEqual(['a', 'b']);
  expect(scanText(text).problems.map(({ reason, lost }) => ({ reason, lost }))).toEqual([
    { reason: 'Expected a record as JSON, got text that is not JSON', lost: true },
    { reason: 'Expected one list of records in a document, got another one: both were read', lost: false },
  ]);
});

test('equal names at other depths are not taken', () => {
  const text = record(
    'a',
    `,"requestParameters":{"eventName":"no","userIdentity":{"type":"no"}},"resources":[{"arn":"no"}]`,
  );
  expect(toReadings(text)).toEqual([toSchemaReading(text)]);
  expect(toReadings(text)[0]?.['eventName']).toBeUndefined();
});

test('one text has one code, however it is escaped', () => {
  const names = ['zoë', 'zo\\u00eb', 'zo\\u00EB', 'ab', '\\u0061b', 'a\\/', 'a/', '', '\\ud800', '\\ud801', '\\ufffd'];
  const text = names.map((name) => record('a', `,"eventName":"${name}"`)).join('\n');
  const { codes, values } = scanText(text).rows.columns.eventName;
  expect(new Set(values.slice(1)).size).toBe(values.length - 1);
  expect([...codes].map((code) => values[code])).toEqual(names.map((name) => JSON.parse(`"${name}"`)));
  expect([...codes].every((code) => code > 0)).toBe(true);
});

describe('a broken entry is named with its place and takes no other with it', () => {
  test.each([
    ['a wrong word', '{"eventVersion":"1","readOnly":tru}'],
    ['a trailing comma', '{"eventVersion":"1","eventID":"x",}'],
    ['a missing brace', '{"eventVersion":"1","userIdentity":{"type":"Root"'],
    ['a list that is not closed', '{"eventVersion":"1","resources":[{"ARN":"x"}'],
    ['a string that is not closed', '{"eventVersion":"1","eventID":"x'],
    ['a wrong escape', '{"eventVersion":"1","eventID":"\\x"}'],
    ['a line break in a string', '{"eventVersion":"1","eventID":"\n"}'],
    ['a number with a zero in front', '{"eventVersion":"1","eventID":01}'],
    ['a brace too many', '{"eventVersion":"1"}}'],
    ['no value', '{"eventVersion":"1","eventID":}'],
  ])('with %s', (_, broken) => {
    const text = `{"Records":[${record('a')},${broken},${record('b')},${broken},${record('c')}]}`;
    const scan = scanText(text);
    expect(ids(text)).toEqual(['a', 'b', 'c']);
    expect(scan.problems.length).toBeGreaterThanOrEqual(2);
    expect(scan.problems.map(({ reason }) => reason).join()).not.toContain('eventVersion');
    if (!broken.endsWith('}}')) {
      expect(scan.problems.filter(({ lost }) => lost).map(({ index }) => index)).toEqual([1, 3]);
      expect(scan.broken.map(({ start, end }) => text.slice(start, end).replace(/,$/, ''))).toEqual([broken, broken]);
    }
  });

  test('in lines, by line', () => {
    const text = `${record('a')}\n{"eventVersion":"1",\n${record('b')}\nnonsense\n${record('c')}`;
    expect(ids(text)).toEqual(['a', 'b', 'c']);
    expect(scanText(text).problems.map(({ line }) => line)).toEqual([2, 4]);
    expect([...scanText(text).rows.positions]).toEqual([-1, -3, -5]);
  });

  test('a text that ends in the middle keeps what came before', () => {
    const text = `{"Records":[${record('a')},${record('b')},{"eventVersion":"1","eve`;
    expect(ids(text)).toEqual(['a', 'b']);
    expect(scanText(text).problems).toEqual([
      { place, index: 2, reason: 'Expected a record as JSON, got text that is not JSON', lost: true },
      { place, reason: 'Expected the list of records to be closed, got the end of the text', lost: false },
    ]);
  });
});

test('what is JSON and no plain record is left to the other reader', () => {
  const others = ['null', '{}', '{"CloudTrailEvent":"{}"}', '{"eventSource":"aws:s3","eventName":"x"}', '[1]'];
  const text = `[${record('a')},${others.join(',')},{"eventSource":"ecs.aliyuncs.com","eventName":"x"}]`;
  const scan = scanText(text);
  expect(scan.problems).toEqual([]);
  expect(scan.others.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(scan.others.slice(0, 5).map(({ start, end }) => text.slice(start, end))).toEqual(others);
});

test.each(['', ' \n', '\ufeff'])('a text of white space gives neither records nor problems: %j', (text) => {
  expect(scanText(text)).toMatchObject({ rows: { count: 0 }, others: [], problems: [] });
});

test('depth costs no call stack', () => {
  const deep = record('a', `,"requestParameters":${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  expect(ids(deep)).toEqual(['a']);
});
