/** A record of an OpsWorks CM call, as members of an object. */
export type AnyRecord = Record<string, unknown>;

/** A record of our own with this id, an OpsWorks CM call by Alice with quotes and braces in its parameters. */
export function recordOf(eventID: string, members: AnyRecord = {}): AnyRecord {
  return {
    eventVersion: '1.08',
    userIdentity: {
      type: 'IAMUser',
      principalId: 'AIDAEXAMPLE',
      arn: 'arn:aws:iam::111122223333:user/Alice',
      accountId: '111122223333',
      userName: 'Alice',
    },
    eventTime: '2026-05-08T12:00:00Z',
    eventSource: 'opsworks-cm.amazonaws.com',
    eventName: 'CreateServer',
    awsRegion: 'us-west-2',
    sourceIPAddress: '192.0.2.7',
    userAgent: 'aws-cli/2.15.0 md/Botocore#1.34',
    requestParameters: { serverName: 'a "quoted" {server', subnetIds: ['subnet-1e1EXAMPLE'], backupRetentionCount: 3 },
    responseElements: null,
    requestID: '10000000-0000-4000-8000-00000000000a',
    eventID,
    readOnly: false,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: '111122223333',
    ...members,
  };
}

/** `count` different ids that look like CloudTrail's. */
export function idsOf(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `20000000-0000-4000-8000-${String(at).padStart(12, '0')}`);
}
