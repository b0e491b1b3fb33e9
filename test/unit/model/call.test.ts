import { describe, expect, test } from 'vitest';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toCallRow } from '../../../src/notes/to-row.ts';
import { callOf } from '../notes/call-of.ts';

const rows = (requestParameters: unknown) =>
  callOf({ requestParameters }).request.rows.map(({ path, kind, text }) => [path, kind, text]);
const made = (change: Record<string, unknown>) => callOf({ userIdentity: { type: 'IAMUser' }, ...change }).origin.made;

describe('request parameters', () => {
  test('have a row each, lists and wrappers opened', () => {
    expect(rows({ a: ['x'], b: { items: [{ id: 'i-1' }] }, c: { d: true, e: null }, f: [] })).toEqual([
      ['a.0', 'text', 'x'],
      ['b.items', 'container', '1 item'],
      ['b.items.0.id', 'text', 'i-1'],
      ['c', 'container', '2 members'],
      ['c.d', 'flag', 'true'],
      ['c.e', 'empty', 'null'],
      ['f', 'empty', 'empty list'],
    ]);
  });

  test('open JSON in strings, URL-encoded too', () => {
    const policy = JSON.stringify({ Statement: { Effect: 'Allow' } });
    expect(rows({ p: policy })).toContainEqual(['p.Statement.Effect', 'text', 'Allow']);
    expect(rows({ p: encodeURIComponent(policy) })).toContainEqual(['p.Statement.Effect', 'text', 'Allow']);
  });

  test('tell what AWS redacted or left out, and leave a bare * alone', () => {
    expect(
      rows({ a: '*** Redacted ***', b: 'HIDDEN_DUE_TO_SECURITY_REASONS', c: '*', d: '****' }).map(([, kind]) => kind),
    ).toEqual(['redacted', 'redacted', 'text', 'redacted']);
    expect(
      callOf({ requestParameters: { reason: 'requestParameters too large', omitted: 'true', originalSize: '149893' } })
        .request.remark,
    ).toBe('left out by CloudTrail (149,893 bytes)');
  });

  test('mask secrets by schema, by name and by shape', () => {
    const secret = (value: unknown, eventName = 'CreateServer') =>
      callOf({ eventName, requestParameters: value }).request.rows.map(({ kind }) => kind);
    expect(secret({ attributeName: 'X', attributeValue: 'v' }, 'UpdateServerEngineAttributes')).toEqual([
      'text',
      'secret',
    ]);
    expect(secret({ masterUserPassword: 'v', nextToken: 'v' })).toEqual(['secret', 'text']);
    expect(secret({ note: '-----BEGIN RSA PRIVATE KEY-----\nMII' })).toEqual(['secret']);
  });
});

describe('secrets outside of the request', () => {
  const TOKEN = 'Bearer abcdefghijklmnopqrstuvwxyz0123';

  test('are masked in messages, agents, names and facts, and the rest of the text stays', () => {
    const call = callOf({
      errorCode: 'ValidationException',
      errorMessage: `Value '${TOKEN}' failed`,
      userAgent: `tool/1 ${TOKEN}`,
      requestParameters: { serverName: TOKEN },
      userIdentity: { type: 'IAMUser', principalId: TOKEN },
    });
    expect(call.outcome.message).toBe("Value '‹secret›' failed");
    expect(call.origin.userAgent).toBe('tool/1 ‹secret›');
    expect(call.targets.map(({ name }) => name)).toEqual(['‹secret›']);
    expect(call.identity.facts.map(({ value }) => value)).toContain('‹secret›');
    expect(JSON.stringify([call, call.recordText(), toCallRow(call), toBrief(call, 0)])).not.toContain('abcdefghij');
  });

  test('are masked with the body of a private key, and with what stands before a signed token', () => {
    const key = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\n-----END PRIVATE KEY-----';
    const said = (errorMessage: string) => callOf({ errorMessage }).outcome.message;
    expect(said(`got ${key}, sorry`)).toBe('got ‹secret›, sorry');
    expect(said('got x-eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl.')).toBe('got ‹secret›.');
  });

  test('are masked when they are numbers, also in the whole record', () => {
    const call = callOf({
      eventName: 'UpdateServerEngineAttributes',
      requestParameters: { attributeName: 'X', attributeValue: 987654, adminPassword: 12345678, port: 443 },
    });
    expect(call.request.rows.map(({ kind }) => kind)).toEqual(['text', 'secret', 'secret', 'number']);
    const { text, masked } = call.recordText();
    expect(masked).toBe(2);
    expect(text).not.toMatch(/987654|12345678/);
    const nested = callOf({ requestParameters: { note: '{"adminPassword":12345678}' } });
    expect(nested.recordText().text).not.toContain('12345678');
  });

  test('do not stay open below what is nested too deeply to be looked into', () => {
    const deep = `${'{"a":'.repeat(70)}{"password":"hunter2-EXAMPLE"}${'}'.repeat(70)}`;
    expect(callOf({ requestParameters: { note: deep } }).recordText().text).not.toContain('hunter2');
  });
});

describe('what a record has beside the members that a brief tells', () => {
  const other = (change: Record<string, unknown>) =>
    callOf(change).additional.rows.map(({ path, text }) => [path, text]);
  const facts = (userIdentity: unknown) =>
    callOf({ userIdentity }).identity.facts.map(({ path, value }) => [path, value]);

  test('is shown as it is: a kind of event that nobody knows, an API version, a second id, a value of a wrong type', () => {
    expect(
      other({ eventType: 'AwsNewEvent', apiVersion: '2015-02-01', eventId: 'other', readOnly: 'perhaps' }),
    ).toEqual(
      expect.arrayContaining([
        ['eventType', 'AwsNewEvent'],
        ['apiVersion', '2015-02-01'],
        ['eventId', 'other'],
        ['readOnly', 'perhaps'],
      ]),
    );
    expect(other({ eventType: 'AwsApiCall', eventCategory: 'Management', managementEvent: true })).toEqual([]);
  });

  test('is a fact of the identity, also where a member has a wrong type, or lies deeper than is looked', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(20)}"x"${'}'.repeat(20)}`);
    expect(
      facts({ type: 'IAMUser', userName: ['a'], sessionContext: { attributes: { mfaAuthenticated: 'so' } } }),
    ).toEqual(
      expect.arrayContaining([
        ['userIdentity.userName.0', 'a'],
        ['userIdentity.sessionContext.attributes.mfaAuthenticated', 'so'],
      ]),
    );
    expect(facts({ deep }).map(([, value]) => value)).toEqual([
      'nested too deeply to be shown here: see the whole record',
    ]);
  });
});

describe('how a call was made', () => {
  test.each([
    [{ userAgent: 'aws-cli/2.15.0 Python/3.11' }, 'AWS CLI 2.15.0'],
    [{ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.5.7 aws-sdk-go-v2/1.0' }, 'Terraform 1.5.7'],
    [{ userAgent: 'console.amazonaws.com' }, 'AWS console'],
    [{ userAgent: 'AWS Internal', sessionCredentialFromConsole: 'true' }, 'AWS console'],
    [{ userAgent: 'aws-cli/2.15.0', sessionCredentialFromConsole: 'true' }, 'AWS CLI 2.15.0'],
    [{ userAgent: 'aws-cli/2.15.0 exec-env/CloudShell', sessionCredentialFromConsole: true }, 'CloudShell'],
    [{ userAgent: 'config.amazonaws.com' }, 'AWS service config.amazonaws.com'],
  ])('%j: %s', (change, said) => {
    expect(made(change)).toBe(said);
  });
});
