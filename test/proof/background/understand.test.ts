import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/background/understand.ts';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import { parseEvents } from '../../../src/records/parse-events.ts';

const RECORD = JSON.parse(readFileSync('test/fixtures/create-server.json', 'utf8'));
const LINE = JSON.stringify(RECORD);
const place = { channel: 'paste', readAt: 0 } as const;
const listed = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const nested = (name: string, depth: number, inside: string) =>
  `{"${name}":`.repeat(depth) + inside + '}'.repeat(depth);
/** The record with one member written by hand: such depths can be read but not written by JSON. */
const withMember = (name: string, json: string, change: object = {}) =>
  `${JSON.stringify({ ...RECORD, [name]: undefined, ...change }).slice(0, -1)},"${name}":${json}}`;

describe('one record that nests without end', () => {
  test.each([
    ['has no id of its own', withMember('requestParameters', listed(20_000), { eventID: undefined })],
    ['is named by a list', withMember('requestParameters', `{"serverName":${listed(20_000)}}`)],
    [
      'names its resource inside itself',
      withMember('responseElements', nested('widget', 20_000, '1'), { eventName: 'CreateWidget' }),
    ],
    ['has an identity of lists', withMember('userIdentity', `{"type":"Root","other":${listed(20_000)}}`)],
    [
      'has a policy for nobody',
      withMember(
        'requestParameters',
        `{"bucketPolicy":{"Statement":{"Effect":"Allow","Principal":${nested('AWS', 10_000, '"*"')}}}}`,
        { eventSource: 's3.amazonaws.com', eventName: 'PutBucketPolicy' },
      ),
    ],
  ])('and %s is told all the same, with its neighbours', (_name, text) => {
    const { calls, problems } = understand({ kind: 'text', text: `{"Records":[${LINE},${text},${LINE}]}`, place });
    expect(calls).toHaveLength(3);
    expect(problems.filter(({ lost }) => lost)).toEqual([]);
    const [event] = parseEvents({ kind: 'text', text: `[${text}]`, place }).events;
    if (!event) throw new Error('Expected a record');
    expect(() => toApiCall(event)).not.toThrow();
  });
});

describe('a reply stays within what a browser lets through', () => {
  const replyTo = (change: object) => {
    const { calls, problems } = understand({ kind: 'text', text: JSON.stringify({ ...RECORD, ...change }), place });
    return { calls, problems, size: JSON.stringify(calls).length };
  };
  const MANY = Array(900_000).fill(1);

  test.each([
    ['many values', { requestParameters: { a: MANY } }],
    ['many values outside of request and answer', { additionalEventData: { a: MANY } }],
    ['many values in a deep place', { requestParameters: JSON.parse(nested('a', 20, JSON.stringify(MANY))) }],
    ['many values under a long name', { requestParameters: { ['n'.repeat(100_000)]: MANY } }],
  ])('with %s', (_name, change) => {
    const { calls, size } = replyTo(change);
    const [call] = calls;
    expect(size).toBeLessThan(40_000_000);
    expect([call?.request.remark, call?.additional.remark].join()).toMatch(
      /and 8\d\d,\d{3} more values: see the whole/,
    );
    const whole = JSON.stringify(JSON.parse(call?.record.text ?? ''));
    expect(whole === JSON.stringify({ ...RECORD, ...change })).toBe(true);
  });

  test('with a long text, which the whole record keeps', () => {
    const note = 'long text '.repeat(50_000);
    const [call] = replyTo({ requestParameters: { note } }).calls;
    expect(call?.request.rows[0]?.text).toMatch(/… \(480,000 more characters: see the whole record\)$/);
    expect(call?.record.text).toContain(note);
  });

  test('and a record that is larger than any can be is a problem alone', () => {
    const large = JSON.stringify({ ...RECORD, requestParameters: { note: 'x'.repeat(2_000_000) } });
    const { calls, problems } = understand({ kind: 'text', text: `{"Records":[${LINE},${large}]}`, place });
    expect(calls).toHaveLength(1);
    expect(problems).toEqual([
      { place, index: 1, lost: true, reason: expect.stringContaining("larger than CloudTrail's limit of 256 KB") },
    ]);
  });
});

test('a record that no part of the model can tell becomes a problem, and takes no other with it', () => {
  // A label of another type than the page's script writes: stands for whatever may still throw.
  const labels = JSON.parse('{"eventId":"e-1","accessKeyId":5}');
  const { calls, problems } = understand({ kind: 'labels', labels, place });
  expect(calls).toEqual([]);
  expect(problems).toEqual([
    { place, reason: expect.stringContaining('Expected a record that can be read'), lost: true },
  ]);
});
