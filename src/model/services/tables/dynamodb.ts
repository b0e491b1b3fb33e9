import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['dynamodb.amazonaws.com'],
  name: 'DynamoDB',
  page: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/logging-using-cloudtrail.html',
  target: ['tableName', 'tableArn', 'backupArn', 'resourceArn'],
  operations: {
    DeleteTable: {
      effects: [
        {
          text: 'All items and indexes are gone; only backups and exports remain.',
          severity: 'high',
          flag: 'destructive',
        },
      ],
    },
    DeleteBackup: {
      target: ['backupArn'],
      effects: [{ text: 'The backup cannot be brought back.', severity: 'notable', flag: 'destructive' }],
    },
    UpdateTable: {
      effects: [
        {
          text: 'The table can be deleted again.',
          when: { equals: ['deletionProtectionEnabled', 'false'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    UpdateContinuousBackups: {
      effects: [
        {
          text: 'Turns point-in-time recovery off: earlier states of the table are lost.',
          when: { equals: ['pointInTimeRecoverySpecification.pointInTimeRecoveryEnabled', 'false'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    ExportTableToPointInTime: {
      say: '*<export> table* {tableArn} to bucket {s3Bucket}',
      effects: [
        {
          text: 'Copies every item to a bucket[ of account {s3BucketOwner}].',
          severity: 'notable',
        },
      ],
    },
    PutResourcePolicy: {
      target: ['resourceArn'],
      effects: [
        {
          text: 'The policy allows something to everyone: no condition narrows who.',
          when: { allowsEveryone: 'policy' },
          severity: 'high',
          flag: 'opened',
        },
      ],
    },
    Scan: { say: '*<read> through table* {tableName}', readOnly: true },
    Query: { say: '*<query> table* {tableName}', readOnly: true },
  },
} satisfies ServiceKnowledge;
