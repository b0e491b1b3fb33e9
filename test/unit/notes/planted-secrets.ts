import type { ServiceKnowledge } from '../../../src/model/services/knowledge.ts';
import { compilePath } from '../../../src/model/services/member-path.ts';
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

const BASE = {
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

function toRecord(name: string, change: Record<string, unknown>): Planted {
  count++;
  const eventID = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  return { name, text: JSON.stringify({ ...BASE, eventID, ...change }) };
}

/** A password as people make them, with the mark in it. */
function secret(): string {
  return `${MARK}${count}x!w0rd`;
}

const tables = import.meta.glob<{ default: ServiceKnowledge }>('../../../src/model/services/tables/*.ts', {
  eager: true,
});
const MEMBERS = {
  request: 'requestParameters',
  response: 'responseElements',
  additional: 'additionalEventData',
  details: 'serviceEventDetails',
};

/** A secret at every path that a table of a service names. */
export function atSchemaPaths(): Planted[] {
  const planted: Planted[] = [];
  for (const { default: service } of Object.values(tables)) {
    const [eventSource = ''] = service.sources;
    const add = (path: string, eventName: string): void => {
      const { part, steps } = compilePath(path);
      for (const value of [secret(), { deeper: [secret()] }, JSON.stringify({ inner: secret() })])
        planted.push(
          toRecord(`${eventSource} ${eventName} ${path}`, {
            eventSource,
            eventName,
            [MEMBERS[part]]: toNested(steps, value),
          }),
        );
    };
    for (const path of service.secrets ?? []) add(path, 'AnyOperation');
    for (const [name, operation] of Object.entries(service.operations ?? {}))
      for (const path of operation.secrets ?? []) add(path, name);
  }
  return planted;
}

function toNested(steps: readonly string[], value: unknown): unknown {
  const [first, ...rest] = steps;
  if (first === undefined) return value;
  return first === '*' ? [toNested(rest, value)] : { [first]: toNested(rest, value) };
}

const TELLING =
  `password Password masterUserPassword newPassword oldPassword db_password ADMIN_PASSWORD passwd secretKey
  secretAccessKey SecretAccessKey secretString secretBinary clientSecret sessionToken SessionToken awsSessionToken authToken
  authorizationToken accessToken refreshToken idToken bearerToken securityToken privateKey customPrivateKey userData plaintext
  plaintextKey sAMLAssertion webIdentityToken signInToken oneTimePassword authenticationCode1 apiKeyValue starterKit apiKey
  api_key apiToken api_token passphrase connectionString tokenValue GITHUB_TOKEN SLACK_SECRET DB_PASSWD KEY_PASSPHRASE
  STRIPE_API_KEY SSH_PRIVATE_KEY AWS_ACCESS_KEY`.split(/\s+/);

/** A secret under every telling name, in every part of a record and as deep as records go. */
export function underTellingNames(): Planted[] {
  return TELLING.flatMap((name) => {
    const inPart: [string, (value: string) => Record<string, unknown>][] = [
      ['request', (value) => ({ requestParameters: { [name]: value } })],
      ['answer', (value) => ({ responseElements: { credentials: { [name]: value } } })],
      ['list', (value) => ({ requestParameters: { a: [{ b: { [name]: [value, value] } }] } })],
      ['JSON text', (value) => ({ requestParameters: { doc: JSON.stringify({ a: [{ [name]: value }] }) } })],
      [
        'JSON in JSON text',
        (value) => ({ requestParameters: { d: JSON.stringify({ e: JSON.stringify({ [name]: value }) }) } }),
      ],
      [
        'encoded JSON',
        (value) => ({ requestParameters: { doc: encodeURIComponent(JSON.stringify({ [name]: value })) } }),
      ],
      ['additional data', (value) => ({ additionalEventData: { [name]: value } })],
      ['an unknown member', (value) => ({ newMember: { [name]: value } })],
      ['a pair', (value) => ({ requestParameters: { environment: [{ name, value }] } })],
      ['a pair in JSON text', (value) => ({ requestParameters: { env: JSON.stringify([{ key: name, value }]) } })],
      [
        'below 30 others',
        (value) => ({ requestParameters: toNested(Array<string>(30).fill('deep'), JSON.stringify({ [name]: value })) }),
      ],
      [
        'the first of two members in JSON text',
        (value) => ({ requestParameters: { doc: `{"${name}":${JSON.stringify(value)},"${name}":"","other":1}` } }),
      ],
    ];
    return inPart.map(([part, toChange]) => toRecord(`${name} in ${part}`, toChange(secret())));
  });
}

const BASE64 =
  'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0NTY3ODlBQkNERUZHSElKS0xNTk9Q';

/** Secrets that nothing but their shape, or the words before them, tells. */
const SHAPES: readonly [string, string][] = [
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
const PLACES: readonly [string, (text: string) => Record<string, unknown>][] = [
  ['an error message', (text) => ({ errorCode: 'Failed', errorMessage: `Something is wrong: ${text}` })],
  ['a user agent', (text) => ({ userAgent: `tool/1.0 (${text})` })],
  ['a parameter', (text) => ({ requestParameters: { note: text } })],
  ['the answer', (text) => ({ responseElements: { output: { lines: [text] } } })],
  ['JSON text', (text) => ({ requestParameters: { doc: JSON.stringify({ note: text }) } })],
  ['encoded JSON', (text) => ({ requestParameters: { doc: encodeURIComponent(JSON.stringify({ note: text })) } })],
  ['a tag', (text) => ({ requestParameters: { tags: [{ key: 'note', value: text }] } })],
  ['additional data', (text) => ({ additionalEventData: { note: text } })],
  ['the session', (text) => ({ userIdentity: { ...BASE.userIdentity, sessionContext: { note: text } } })],
  ['a user name', (text) => ({ userIdentity: { ...BASE.userIdentity, userName: text } })],
  ['a resource', (text) => ({ resources: [{ ARN: text, accountId: '111122223333' }] })],
  [
    'a target',
    (text) => ({
      eventSource: 'opsworks-cm.amazonaws.com',
      eventName: 'DeleteServer',
      requestParameters: { serverName: text },
    }),
  ],
];

/** Each shape in each place. */
export function inTexts(): Planted[] {
  return SHAPES.flatMap(([shape, text]) =>
    PLACES.map(([place, toChange]) => toRecord(`${shape} in ${place}`, toChange(text))),
  );
}

const ENVELOPE = `eventVersion eventTime eventSource eventName awsRegion sourceIPAddress errorCode requestID eventID
  recipientAccountId sharedEventID vpcEndpointId eventType eventCategory apiVersion`.split(/\s+/);
const IDENTITY = 'type principalId arn accountId accessKeyId invokedBy identityProvider credentialId'.split(' ');

/** Each shape in each member of the envelope and of the identity. */
export function inEnvelope(): Planted[] {
  return SHAPES.flatMap(([shape, text]) => [
    ...ENVELOPE.map((member) => toRecord(`${shape} as ${member}`, { [member]: text })),
    ...IDENTITY.map((member) => inIdentity(`${shape} as ${member} of the identity`, { [member]: text })),
    ...['type', 'principalId', 'arn', 'accountId', 'userName'].map((member) =>
      inIdentity(`${shape} as ${member} of the issuer`, toRoleSession({ sessionIssuer: { [member]: text } })),
    ),
    inIdentity(`${shape} as source identity`, toRoleSession({ sourceIdentity: text })),
    inIdentity(`${shape} as subject`, toRoleSession({ webIdFederationData: { attributes: { sub: text } } })),
    inIdentity(`${shape} as a scope`, {
      inScopeOf: { sourceArn: `arn:aws:opsworks-cm:eu-west-1:111122223333:server/a ${text}` },
    }),
    toRecord(`${shape} in an insight`, {
      eventCategory: 'Insight',
      insightDetails: { eventName: text, eventSource: text, errorCode: text, state: 'Start' },
    }),
    toRecord(`${shape} as a status`, { responseElements: { status: text } }),
  ]);
}

function inIdentity(name: string, change: Record<string, unknown>): Planted {
  return toRecord(name, { userIdentity: { ...BASE.userIdentity, ...change } });
}

function toRoleSession(sessionContext: Record<string, unknown>): Record<string, unknown> {
  return { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/Admin/sam', sessionContext };
}

const LABELS = [
  'eventId',
  'eventName',
  'eventTime',
  'eventTimeText',
  'userName',
  'eventSource',
  'accessKeyId',
  'sourceIpAddress',
  'requestId',
  'region',
  'errorCode',
  'readOnly',
  'userAgent',
  'accountId',
] as const satisfies readonly (keyof EventLabels)[];

/** Each shape in each label of an event of which no record is known. */
export function inLabels(): Planted[] {
  const base: EventLabels = { eventName: 'PutThing', eventTime: BASE.eventTime, userName: 'sam' };
  const plant = (name: string, change: EventLabels): Planted => {
    count++;
    const labels = { requestId: `r-${count}`, ...base, ...change };
    return { name, labels, text: JSON.stringify(labels) };
  };
  return SHAPES.flatMap(([shape, text]) => [
    ...LABELS.map((label) => plant(`${shape} as label ${label}`, { [label]: text })),
    plant(`${shape} as time that cannot be read`, { eventTime: '', eventTimeText: text }),
    plant(`${shape} as a resource of labels`, { resources: [{ name: text, type: text }] }),
  ]);
}
