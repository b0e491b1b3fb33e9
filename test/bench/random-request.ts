import type { Random } from './random.ts';

/** What one operation is called and what its record carries beside the members that every record has. */
export interface Operation {
  source: string;
  name: string;
  readOnly: boolean;
  category: 'Management' | 'Data';
  request: unknown;
  response: unknown;
}

/** Stands for an integer beyond 2^53, which a JavaScript number cannot hold: replaced in the record's text. */
export const BIG_INTEGER = '@@big-integer@@';

const operation = (source: string, name: string, readOnly: boolean, request: unknown, response: unknown = null) => ({
  source: `${source}.amazonaws.com`,
  name,
  readOnly,
  category: 'Management' as const,
  request,
  response,
});

/** One operation with its parameters: services mixed, some with JSON in strings, wrapped lists and big integers. */
export function toOperation(random: Random): Operation {
  return random.pick(MAKERS)(random);
}

function describeInstances(random: Random): Operation {
  const items = Array.from({ length: 1 + random.below(4) }, () => ({ instanceId: `i-${random.hex(17)}` }));
  return operation('ec2', 'DescribeInstances', true, { instancesSet: { items }, filterSet: {} });
}

function openGroup(random: Random): Operation {
  const ranges = { items: [{ cidrIp: '0.0.0.0/0', description: 'for “everyone”, até amanhã\t\\o/' }] };
  const items = [{ ipProtocol: 'tcp', fromPort: 22, toPort: 22, groups: {}, ipRanges: ranges, ipv6Ranges: {} }];
  const groupId = `sg-${random.hex(17)}`;
  return operation(
    'ec2',
    'AuthorizeSecurityGroupIngress',
    false,
    { groupId, ipPermissions: { items } },
    { requestId: random.hex(32), _return: true },
  );
}

function getObject(random: Random): Operation {
  const key = `logs/${random.hex(8)}/été ${random.below(1000)}.json`;
  const request = { bucketName: `example-bucket-${random.below(20)}`, Host: 's3.eu-west-1.amazonaws.com', key };
  return { ...operation('s3', random.pick(['GetObject', 'PutObject']), true, request), category: 'Data' };
}

function putPolicy(random: Random): Operation {
  // Some policies are long: records of 10 KB exist.
  const count = random.chance(0.05) ? 60 : 2;
  const policy = {
    Version: '2012-10-17',
    Statement: Array.from({ length: count }, (_, at) => ({
      Sid: `Rule"${at}"`,
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: `arn:aws:s3:::example-bucket-${random.hex(8)}/*`,
    })),
  };
  return operation('iam', 'PutRolePolicy', false, {
    roleName: 'Deploy',
    policyName: `p-${random.hex(4)}`,
    policyDocument: JSON.stringify(policy),
    // Names that the record itself has, at another depth.
    eventName: 'not the event',
    userIdentity: { type: 'Root', arn: 'not the identity' },
  });
}

function assumeRole(random: Random): Operation {
  const roleArn = 'arn:aws:iam::111122223333:role/Deploy';
  const credentials = {
    accessKeyId: `ASIA${random.hex(9).toUpperCase()}EXAMPLE`,
    expiration: 'Jan 5, 2025, 11:18:23 PM',
    sessionToken: random.hex(100),
  };
  return operation(
    'sts',
    'AssumeRole',
    true,
    { roleArn, roleSessionName: 'ci', durationSeconds: 3600 },
    { credentials },
  );
}

function decrypt(random: Random): Operation {
  const encryptionContext = { 'aws:s3:arn': `arn:aws:s3:::example-bucket-${random.below(20)}` };
  return operation('kms', 'Decrypt', true, { encryptionContext, encryptionAlgorithm: 'SYMMETRIC_DEFAULT' });
}

function updateItem(random: Random): Operation {
  const key = { id: random.hex(12), version: BIG_INTEGER };
  return { ...operation('dynamodb', 'UpdateItem', false, { tableName: 'orders', key }), category: 'Data' };
}

function opsworksCm(random: Random): Operation {
  const serverName = `test-puppet-server-${random.below(5)}`;
  const name = random.pick(['CreateServer', 'DescribeServers', 'CreateBackup', 'AssociateNode', 'StartMaintenance']);
  const request = {
    serverName,
    engine: 'Puppet',
    instanceType: 'c4.large',
    subnetIds: ['subnet-1e111f11'],
    engineAttributes: [{ name: 'PUPPET_ADMIN_PASSWORD', value: '*** Redacted ***' }],
  };
  const response = { server: { serverName, status: 'CREATING', createdAt: 'Jan 5, 2017 10:18:22 PM' } };
  return operation('opsworks-cm', name, name === 'DescribeServers', request, response);
}

const MAKERS = [
  describeInstances,
  openGroup,
  getObject,
  putPolicy,
  assumeRole,
  decrypt,
  updateItem,
  opsworksCm,
] as const;
