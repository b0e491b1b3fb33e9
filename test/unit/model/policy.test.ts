import { describe, expect, test } from 'vitest';
import { coverage } from '../../../src/model/internet.ts';
import { deniesEverything, findGrant, findOpenness } from '../../../src/model/policy.ts';
import type { JsonObject, JsonValue } from '../../../src/values/json.ts';

const allow = (more: JsonObject): JsonObject => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: '*',
  ...more,
});
const policy = (...statements: JsonValue[]): JsonObject => ({ Version: '2012-10-17', Statement: statements });

describe('whom a resource policy lets in', () => {
  test.each<[string, JsonObject]>([
    ['no condition', {}],
    ['an empty condition', { Condition: {} }],
    ['every address', { Condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } } }],
    ['two halves of all addresses', { Condition: { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } } }],
    ['TLS alone', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
    ['any account', { Condition: { StringLike: { 'aws:PrincipalAccount': '*' } } }],
    ['everyone but some', { Principal: null, NotPrincipal: { AWS: '111122223333' } }],
    ['a list with a star', { Principal: { AWS: ['111122223333', '*'] } }],
  ])('is everyone: %s', (_, more) => {
    expect(findOpenness(policy(JSON.parse(JSON.stringify(allow(more)))))).toBe('everyone');
  });

  test.each<[string, JsonObject]>([
    ['one network', { Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }],
    ['an account', { Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } }],
    ['an organization', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } } }],
    ['a VPC endpoint', { Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } } }],
    ['another account', { Principal: { AWS: 'arn:aws:iam::444455556666:root' } }],
    ['a service', { Principal: { Service: 'sns.amazonaws.com' } }],
  ])('is those whom it names: %s', (_, more) => {
    expect(findOpenness(policy(allow(more)))).toBeUndefined();
  });

  test.each<[string, JsonObject]>([
    ['all', { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }],
    ['the same action', { Effect: 'Deny', Principal: '*', Action: 's3:Get*', Resource: '*' }],
    ['all but some', { Effect: 'Deny', NotPrincipal: { AWS: '111122223333' }, Action: '*', Resource: '*' }],
  ])('is none where a denial takes away %s', (_, denial) => {
    expect(findOpenness(policy(allow({}), denial))).toBeUndefined();
  });

  test.each<[string, JsonObject]>([
    [
      'without TLS',
      {
        Effect: 'Deny',
        Principal: '*',
        Action: '*',
        Resource: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
    ['of another action', { Effect: 'Deny', Principal: '*', Action: 's3:DeleteObject', Resource: '*' }],
    ['of one account', { Effect: 'Deny', Principal: { AWS: '444455556666' }, Action: '*', Resource: '*' }],
  ])('is still everyone with a denial %s', (_, denial) => {
    expect(findOpenness(policy(allow({}), denial))).toBe('everyone');
  });

  test('is who knows the external id where one is asked for', () => {
    const trust = allow({ Action: 'sts:AssumeRole', Condition: { StringEquals: { 'sts:ExternalId': 'agreed' } } });
    expect(findOpenness(policy(trust))).toBe('who-knows');
  });
});

describe('what an identity’s policy grants', () => {
  test.each<[string | undefined, JsonObject]>([
    ['everything', { Effect: 'Allow', Action: '*', Resource: '*' }],
    ['everything', { Effect: 'Allow', Action: ['*:*'], Resource: ['*'] }],
    ['almost-everything', { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
    ['almost-everything', { Effect: 'Allow', Action: '*', Resource: '*', Condition: { Bool: { a: 'true' } } }],
    ['iam', { Effect: 'Allow', Action: 'iam:*', Resource: '*' }],
    [undefined, { Effect: 'Allow', Action: 's3:*', Resource: '*' }],
    [undefined, { Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::b' }],
    [undefined, { Effect: 'Deny', Action: '*', Resource: '*' }],
  ])('is %s of %j', (grant, statement) => {
    expect(findGrant(policy(statement))).toBe(grant);
  });

  test('is nothing where all is denied, which is said of a denial without a condition alone', () => {
    const all = { Effect: 'Allow', Action: '*', Resource: '*' };
    const none = { Effect: 'Deny', Action: '*', Resource: '*' };
    expect(findGrant(policy(all, none))).toBeUndefined();
    expect(deniesEverything(policy(none))).toBe(true);
    expect(deniesEverything(policy({ ...none, Condition: { Bool: { a: 'true' } } }))).toBe(false);
  });
});

describe('how much of the internet some blocks hold', () => {
  test.each<[number, string[]]>([
    [1, ['0.0.0.0/0']],
    [1, ['::/0']],
    [1, ['2000::/3']],
    [1, ['0.0.0.0/1', '128.0.0.0/1']],
    [0.5, ['0.0.0.0/1']],
    [0.5, ['0.0.0.0/1', '0.0.0.0/1']],
    [2 ** -8, ['10.0.0.0/8']],
    [0, ['sg-0123', 'pl-0123', '']],
  ])('is %d of %j', (share, blocks) => {
    expect(coverage(blocks)).toBe(share);
  });
});
