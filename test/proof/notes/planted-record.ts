import type { EventLabels } from '../../../src/sources/raw-event.ts';

/** What every planted secret has in it. */
export const MARK = 'Zq7Planted';

/** A record in which one secret is planted. */
export interface Planted {
  /** What is planted where, for a failure's message. */
  name: string;
  /** The record as JSON text; the labels as one, where only those are known. */
  text: string;
  labels?: EventLabels;
}

/** The record that the secrets are planted in. */
export const BASE = {
  eventVersion: '1.08',
  userIdentity: {
    type: 'IAMUser',
    userName: 'sam',
    accountId: '111122223333',
    arn: 'arn:aws:iam::111122223333:user/sam',
  },
  eventTime: '2026-11-01T10:00:00Z',
  eventSource: 'example.amazonaws.com',
  eventName: 'PutThing',
  awsRegion: 'us-west-2',
  sourceIPAddress: '192.0.2.1',
  userAgent: 'tool/1.0',
};

let count = 0;

/** A number of its own for each that is planted. */
export function toNextNumber(): number {
  count++;
  return count;
}

/** A record that is changed to hold a secret. */
export function toRecord(name: string, change: Record<string, unknown>): Planted {
  const eventID = `00000000-0000-4000-8000-${String(toNextNumber()).padStart(12, '0')}`;
  return { name, text: JSON.stringify({ ...BASE, eventID, ...change }) };
}

/** A password as people make them, with the mark in it. */
export function secret(): string {
  return `${MARK}${count}x!w0rd`;
}

const BASE64 =
  'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0NTY3ODlBQkNERUZHSElKS0xNTk9Q';

/** Secrets that nothing but their shape, or the words before them, tells. */
export const SHAPES: readonly [string, string][] = [
  ['private key', `-----BEGIN RSA PRIVATE KEY-----\n${MARK}${BASE64}\n-----END RSA PRIVATE KEY-----`],
  [
    'private key of OpenSSH',
    `-----BEGIN OPENSSH PRIVATE KEY-----\n${MARK}${BASE64}\n-----END OPENSSH PRIVATE KEY-----`,
  ],
  ['private key without end', `-----BEGIN PRIVATE KEY-----\n${MARK}${BASE64}`],
  [
    'private key with escaped lines',
    `-----BEGIN EC PRIVATE KEY-----\\n${MARK}${BASE64}\\n-----END EC PRIVATE KEY-----`,
  ],
  ['bearer token', `Authorization: Bearer ${MARK}.abcdefghijklmnopqrstuvwxyz`],
  ['encoded bearer token', `Authorization%3A%20Bearer%20${MARK}.abcdefghijklmnopqrstuvwxyz`],
  ['session token', `IQoJb3JpZ2lu${MARK}${BASE64}`],
  ['session token of old', `FwoGZXIvYXdz${MARK}${BASE64}`],
  ['GitHub token', `ghp_${MARK}abcdefghijklmnopqrstuvwxyz`],
  ['Slack token', `xoxb-${MARK}-abcdefghijklmnop`],
  ['signed JSON', `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0In0.${MARK}abcdefgh`],
  ['secret access key beside its id', `AKIAIOSFODNN7EXAMPLE:${MARK}${BASE64.slice(0, 30)}`],
  ['secret access key in settings', `aws_secret_access_key = ${MARK}${BASE64.slice(0, 30)}`],
  ['secret access key in JSON', `{"AccessKeyId":"AKIAIOSFODNN7EXAMPLE","SecretAccessKey":"${MARK}/+key"} trailing`],
  ['password in a command', `mysql --password=${MARK} -h db`],
  ['quoted password', `password: "${MARK} with, marks & 'more'"`],
  ['password in an address', `https://deploy:${MARK}@git.example.com/repo.git`],
  ['password in a query', `https://db.example.com/?user=sam&password=${MARK}%21&x=1`],
  ['signature in a query', `https://b.s3.amazonaws.com/k?X-Amz-Signature=${MARK}0123&X-Amz-Security-Token=${MARK}9876`],
  ['password in escaped JSON', `body was {\\"user\\":\\"sam\\",\\"password\\":\\"${MARK}\\"}`],
  ['password in JSON escaped twice', `body was {\\\\\\"passphrase\\\\\\":\\\\\\"${MARK}\\\\\\"}`],
  ['password in encoded JSON', `body=%7B%22password%22%3A%22${MARK}%22%7D`],
  ['password in JSON encoded twice', `body=%257B%2522password%2522%253A%2522${MARK}%2522%257D`],
  ['token in a setting', `token=${MARK}abcdef`],
  ['API key in a header', `x-api-key: ${MARK}`],
  ['client secret in a form', `grant_type=x&client_secret=${MARK}&scope=y`],
  ['engine attribute in a message', `attributeValue=${MARK}`],
];

/** Where a text of somebody's choice may stand in a record. */
