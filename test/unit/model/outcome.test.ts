import { describe, expect, test } from 'vitest';
import { callOf } from '../notes/call-of.ts';

const kindOf = (eventSource: string, eventName: string, change: Record<string, unknown>) =>
  callOf({ eventSource: `${eventSource}.amazonaws.com`, eventName, ...change }).outcome.kind;

describe('a result is read from where it stands', () => {
  test.each([
    ['ecr', 'BatchDeleteImage', { imageIds: [{ imageTag: 'a' }], failures: [{ failureCode: 'ImageNotFound' }] }],
    ['events', 'PutTargets', { failedEntryCount: 1, failedEntries: [{ errorCode: 'X' }], successfulCount: 2 }],
    ['dynamodb', 'BatchWriteItem', { unprocessedItems: { orders: [{}] }, consumedCapacity: [{ tableName: 'orders' }] }],
    ['ssm', 'DeleteParameters', { deletedParameters: ['/a'], invalidParameters: ['/b'] }],
  ])('in part where the answer of %s %s names what failed beside what was done', (source, name, responseElements) => {
    expect(kindOf(source, name, { responseElements })).toBe('in-part');
  });

  test.each([
    ['ecs', 'DescribeTasks', { tasks: [], failures: [{ reason: 'MISSING' }] }],
    ['ssm', 'DeleteParameters', { deletedParameters: [], invalidParameters: ['/b'] }],
    ['ec2', 'DeleteFlowLogs', { DeleteFlowLogsResponse: { unsuccessful: { item: { error: { code: 'X' } } } } }],
  ])('failed where the answer of %s %s names nothing that was done', (source, name, responseElements) => {
    const requestParameters = { ids: ['one'] };
    const call = callOf({
      eventSource: `${source}.amazonaws.com`,
      eventName: name,
      responseElements,
      requestParameters,
    });
    expect(call.outcome.kind).toBe('failed');
    expect(call.effects).toEqual([]);
    expect(call.predicate.map(({ text }) => text).join('')).toMatch(/^tried to /);
  });

  test.each([
    ['ecr', 'BatchDeleteImage', { imageIds: [{ imageTag: 'a' }], failures: [] }],
    ['events', 'PutTargets', { failedEntryCount: 0, failedEntries: [] }],
    ['dynamodb', 'BatchWriteItem', { unprocessedItems: {} }],
  ])('succeeded where the lists of failures of %s %s are empty', (source, name, responseElements) => {
    expect(kindOf(source, name, { responseElements })).toBe('succeeded');
  });

  test.each([
    ['signin', 'ConsoleLogin', { responseElements: { ConsoleLogin: 'Failure' } }],
    ['signin', 'CheckMfa', { responseElements: { CheckMfa: 'Failure' } }],
    ['sso', 'UserAuthentication', { serviceEventDetails: { UserAuthentication: 'Failure' }, responseElements: null }],
    ['organizations', 'CreateAccountResult', { serviceEventDetails: { createAccountStatus: { state: 'FAILED' } } }],
    ['organizations', 'CreateAccount', { responseElements: { createAccountStatus: { state: 'FAILED' } } }],
  ])('failed where %s %s says so under its own name or as a state', (source, name, change) => {
    expect(kindOf(source, name, change)).toBe('failed');
  });

  test.each([
    ['ec2', 'RunInstances', { errorCode: 'Client.DryRunOperation', errorMessage: 'Request would have succeeded' }],
    ['ec2', 'StopInstances', { errorCode: 'Client.DryRunOperation' }],
    ['ec2', 'CreateVpc', { errorCode: 'DryRunOperation' }],
  ])('a dry run of %s %s did nothing', (source, name, change) => {
    const call = callOf({ eventSource: `${source}.amazonaws.com`, eventName: name, ...change });
    expect(call.outcome.kind).toBe('dry-run');
    expect(call.effects).toEqual([]);
    expect(call.predicate.map(({ text }) => text).join('')).toMatch(/^asked, as a dry run, to /);
  });
});
