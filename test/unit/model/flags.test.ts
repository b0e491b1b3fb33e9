import { describe, expect, test } from 'vitest';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import { toOutcomeText } from '../../../src/notes/outcome-text.ts';
import { callOf } from '../notes/call-of.ts';

const flags = (change: Record<string, unknown>) => callOf(change).flags.map(({ kind }) => kind);

describe('flags', () => {
  const USER = { type: 'IAMUser', userName: 'alice', accountId: '111122223333', accessKeyId: 'ASIAIOSFODNN7EXAMPLE' };

  test('call an access cross-account only when both accounts are known and differ', () => {
    expect(flags({ userIdentity: USER, recipientAccountId: '444455556666' })).toContain('cross-account');
    expect(flags({ userIdentity: USER, recipientAccountId: '111122223333' })).not.toContain('cross-account');
    expect(
      flags({ userIdentity: { ...USER, accountId: undefined }, recipientAccountId: '444455556666' }),
    ).not.toContain('cross-account');
  });

  test('name the member that shows them', () => {
    for (const { path } of callOf({ userIdentity: { type: 'Root' }, errorCode: 'AccessDenied' }).flags)
      expect(path).toMatch(/^(?:userIdentity\.type|errorCode)$/);
  });

  test('claim no effect of a call that failed', () => {
    const failed = callOf({ errorCode: 'ValidationException' });
    expect(failed.effects).toEqual([]);
    expect(failed.flags.map(({ kind }) => kind)).toEqual(['failed']);
  });

  test('mark an OpsWorks CM call after the end of the service, with the date of its engine', () => {
    const endFlag = (eventTime: string) =>
      callOf({ eventTime }).flags.find(({ kind }) => kind === 'after-service-end')?.text;
    expect(endFlag('2024-04-01T00:00:00Z')).toContain('2024-03-31');
    expect(endFlag('2024-03-31T23:59:59Z')).toBeUndefined();
  });

  test('mark an OpsWorks Stacks call after the end of that service, and no call of another service', () => {
    const endFlag = (eventTime: string, eventSource: string) =>
      callOf({ eventTime, eventSource, eventName: 'DescribeStacks' }).flags.find(
        ({ kind }) => kind === 'after-service-end',
      )?.text;
    expect(endFlag('2024-05-27T00:00:00Z', 'opsworks.amazonaws.com')).toContain('OpsWorks Stacks (2024-05-26)');
    expect(endFlag('2024-05-26T23:59:59Z', 'opsworks.amazonaws.com')).toBeUndefined();
    expect(endFlag('2026-01-01T00:00:00Z', 'cloudformation.amazonaws.com')).toBeUndefined();
  });

  test('tell a routine probe apart from a denial, with quiet words', () => {
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

  describe('on the credentials of an instance', () => {
    const session = (name: string) => ({
      type: 'AssumedRole',
      principalId: `AROAEXAMPLEROLEID0001:${name}`,
      arn: `arn:aws:sts::111122223333:assumed-role/web/${name}`,
      accountId: '111122223333',
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    });
    const INSTANCE = session('i-0123456789abcdef0');

    test.each([
      ['an address of the internet', { userIdentity: INSTANCE, sourceIPAddress: '8.8.8.8' }],
      ['an IPv6 address', { userIdentity: INSTANCE, sourceIPAddress: '2600::1' }],
      ['the short id of an old instance', { userIdentity: session('i-0a1b2c3d'), sourceIPAddress: '198.51.100.7' }],
    ])('ask whether a public address is its own: %s', (_, change) => {
      const flag = callOf(change).flags.find(({ kind }) => kind === 'instance-credentials');
      expect(flag).toMatchObject({ severity: 'info', path: 'sourceIPAddress' });
      expect(flag?.text).toContain('check whether that is the instance');
    });

    test.each([
      ['a private address', { userIdentity: INSTANCE, sourceIPAddress: '10.0.0.7' }],
      ['a VPC endpoint', { userIdentity: INSTANCE, sourceIPAddress: '198.51.100.7', vpcEndpointId: 'vpce-1' }],
      ['a service', { userIdentity: INSTANCE, sourceIPAddress: 'ec2.amazonaws.com' }],
      ['a person', { userIdentity: session('alice'), sourceIPAddress: '198.51.100.7' }],
      ['a name that only begins like an id', { userIdentity: session('i-love-aws'), sourceIPAddress: '198.51.100.7' }],
    ])('say nothing of %s', (_, change) => {
      expect(flags(change)).not.toContain('instance-credentials');
    });
  });

  describe("on a key of another account's", () => {
    const put = (eventName: string, key: string, accountId: string | undefined) =>
      callOf({
        eventSource: 's3.amazonaws.com',
        eventName,
        userIdentity: { type: 'IAMUser', userName: 'alice', accountId },
        requestParameters: { bucketName: 'b', key: 'k', 'x-amz-server-side-encryption-aws-kms-key-id': key },
        responseElements: null,
      }).flags.map(({ kind }) => kind);
    const ARN = 'arn:aws:kms:eu-central-1:444455556666:key/1234abcd-12ab-34cd-56ef-1234567890ab';

    test.each([['CopyObject'], ['PutObject']])('flag what %s encrypts with it', (name) => {
      expect(put(name, ARN, '111122223333')).toContain('destructive');
    });

    test.each([
      ["the caller's own key", ARN, '444455556666'],
      ['a key by its id, which is of the own account', '1234abcd-12ab-34cd-56ef-1234567890ab', '111122223333'],
      ['a caller whose account is not known', ARN, undefined],
    ])('say nothing of %s', (_, key, account) => {
      expect(put('CopyObject', key, account)).not.toContain('destructive');
    });
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

    test('say that it lets everyone in, however it is written', () => {
      expect(set(open)).toContain('opened');
      expect(set(JSON.stringify(open))).toContain('opened');
      expect(set(encodeURIComponent(JSON.stringify(open)))).toContain('opened');
    });

    test('say nothing where that is not certain', () => {
      const [statement] = open.Statement;
      expect(
        set({ Statement: { ...statement, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } } }),
      ).not.toContain('opened');
      expect(set({ Statement: { ...statement, Effect: 'Deny' } })).not.toContain('opened');
      expect(set(open, { errorCode: 'ValidationException' })).not.toContain('opened');
      expect(set(open, { eventName: 'ValidateResourcePolicy' })).not.toContain('opened');
      expect(set(open, { eventName: 'PutVpcEndpointPolicy' })).not.toContain('opened');
      expect(set(open, { eventName: 'StartWorkflow' })).not.toContain('opened');
      expect(set('*')).not.toContain('opened');
    });
  });
});
