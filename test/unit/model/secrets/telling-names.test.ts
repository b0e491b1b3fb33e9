import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTellingName } from '../../../../src/model/member-name.ts';
import { maskShapes, SECRET } from '../../../../src/model/secrets.ts';
import { callOf } from '../../notes/call-of.ts';

const PLANTED = 'Zq7Planted3xW0rd';
const WORDS =
  'password secret token key api access private client auth user data id name type db master admin next page session refresh policy ssh signature value count github prod 2 expiry credential cookie code pin connection string plain text'.split(
    ' ',
  );
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });
const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
const STYLES: ((name: string[]) => string)[] = [
  (name) => name.join('-'),
  (name) => name.join('_'),
  (name) => name.join('_').toUpperCase(),
  (name) => name.map(capital).join(''),
  (name) => name.map((word, at) => (at === 0 ? word : capital(word))).join(''),
  (name) => name.join('.'),
  (name) => name.map((word, at) => (at === name.length - 1 ? `${word}s` : word)).join('_'),
];
const names = fc.tuple(words, fc.constantFrom(...STYLES)).map(([name, style]) => style(name));

/** Whether each way to write a value with its name hides the value. */
function toldBy(name: string): Record<string, boolean> {
  const inMember = (requestParameters: unknown) =>
    !callOf({ requestParameters, responseElements: null }).recordText().text.includes(PLANTED);
  const inText = (text: string) => !maskShapes(text).includes(PLANTED);
  return {
    member: inMember({ a: { [name]: PLANTED } }),
    below: inMember({ a: { [name]: { x: [PLANTED] } } }),
    pair: inMember({ a: [{ name, value: PLANTED }] }),
    option: inMember({ a: [{ OptionName: name, Value: PLANTED }] }),
    parameter: inMember({ a: [{ ParameterKey: name, ParameterValue: PLANTED }] }),
    list: inMember({ a: [{ key: name, values: [PLANTED] }] }),
    argument: inMember({ a: [`--${name}`, PLANTED] }),
    setting: inText(`${name}=${PLANTED}`),
    json: inText(`x {"${name}": "${PLANTED}"`),
    escaped: inText(`x {\\"${name}\\":\\"${PLANTED}\\"`),
    encoded: inText(`x%22${name}%22%3A%22${PLANTED}%22`),
    yaml: inText(`a: b\n${name}: ${PLANTED}\n`),
    arrow: inText(`'${name}' => '${PLANTED}'`),
    wide: inText(`${name}：${PLANTED}`),
    element: inText(`<${name}>${PLANTED}</${name}>`),
    option2: inText(`tool --${name} ${PLANTED} x`),
    shorthand: inText(`ParameterKey=${name},ParameterValue=${PLANTED}`),
  };
}

describe('a name that tells', () => {
  test('tells wherever it stands: as a member, in a pair, in an argument and before a value in a text', () => {
    fc.assert(
      fc.property(names, (name) => {
        const { below, ...told } = toldBy(name);
        const expected = isTellingName(name);
        expect({ name, ...told }).toEqual({
          name,
          ...Object.fromEntries(Object.keys(told).map((way) => [way, expected])),
        });
        if (!expected) expect({ name, below }).toEqual({ name, below: false });
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    'masterUserPassword',
    'MASTER_USER_PASSWORD',
    'master-user-password',
    'masteruserpassword',
    'passwords',
    'password2',
    'DB_PASSWORD_PROD',
    'sharedSecret',
    'preSharedKey',
    'cliToken',
    'privateKeyBase64',
    'x-api-key',
    'sAMLAssertion',
    'SECRET_HASH',
    'connectionStrings',
    'javax.jdo.option.ConnectionPassword',
    '--db-password',
    '/prod/db/password',
  ])('is %s', (name) => expect(isTellingName(name)).toBe(true));

  test.each([
    'passwordResetRequired',
    'minimumPasswordLength',
    'secretArn',
    'secretId',
    'SecretName',
    'accessKeyId',
    'next_token',
    'NextToken',
    'nexttoken',
    'pagination-token',
    'clientRequestToken',
    'idempotencyToken',
    'tokenValidityUnits',
    'tokenType',
    'maxTokens',
    'keyId',
    'apiKeySource',
    'publicKey',
    'authorizationType',
    'userDatabase',
    'subjectFromWebIdentityToken',
    'author',
    'pinned',
    'design',
  ])('is not %s', (name) => expect(isTellingName(name)).toBe(false));

  test('hides all that is below it, but for what is about a secret', () => {
    const { rows } = callOf({
      requestParameters: { password: { name: { id: [PLANTED] } }, secret: { a: PLANTED, arn: 'x', name: 'y' } },
    }).request;
    expect(rows.filter(({ kind }) => kind !== 'container').map(({ path, text }) => [path, text])).toEqual([
      ['password.name.id.0', SECRET],
      ['secret.a', SECRET],
      ['secret.arn', 'x'],
      ['secret.name', 'y'],
    ]);
  });
});
