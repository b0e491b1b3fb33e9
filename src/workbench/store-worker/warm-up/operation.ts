import { ACCOUNT, pick, toHex } from './values.ts';

/** What one operation is called and what its record carries. */
interface Operation {
  source: string;
  name: string;
  readOnly: boolean;
  request: unknown;
  response: unknown;
}

const read = (source: string, name: string, request: unknown): Operation => ({
  source,
  name,
  readOnly: true,
  request,
  response: null,
});
const write = (source: string, name: string, request: unknown, response: unknown = null): Operation => ({
  source,
  name,
  readOnly: false,
  request,
  response,
});

/** Parameters of many shapes: lists, wrapped lists, JSON in a text, long integers, fractions, letters beyond ASCII. */
export function toOperation(index: number): Operation {
  const server = { serverName: `server-${index % 6}`, engine: index % 2 === 0 ? 'Puppet' : 'ChefAutomate' };
  switch (index % 10) {
    case 0:
      return read('ec2', 'DescribeInstances', {
        instancesSet: { items: [{ instanceId: `i-${toHex(index, 17)}` }, { instanceId: 'i-1' }] },
        filterSet: {},
      });
    case 1: {
      const ranges = { items: [{ cidrIp: '0.0.0.0/0', description: 'for “everyone”, até já\t\\o/' }] };
      const items = [{ ipProtocol: 'tcp', fromPort: 22, toPort: -1, groups: {}, ipRanges: ranges }];
      const groupId = `sg-${toHex(index, 17)}`;
      return write('ec2', 'AuthorizeSecurityGroupIngress', { groupId, ipPermissions: { items } }, { _return: true });
    }
    case 2:
      return read('s3', 'GetObject', { bucketName: `example-bucket-${index % 20}`, key: `logs/été ${index}.json` });
    case 3: {
      const statement = {
        Effect: 'Allow',
        Action: ['s3:GetObject'],
        Resource: `arn:aws:s3:::example-${index}/*`,
        Principal: '*',
      };
      const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement, statement] });
      return write('iam', 'PutRolePolicy', { roleName: 'ci', policyName: `p-${index}`, policyDocument });
    }
    case 4:
      return write(
        'sts',
        'AssumeRole',
        { roleArn: `arn:aws:iam::${ACCOUNT}:role/ci`, roleSessionName: 'ci', durationSeconds: 3600 },
        {
          credentials: {
            accessKeyId: `ASIA${toHex(index, 9).toUpperCase()}EXAMPLE`,
            sessionToken: 'x'.repeat(90),
            expiration: 'Jan 5, 2025, 11:18:23 PM',
          },
        },
      );
    case 5:
      return read('kms', 'Decrypt', {
        encryptionContext: { 'aws:s3:arn': `arn:aws:s3:::example-bucket-${index % 20}` },
      });
    case 6:
      return write('dynamodb', 'UpdateItem', {
        tableName: 'orders',
        key: { id: `${index}`, version: '@long@', isNew: false },
      });
    case 7:
      return write(
        'opsworks-cm',
        pick(['CreateServer', 'CreateBackup', 'AssociateNode', 'DeleteServer'], index / 10) ?? '',
        {
          ...server,
          engineAttributes: [{ name: 'PUPPET_ADMIN_PASSWORD', value: '*** Redacted ***' }],
          subnetIds: ['subnet-1'],
        },
        { server: { ...server, status: 'CREATING', createdAt: 'Jan 5, 2017 10:18:22 PM' } },
      );
    case 8:
      return read(
        'opsworks-cm',
        'DescribeServers',
        index % 20 === 8 ? null : { maxResults: index, serverName: 'server-1' },
      );
    default:
      return write(
        'lambda',
        'UpdateFunctionConfiguration20150331v2',
        {
          functionName: `function-${index % 12}`,
          environment: {},
          timeout: 1.5,
          layers: [],
          tags: { stage: 'test', empty: '' },
        },
        { functionArn: `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:function-${index % 12}`, memorySize: 128 },
      );
  }
}
