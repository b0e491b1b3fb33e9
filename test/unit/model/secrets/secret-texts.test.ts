import { describe, expect, test } from 'vitest';
import { maskName } from '../../../../src/model/mask-members.ts';
import { maskShapes, SECRET } from '../../../../src/model/secrets.ts';
import { callOf } from '../../notes/call-of.ts';
import { PLANTED, TEXTS } from './texts-with-secrets.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const X = PLANTED;

describe('what tells a secret in a text', () => {
  test.each(Object.entries(TEXTS))('%s', (_kind, texts) => {
    expect(texts.map(maskShapes).filter((text) => text.includes(X))).toEqual([]);
  });

  test('is Base64 of a private key, of JSON with a telling name, of a setting', () => {
    const encoded = [
      `-----BEGIN RSA PRIVATE KEY-----\n${X}`,
      `{"user":"a","password":"${X}"}`,
      `export DB_PASSWORD=${X}\n`,
    ].map(base64);
    expect(encoded.map((text) => maskShapes(`data ${text} end`)).slice(0, 2)).toEqual(
      Array(2).fill(`data ${SECRET} end`),
    );
    expect(encoded.map(maskShapes)).toEqual(Array(3).fill(SECRET));
  });
});

test('a secret access key beside the id of its key is told whatever else stands in the text', () => {
  const id = 'AKIAIOSFODNN7EXAMPLE';
  const secret = 'wJalrXUtnFEMIxK7MDENGxbPxRfiCYEXAMPLEABC';
  expect([' ', ',', ': '].map((gap) => maskShapes(`${id}${gap}${secret}`))).toEqual(
    [' ', ',', ': '].map((gap) => `${id}${gap}${SECRET}`),
  );
});

test('a name as long as an id is masked where it is Base64 of a secret', () => {
  const name = base64('password=hunter2hunter2abcd');
  expect(name).toHaveLength(36);
  expect(maskName(name)).toBe(SECRET);
});

describe('what tells no secret in a text', () => {
  test.each([
    'Invalid token: expected a comma',
    'Invalid token: abc123',
    'Unexpected token < in JSON at position 0',
    'is not authorized to perform: secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/db-AbCdEf',
    'The security token included in the request is expired',
    'Password policy: minimum 8',
    'password required: true',
    'https://example.com:8080/a?x=a@example.com',
    'git@github.com:a/b.git',
    'ssh://git@github.com/a/b.git',
    'nextToken=abcdef',
    'next token: abcdef',
    'tokenType=Bearer',
    'tokens: 512',
    'mkdir -p /var/log/app',
    'ssh -p 2222 host',
    'docker run -p 80:80 -u 1000:1000 nginx',
    'mysql -u root -h db',
    'tool --token-ttl 60 --secret-arn x',
    `password=$\{DB_PASSWORD}`,
    'password=$(get-password db)',
    'password={{resolve:secretsmanager:x:SecretString:y}}',
    'access key id: AKIAIOSFODNN7EXAMPLE',
    'aws-cli/2.15.30 Python/3.11.8 Linux/6.1.0 exe/x86_64 prompt/off command/s3api.delete-bucket',
    '<KeyName>abc</KeyName>',
    'author=Mary, design=flat',
    'password=[REDACTED] token=***',
    'bm90aGluZyBzZWNyZXQgaGVyZSBhdCBhbGw=',
  ])('%s', (text) => expect(maskShapes(text)).toBe(text));
});

function toRows(change: Record<string, unknown>): string[][] {
  const { rows } = callOf({
    eventSource: 'example.amazonaws.com',
    eventName: 'PutThing',
    responseElements: null,
    ...change,
  }).request;
  return rows.filter(({ kind }) => kind !== 'container').map(({ path, text }) => [path, text]);
}

describe('a command line that is a list', () => {
  test.each([
    [['mysql', '-u', 'root', '-p', X]],
    [['mysql', `-p${X}`]],
    [['tool', '--password', X]],
    [['sh', '-c', `mysql -p${X}`]],
    [['docker', 'login', '-p', X]],
    [['curl', '-u', `a:${X}`, 'https://h']],
  ])('%j', (command) => {
    expect(JSON.stringify(toRows({ requestParameters: { command } }))).not.toContain(X);
  });

  test('keeps ports and paths', () => {
    const command = ['docker', 'run', '-p', '80:80', '-u', '1000:1000', 'x'];
    expect(toRows({ requestParameters: { command } }).map(([, text]) => text)).toEqual(command);
  });
});

describe('names of members', () => {
  test('that hold a secret are masked in row, path and record', () => {
    const call = callOf({
      requestParameters: {
        headers: { [`https://deploy:${X}@git.example.com/x`]: 'GET' },
        [`password=${X}`]: 'x',
        [`sk_live_${X}abc`]: 'y',
      },
    });
    expect(JSON.stringify(call) + call.recordText().text).not.toContain(X);
    expect(call.recordText().text).toContain(`"https://deploy:${SECRET}@git.example.com/x": "GET"`);
  });
});

describe("members as Lake's text", () => {
  test('are read and masked like nested ones', () => {
    const requestParameters = `{name=/prod/db/password, value=${X}, tags=[{key=a, value=b}], type=SecureString}`;
    expect(toRows({ requestParameters })).toEqual([
      ['name', '/prod/db/password'],
      ['value', SECRET],
      ['tags.0.key', 'a'],
      ['tags.0.value', 'b'],
      ['type', 'SecureString'],
    ]);
    const { text } = callOf({ requestParameters, responseElements: null }).recordText();
    expect(text).toContain(`"{name=/prod/db/password, value=${SECRET}, tags=[{key=a, value=b}], type=SecureString}"`);
  });

  test.each([`{name=a, dbPassword=x y, ${X}`, `{dbPassword=a, dbPassword=${X}}`, `{a={b=${X}, secret=1}`])(
    'are masked whole where they cannot be read and one of them tells: %s',
    (input) => {
      const call = callOf({ requestParameters: { input }, responseElements: null });
      expect(call.request.rows.map(({ text }) => text)).toEqual([SECRET]);
      expect(call.recordText().text).not.toContain(X);
    },
  );

  test.each(['{a}', '{bucketName=amzn-s3-demo-bucket', '{= =}', '[a=b'])(
    'that are none or tell nothing are shown: %s',
    (input) => {
      expect(toRows({ requestParameters: { input } })).toEqual([['input', input]]);
    },
  );
});

test('flattened members tell like nested ones', () => {
  const call = callOf({
    requestParameters: undefined,
    responseElements: undefined,
    'requestParameters.engineAttributes.0.name': 'ANY',
    'requestParameters.engineAttributes.0.value': X,
    'requestParameters.customPrivateKey': X,
    'responseElements.options.0.name': 'DB_PASSWORD',
    'responseElements.options.0.value': X,
    'requestParameters.serverName': 'shown',
  });
  expect(JSON.stringify(call) + call.recordText().text).not.toContain(X);
  expect(call.additional.rows.map(({ text }) => text)).toContain('shown');
});

test('a member of the identity tells by its name', () => {
  const call = callOf({
    userIdentity: { type: 'IAMUser', userName: 'mary', session: { accessToken: X, [`token=${X}`]: 'a' } },
  });
  expect(JSON.stringify(call) + call.recordText().text).not.toContain(X);
});

test.each([
  ['<sensitiveDataRemoved>', 'redacted by AWS'],
  ['HIDDEN_DUE_TO_SECURITY_REASONS', 'redacted by AWS'],
  ['***sensitive***', 'redacted by AWS'],
  ['[REDACTED]', 'redacted by AWS'],
  ['(sensitive value)', 'redacted before it was recorded or read'],
  ['[FILTERED]', 'redacted before it was recorded or read'],
  ['<masked>', 'redacted before it was recorded or read'],
])('%s is a redaction, and said to be', (userData, said) => {
  expect(toRows({ requestParameters: { userData, note: userData } })).toEqual([
    ['userData', said],
    ['note', said],
  ]);
});
