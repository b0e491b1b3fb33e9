import { describe, expect, test } from 'vitest';
import { toIdentity } from '../../../src/model/identity.ts';
import { parseRecord } from '../../../src/records/parse-record.ts';

const identityOf = (userIdentity: unknown) =>
  toIdentity(parseRecord(JSON.parse(JSON.stringify({ userIdentity, eventName: 'X' }))).record);
const ROLE = 'arn:aws:sts::111122223333:assumed-role';

describe('the identity of a call', () => {
  test.each([
    ['Root', { type: 'Root', accountId: '111122223333' }, 'root', 'root user of 111122223333'],
    ['IAMUser', { type: 'IAMUser', userName: 'alice' }, 'iam-user', 'alice'],
    ['AssumedRole', { type: 'AssumedRole', arn: `${ROLE}/Admin/jane` }, 'role-session', 'Admin / jane'],
    ['AssumedRole by principal', { type: 'AssumedRole', principalId: 'AROAEXAMPLE:job' }, 'role-session', 'job'],
    [
      'FederatedUser',
      { type: 'FederatedUser', arn: 'arn:aws:sts::111122223333:federated-user/carol' },
      'federated-user',
      'carol',
    ],
    ['AWSAccount', { type: 'AWSAccount', accountId: '444455556666' }, 'other-account', 'account 444455556666'],
    ['AWSService', { type: 'AWSService', invokedBy: 'config.amazonaws.com' }, 'aws-service', 'config.amazonaws.com'],
    ['no type, invoked by', { invokedBy: 'AWS Internal' }, 'aws-service', 'AWS Internal'],
    ['a new type', { type: 'QuantumUser', userName: 'frank' }, 'unknown', 'frank'],
    ['null', null, 'unknown', 'someone whom the record does not name'],
  ])('has its kind and its actor: %s', (_name, user, kind, actor) => {
    expect(identityOf(user)).toMatchObject({ kind, actor });
  });

  test.each([
    [{ type: 'IAMUser', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }, 'long-term credentials of an IAM user'],
    [{ type: 'IAMUser', accessKeyId: 'ASIAIOSFODNN7EXAMPLE' }, 'temporary credentials of an IAM user'],
    [{ type: 'Root', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }, 'long-term credentials of the account root user'],
    [{ type: 'AssumedRole', arn: `${ROLE}/AWSServiceRoleForX/x` }, 'temporary credentials of a service-linked role'],
    [{ type: 'NewType' }, 'not known: identity type NewType'],
    [{}, 'not said: the record names no identity type'],
  ])('says of %j that its credentials are %s', (user, credentials) => {
    expect(identityOf(user).credentials).toBe(credentials);
  });

  test('finds the person of an Identity Center session and never one that the record does not name', () => {
    expect(
      identityOf({ type: 'AssumedRole', arn: `${ROLE}/AWSReservedSSO_Audit_0123456789abcdef/grace@example.com` }).person
        ?.name,
    ).toBe('grace@example.com');
    expect(identityOf({ type: 'AssumedRole', arn: `${ROLE}/Admin/grace` }).person).toBeUndefined();
  });

  test('speaks of MFA as the session does', () => {
    const mfa = (mark: unknown) =>
      identityOf({ type: 'IAMUser', sessionContext: { attributes: { mfaAuthenticated: mark } } }).session?.mfa;
    expect([mfa('true'), mfa('false'), mfa(true), mfa(undefined)]).toEqual([
      'marked',
      'not-marked',
      'marked',
      'not-said',
    ]);
  });

  test('keeps every member that it has no row for', () => {
    const facts = identityOf({ type: 'IAMUser', brandNew: { deep: [1, 'two'] } }).facts;
    expect(facts.map(({ path, value }) => [path, value])).toEqual([
      ['userIdentity.brandNew.deep.0', '1'],
      ['userIdentity.brandNew.deep.1', 'two'],
    ]);
  });
});
