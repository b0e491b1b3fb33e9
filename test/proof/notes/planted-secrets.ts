import type { ServiceKnowledge } from '../../../src/model/services/knowledge.ts';
import { compilePath } from '../../../src/model/services/member-path.ts';
import { BASE, type Planted, SHAPES, secret, toRecord } from './planted-record.ts';

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
