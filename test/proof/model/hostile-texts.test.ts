import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/background/understand.ts';
import { findConsoleLink } from '../../../src/notes/console-link.ts';
import { toVisible } from '../../../src/notes/visible.ts';
import { splitEntries } from '../../../src/records/split-entries.ts';
import { findJson } from '../../../src/values/read-json.ts';
import { callOf } from '../../unit/notes/call-of.ts';

/** Long enough that a reading whose work grows with the square of the length takes many times the limit. */
const LENGTH = 150_000;
const place = { channel: 'paste', readAt: 0 } as const;

/** Beginnings of what the patterns look for, which never come to their end. */
const PIECES = [
  '-eyJ',
  'eyJaaaaaaaaaa.',
  'eyJaaaaaaaaaa.eyJaaaaaaaaaa ',
  'Bearer ',
  'Bearer aaaaaaaaaa ',
  '/FwoG',
  `IQoJ${'a'.repeat(99)} `,
  '-----BEGIN ',
  '-----BEGIN PRIVATE ',
  '-----BEGIN RSA PRIVATE KEY-----',
  'ghp_aaaa-',
  'xoxb-aaa ',
  'AWSPowerShell',
  'aws-sdk-net-',
  'aws-internal/1 ',
  'console.',
  'Terraform/1',
  '[',
  'a.',
  '::',
  '1:',
  '*',
  '** redacted ',
  'secret',
  'sessiontoken',
  'password=',
  'password:  ',
  'password="',
  'password\\\\"',
  'password%22%3A%22',
  'token=',
  'secretstring=aaaa',
  '://a:',
  '://a:b',
  'AKIAAAAAAAAAAAAAAAAA ',
  'arn:aws:',
  'repo:',
  'AWSReservedSSO_',
  '%7B',
  '{"a":"',
  '9',
  '12345678v1',
  'Aa',
  'A',
  ' ',
  '\u202e',
  '--password ',
  'mysql -p',
  '-u a:',
  'identified by ',
  "password '",
  '<password ',
  'password=a&',
  'name=password,',
  'token: a ',
  'a\npassword:',
  '://@',
  '{a=',
  '[{a=b,',
  'ewogaaaaaaaaaaaa ',
  'Authorization: ',
  'PuTTY-User-Key-File-2',
  '\\',
  '-a',
];

/** The members whose texts are looked at by patterns. */
function recordsOf(text: string): Record<string, unknown>[] {
  const identity = (arn: string) => ({
    type: 'AssumedRole',
    arn,
    userName: text,
    sessionContext: {
      attributes: { creationDate: text },
      sessionIssuer: { userName: `AWSReservedSSO_${text}` },
      webIdFederationData: { attributes: { sub: text } },
    },
  });
  return [
    { requestParameters: { [text]: text, serverName: text, name: [text] } },
    { errorCode: text, errorMessage: text, eventTime: text },
    { userAgent: text, sourceIPAddress: text, awsRegion: text },
    { eventName: text, eventSource: text },
    { userIdentity: identity(text) },
    { userIdentity: { ...identity(text), type: 'WebIdentityUser', userName: `repo:${text}` } },
  ];
}

function workOn(text: string): void {
  for (const change of recordsOf(text)) {
    const call = callOf({ ...change, eventID: undefined });
    call.recordText();
    findConsoleLink({ ...call, hasOwnId: true }, 0);
  }
  toVisible(text);
  findJson(`[${text}`);
  findJson(`["${text}]`);
  for (const cutOnly of [false, true]) splitEntries(`[{${text}`, cutOnly);
}

/** Of the processor, not by the clock: other proofs run beside this one. */
function millisecondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const textOf = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length));
// The first reading also compiles what it runs.
workOn(textOf('harmless text, '));
const baseline = millisecondsOf(() => workOn(textOf('harmless text, ')));
/** The square of the length would be thousands of times the baseline; a cache shared with other work makes it a few times as slow. */
const LIMIT = Math.max(3000, 60 * baseline);

describe('a text made to be read slowly costs what any text of its length does', () => {
  test.each(PIECES)('when %j stands in it again and again', (piece) => {
    for (const text of [`${textOf(piece)}!`, `A${textOf(piece)}.com`])
      expect(millisecondsOf(() => workOn(text))).toBeLessThan(LIMIT);
  });

  test.each([
    ['entries that never close', '{"eventVersion":', ''],
    ['entries that all close at the end', '{"eventVersion":', '}'],
    ['entries that look like none', '{},', ''],
    ['space before what does not come', '{}    ', ''],
  ])('when it is made of %s', (_name, piece, end) => {
    const text = `[${textOf(piece)}${end.repeat(LENGTH / piece.length)}`;
    expect(millisecondsOf(() => understand({ kind: 'text', text, place }))).toBeLessThan(LIMIT);
  });
});
