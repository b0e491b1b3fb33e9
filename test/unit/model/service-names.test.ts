import { expect, test } from 'vitest';
import { findService, serviceName } from '../../../src/model/services/find-knowledge.ts';
import { SERVICE_NAMES } from '../../../src/model/services/names.ts';

test.each([
  ['opsworks-cm.amazonaws.com', 'OpsWorks CM'],
  ['states.amazonaws.com', 'Step Functions'],
  ['ec2-instance-connect.amazonaws.com', 'EC2 Instance Connect'],
  ['amazonmq.amazonaws.com', 'Amazon MQ'],
  ['bedrock.amazonaws.com.cn', 'Bedrock'],
  ['newthing.amazonaws.com', 'newthing'],
  ['constructor.amazonaws.com', 'constructor'],
  ['bedrock', 'bedrock'],
  ['bedrock.example.com', 'bedrock.example.com'],
  [undefined, 'service not named'],
])('%s is called %s', (source, name) => {
  expect(serviceName(source)).toBe(name);
});

test('a service with a table is named there', () => {
  for (const prefix of SERVICE_NAMES.keys())
    expect([prefix, findService(`${prefix}.amazonaws.com`)?.name]).toEqual([prefix, undefined]);
});

test('no two services have one name', () => {
  expect(new Set(SERVICE_NAMES.values()).size).toBe(SERVICE_NAMES.size);
});
