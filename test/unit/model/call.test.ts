import { describe, expect, it } from 'vitest';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import { toOutcomeText } from '../../../src/notes/outcome-text.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toCallRow } from '../../../src/notes/to-row.ts';
import { callOf } from '../notes/call-of.ts';

const rows = (requestParameters: unknown) =>
  callOf({ requestParameters }).request.rows.map(({ path, kind, text }) => [path, kind, text]);
const flags = (change: Record<string, unknown>) => callOf(change).flags.map(({ kind }) => kind);
const made = (change: Record<string, unknown>) => callOf({ userIdentity: { type: 'IAMUser' }, ...change }).origin.made;

describe('request parameters', () => {
  it('have a row each, lists and wrappers opened', () => {
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

  it('open JSON in strings, URL-encoded too', () => {
    const policy = JSON.stringify({ Statement: { Effect: 'Allow' } });
    expect(rows({ p: policy })).toContainEqual(['p.Statement.Effect', 'text', 'Allow']);
    expect(rows({ p: encodeURIComponent(policy) })).toContainEqual(['p.Statement.Effect', 'text', 'Allow']);
  });

  it('tell what AWS redacted or left out, and leave a bare * alone', () => {
    expect(
      rows({ a: '*** Redacted ***', b: 'HIDDEN_DUE_TO_SECURITY_REASONS', c: '*', d: '****' }).map(([, kind]) => kind),
    ).toEqual(['redacted', 'redacted', 'text', 'redacted']);
    expect(
      callOf({ requestParameters: { reason: 'requestParameters too large', omitted: 'true', originalSize: '149893' } })
        .request.remark,
    ).toBe('left out by CloudTrail (149,893 bytes)');
  });

  it('mask secrets by schema, by name and by shape', () => {
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

  it('are masked in messages, agents, names and facts, and the rest of the text stays', () => {
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

  it('are masked with the body of a private key, and with what stands before a signed token', () => {
    const key = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\n-----END PRIVATE KEY-----';
    const said = (errorMessage: string) => callOf({ errorMessage }).outcome.message;
    expect(said(`got ${key}, sorry`)).toBe('got ‹secret›, sorry');
    expect(said('got x-eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl.')).toBe('got ‹secret›.');
  });

  it('are masked when they are numbers, also in the whole record', () => {
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

  it('do not stay open below what is nested too deeply to be looked into', () => {
    const deep = `${'{"a":'.repeat(70)}{"password":"hunter2-EXAMPLE"}${'}'.repeat(70)}`;
    expect(callOf({ requestParameters: { note: deep } }).recordText().text).not.toContain('hunter2');
  });
});

describe('what a record has beside the members that a brief tells', () => {
  const other = (change: Record<string, unknown>) =>
    callOf(change).additional.rows.map(({ path, text }) => [path, text]);
  const facts = (userIdentity: unknown) =>
    callOf({ userIdentity }).identity.facts.map(({ path, value }) => [path, value]);

  it('is shown as it is: a kind of event that nobody knows, an API version, a second id, a value of a wrong type', () => {
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

  it('is a fact of the identity, also where a member has a wrong type, or lies deeper than is looked', () => {
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

describe('flags', () => {
  const USER = { type: 'IAMUser', userName: 'alice', accountId: '111122223333', accessKeyId: 'ASIAIOSFODNN7EXAMPLE' };

  it('call an access cross-account only when both accounts are known and differ', () => {
    expect(flags({ userIdentity: USER, recipientAccountId: '444455556666' })).toContain('cross-account');
    expect(flags({ userIdentity: USER, recipientAccountId: '111122223333' })).not.toContain('cross-account');
    expect(
      flags({ userIdentity: { ...USER, accountId: undefined }, recipientAccountId: '444455556666' }),
    ).not.toContain('cross-account');
  });

  it('name the member that shows them', () => {
    for (const { path } of callOf({ userIdentity: { type: 'Root' }, errorCode: 'AccessDenied' }).flags)
      expect(path).toMatch(/^(?:userIdentity\.type|errorCode)$/);
  });

  it('claim no effect of a call that failed', () => {
    const failed = callOf({ errorCode: 'ValidationException' });
    expect(failed.effects).toEqual([]);
    expect(failed.flags.map(({ kind }) => kind)).toEqual(['failed']);
  });

  it('mark an OpsWorks CM call after the end of the service, with the date of its engine', () => {
    const endFlag = (eventTime: string) =>
      callOf({ eventTime }).flags.find(({ kind }) => kind === 'after-service-end')?.text;
    expect(endFlag('2024-04-01T00:00:00Z')).toContain('2024-03-31');
    expect(endFlag('2024-03-31T23:59:59Z')).toBeUndefined();
  });

  it('mark an OpsWorks Stacks call after the end of that service, and no call of another service', () => {
    const endFlag = (eventTime: string, eventSource: string) =>
      callOf({ eventTime, eventSource, eventName: 'DescribeStacks' }).flags.find(
        ({ kind }) => kind === 'after-service-end',
      )?.text;
    expect(endFlag('2024-05-27T00:00:00Z', 'opsworks.amazonaws.com')).toContain('OpsWorks Stacks (2024-05-26)');
    expect(endFlag('2024-05-26T23:59:59Z', 'opsworks.amazonaws.com')).toBeUndefined();
    expect(endFlag('2026-01-01T00:00:00Z', 'cloudformation.amazonaws.com')).toBeUndefined();
  });

  it('tell a routine probe apart from a denial, with quiet words', () => {
    const probe = { eventSource: 's3.amazonaws.com', eventName: 'GetBucketPolicy', errorCode: 'NoSuchBucketPolicy' };
    expect(toOutcomeText(callOf(probe)).tone).toBe('quiet');
    expect(callOf(probe).flags.map(({ kind, severity }) => [kind, severity])).toEqual([['failed', 'info']]);
    expect(toOutcomeText(callOf({ ...probe, errorCode: 'AccessDenied' })).tone).toBe('bad');
    // The same when only the page's labels are known.
    const labels = { eventName: 'GetBucketPolicy', eventId: 'e-1', errorCode: 'NoSuchBucketPolicy' };
    const partial = toApiCall({ kind: 'labels', labels, place: { channel: 'page-labels', readAt: 0 } });
    expect(toOutcomeText(partial)).toMatchObject({ tone: 'quiet', text: 'Routine probe: NoSuchBucketPolicy' });
    expect(partial.flags.map(({ severity }) => severity)).toEqual(['info']);
  });

  describe('on the policy of a service that no table knows', () => {
    const open = { Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'x:*', Resource: '*' }] };
    const set = (policy: unknown, change: Record<string, unknown> = {}) =>
      flags({
        eventSource: 'codeartifact.amazonaws.com',
        eventName: 'PutDomainPermissionsPolicy',
        requestParameters: { domain: 'd', policyDocument: policy },
        ...change,
      });

    it('say that it lets everyone in, however it is written', () => {
      expect(set(open)).toContain('opened');
      expect(set(JSON.stringify(open))).toContain('opened');
      expect(set(encodeURIComponent(JSON.stringify(open)))).toContain('opened');
    });

    it('say nothing where that is not certain', () => {
      const [statement] = open.Statement;
      expect(set({ Statement: { ...statement, Condition: { Bool: { 'aws:x': 'true' } } } })).not.toContain('opened');
      expect(set({ Statement: { ...statement, Effect: 'Deny' } })).not.toContain('opened');
      expect(set(open, { errorCode: 'ValidationException' })).not.toContain('opened');
      expect(set(open, { eventName: 'ValidateResourcePolicy' })).not.toContain('opened');
      expect(set(open, { eventName: 'PutVpcEndpointPolicy' })).not.toContain('opened');
      expect(set(open, { eventName: 'StartWorkflow' })).not.toContain('opened');
      expect(set('*')).not.toContain('opened');
    });
  });
});

describe('how a call was made', () => {
  it.each([
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
