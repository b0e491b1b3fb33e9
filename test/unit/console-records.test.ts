import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecordsFile } from '../console/records.ts';

const ONE = { eventVersion: '1.11', eventSource: 'ec2.amazonaws.com', eventName: 'StopInstances', eventID: 'one' };
const TWO = { ...ONE, eventID: 'two' };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trailbrief-records-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: string | Buffer) {
  const file = join(folder, 'records');
  writeFileSync(file, content);
  return readRecordsFile(file);
}

describe('a file of records for the demo', () => {
  const both = JSON.stringify([ONE, TWO]);
  const entries = [ONE, TWO].map((record) => ({ EventId: record.eventID, CloudTrailEvent: JSON.stringify(record) }));
  test.each<[string, string | Buffer]>([
    ['{"Records":[…]}', JSON.stringify({ Records: [ONE, TWO] }, null, 2)],
    ['an array', both],
    ['NDJSON', `${JSON.stringify(ONE)}\n\n${JSON.stringify(TWO)}\r\n`],
    ['a LookupEvents answer', JSON.stringify({ Events: entries })],
    ['a byte order mark before it', `\uFEFF${both}`],
    ['gzip', gzipSync(both)],
  ])('may be %s', (_, content) => {
    expect(read(content)).toEqual([ONE, TWO]);
  });

  test('may be one record', () => {
    expect(read(JSON.stringify(ONE, null, 4))).toEqual([ONE]);
  });

  test.each([
    ['text', 'not a record', 'entry 1 of 1'],
    [
      'an S3 notification',
      '{"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventName":"x","eventTime":"y"}]}',
      'entry 1 of 1',
    ],
    ['nothing', '{"Records":[]}', 'got nothing'],
    ['a broken line among records', `${JSON.stringify(ONE)}\n{"eventVersion":`, 'entry 2 of 2'],
  ])('is refused when it holds %s', (_, content, place) => {
    expect(() => read(content)).toThrow(place);
  });

  test('comes with a story of its own', () => {
    const demo = readRecordsFile('test/fixtures/demo-records.json');
    expect(
      demo.filter((record) => record['eventSource'] === 'opsworks-cm.amazonaws.com').length,
    ).toBeGreaterThanOrEqual(6);
    expect(new Set(demo.map((record) => record['eventID'])).size).toBe(demo.length);
  });
});
