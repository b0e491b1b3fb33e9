import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POLICY_KINDS, toDenial, toDeniedBy } from '../../../src/model/denial.ts';

const USER = 'arn:aws:iam::111122223333:user/harbour-build';
const SERVER = 'arn:aws:opsworks-cm:us-west-2:111122223333:server/harbour-puppet/EXAMPLE';
const HEAD = `User: ${USER} is not authorized to perform: opsworks-cm:DeleteServer on resource: ${SERVER}`;
const SAID = { action: 'opsworks-cm:DeleteServer', resource: SERVER };
const SCP = 'arn:aws:organizations::444455556666:policy/o-exampleorgid/service_control_policy/p-example1';

describe('a denial whose message names the policy', () => {
  test.each(POLICY_KINDS)('is implicit where no %s allows the action', (policy) => {
    const message = `${HEAD} because no ${policy} allows the opsworks-cm:DeleteServer action`;
    expect(toDenial('AccessDeniedException', message)).toEqual({ reason: 'implicit', policy, ...SAID });
  });

  test.each(POLICY_KINDS)('is explicit where a %s says so', (policy) => {
    const message = `${HEAD} with an explicit deny in a${/^[iaeo]/.test(policy) ? 'n' : ''} ${policy}`;
    expect(toDenial('AccessDenied', message)).toEqual({ reason: 'explicit', policy, ...SAID });
  });

  test('names the policy that denies by its ARN, where it follows', () => {
    const message = `${HEAD} with an explicit deny in a service control policy: ${SCP}`;
    const policyArn = SCP;
    expect(toDenial('AccessDenied', message)).toEqual({
      reason: 'explicit',
      policy: 'service control policy',
      policyArn,
      ...SAID,
    });
  });

  test('has the authorization id that leads to its details', () => {
    const id = '0a1b2c3d-1111-2222-3333-444455556666';
    const message = `${HEAD} with an explicit deny in an identity-based policy. Go to https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/authorization-details/${id} for complete details, or call the GetRequestAuthorizationDetails API with the following authorization id: ${id}.`;
    expect(toDenial('AccessDenied', message)).toEqual({
      reason: 'explicit',
      policy: 'identity-based policy',
      authorizationId: id,
      ...SAID,
    });
  });

  test('may name another action than the call’s own', () => {
    const message = `User: ${USER} is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/harbour because no identity-based policy allows the iam:PassRole action`;
    expect(toDenial('UnauthorizedOperation', message).action).toBe('iam:PassRole');
  });
});

describe('a denial whose reason is not said', () => {
  test.each([
    [`User: ${USER} is not authorized to perform: ec2:RunInstances`, { action: 'ec2:RunInstances' }],
    [HEAD, SAID],
    ['Access Denied', {}],
    ['Forbidden', {}],
    [undefined, {}],
    ['The ciphertext refers to a customer master key that does not exist or you are not allowed to use', {}],
  ])('keeps what the message names: %s', (message, named) => {
    expect(toDenial('AccessDenied', message)).toEqual({ reason: 'not-said', ...named });
  });

  test('is of a VPC endpoint by its code', () => {
    expect(toDenial('VpceAccessDenied', 'The request was denied')).toEqual({
      reason: 'not-said',
      policy: 'VPC endpoint policy',
    });
  });

  test('is of the credentials where the code says that', () => {
    for (const code of ['ExpiredToken', 'InvalidClientTokenId', 'SignatureDoesNotMatch', 'Client.AuthFailure'])
      expect(toDenial(code, 'The security token included in the request is invalid').reason).toBe('credentials');
  });
});

describe('an encoded message', () => {
  const words = 'You are not authorized to perform this operation. Encoded authorization failure message: ';

  test('can be decoded by who may, when it is whole', () => {
    expect(toDenial('Client.UnauthorizedOperation', `${words}4KxEXAMPLE-abc_123`)).toEqual({
      reason: 'encoded',
      encoded: '4KxEXAMPLE-abc_123',
    });
  });

  test('cannot be decoded when CloudTrail has cut it', () => {
    const message = `${words}${'4KxEXAMPLE'.repeat(200)}`.slice(0, 1024);
    expect(toDenial('Client.UnauthorizedOperation', message)).toEqual({ reason: 'cut' });
  });
});

test('what stands at the end of a cut message is not told as whole', () => {
  const long = `arn:aws:s3:::harbour-logs/${'a'.repeat(1200)}`;
  const message = `User: ${USER} is not authorized to perform: s3:GetObject on resource: ${long}`.slice(0, 1024);
  expect(toDenial('AccessDenied', message)).toEqual({ reason: 'not-said', action: 's3:GetObject' });
});

test('a message cut anywhere never gives a value that the whole one does not have', () => {
  const message = `${HEAD} with an explicit deny in a service control policy: ${SCP}`;
  const whole: Record<string, unknown> = { ...toDenial('AccessDenied', message) };
  fc.assert(
    fc.property(fc.nat(message.length), (length) => {
      // As CloudTrail cuts it: what is left has the length at which it cuts.
      const cut = message.slice(0, length).padStart(1024, ' ');
      const { reason, ...named } = toDenial('AccessDenied', cut);
      for (const [name, value] of Object.entries(named)) expect(value).toBe(whole[name]);
      expect(['explicit', 'not-said']).toContain(reason);
    }),
  );
});

test('who refused is told in few words, for each way of refusing', () => {
  expect(toDeniedBy({ reason: 'explicit', policy: 'service control policy' })).toBe('explicit: service control policy');
  expect(toDeniedBy({ reason: 'implicit', policy: 'session policy' })).toBe('implicit: session policy');
  expect(toDeniedBy({ reason: 'not-said', policy: 'VPC endpoint policy' })).toBe('not said: VPC endpoint policy');
  expect(toDeniedBy({ reason: 'not-said' })).toBe('reason not said');
});
