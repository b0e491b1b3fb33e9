import { describe, expect, test } from 'vitest';
import { toAccessLevel } from '../../../../src/model/services/access-level.ts';
import { toApiCall } from '../../../../src/model/to-api-call.ts';
import { callOf } from '../../notes/call-of.ts';

describe('an operation of AWS’s reference', () => {
  test.each([
    ['opsworks-cm.amazonaws.com', 'DeleteServer', 'Write'],
    ['opsworks-cm.amazonaws.com', 'DescribeServers', 'List'],
    ['opsworks-cm.amazonaws.com', 'TagResource', 'Tagging, Write'],
    ['s3.amazonaws.com', 'PutBucketPolicy', 'Permissions management, Write'],
    ['ec2.amazonaws.com', 'DescribeInstances', 'List'],
    ['ec2.amazonaws.com', 'CreateTags', 'Tagging, Write'],
    ['kms.amazonaws.com', 'CreateGrant', 'Permissions management, Write'],
    ['sts.amazonaws.com', 'GetCallerIdentity', 'Read'],
    ['logs.amazonaws.com', 'StartQuery', 'Read'],
    ['secretsmanager.amazonaws.com', 'GetSecretValue', 'Read'],
  ])('of %s, %s, has its level: %s', (source, operation, level) => {
    expect(toAccessLevel(source, operation)).toBe(level);
  });

  test.each([
    ['lambda.amazonaws.com', 'CreateFunction20150331', 'Write'],
    ['lambda.amazonaws.com', 'AddPermission20150331v2', 'Permissions management, Write'],
    ['cloudfront.amazonaws.com', 'GetDistribution2020_05_31', 'Read'],
  ])('of %s is known with an API version in its name: %s', (source, operation, level) => {
    expect(toAccessLevel(source, operation)).toBe(level);
  });

  test.each([
    ['monitoring.amazonaws.com', 'PutMetricAlarm', 'Write'],
    ['monitoring.amazonaws.com', 'DescribeAlarms', 'Read'],
    ['tagging.amazonaws.com', 'TagResources', 'Tagging, Write'],
    ['bedrock-agentcore.us-east-1.api.aws', 'GetBrowser', 'Read'],
    ['s3.amazonaws.com.cn', 'PutBucketAcl', 'Permissions management, Write'],
  ])('is found where the source is not the reference’s prefix: %s, %s', (source, operation, level) => {
    expect(toAccessLevel(source, operation)).toBe(level);
  });
});

describe('an operation that the reference does not have', () => {
  test.each([
    ['DescribeHarbours', 'Read'],
    ['ListHarbours', 'List'],
    ['BlessHarbour', 'Write'],
    ['TagHarbour', 'Tagging, Write'],
    ['', 'Write'],
  ])('is told by its verb: "%s" is %s', (operation, level) => {
    expect(toAccessLevel('harbour.amazonaws.com', operation)).toBe(level);
  });

  test('is read or write as the record says, whatever its verb', () => {
    expect(toAccessLevel('harbour.amazonaws.com', 'BlessHarbour', true)).toBe('Read');
    expect(toAccessLevel('harbour.amazonaws.com', 'GetHarbour', false)).toBe('Write');
  });

  test('of a known service is read when the record says so and no action has its verb', () => {
    expect(toAccessLevel('s3.amazonaws.com', 'HeadObject', true)).toBe('Read');
  });

  test('is told by its verb when it is named as a member of every object', () => {
    expect(toAccessLevel('constructor', 'toString')).toBe('Write');
  });
});

test('the record’s own word does not change a level that the reference has', () => {
  expect(toAccessLevel('sts.amazonaws.com', 'AssumeRole', true)).toBe('Write');
});

test('a call without an action has no level', () => {
  const { accessLevel, action } = callOf({ eventName: undefined });
  expect([action, accessLevel]).toEqual([undefined, undefined]);
});

test('a partial call has the level of its action', () => {
  const call = toApiCall({
    kind: 'labels',
    labels: { eventId: 'one', eventName: 'DeleteServer', eventSource: 'opsworks-cm.amazonaws.com', resources: [] },
    place: { channel: 'page-labels', readAt: 0 },
  });
  expect(call.accessLevel).toBe('Write');
});
