import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['logs.amazonaws.com'],
  name: 'CloudWatch Logs',
  page: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_Operations.html',
  target: ['logStreamName', 'logGroupName', 'logGroupIdentifier', 'destinationName', 'policyName'],
  operations: {
    DeleteLogGroup: {
      effects: [{ text: 'All log events in it are gone for good.', severity: 'high', flag: 'destructive' }],
    },
    DeleteLogStream: {
      say: '*<delete> log stream* {logStreamName}[ of {logGroupName}]',
      effects: [{ text: 'All log events in it are gone for good.', severity: 'high', flag: 'destructive' }],
    },
    PutRetentionPolicy: {
      effects: [{ text: 'Log events older than {retentionInDays} days are deleted.', severity: 'notable' }],
    },
    PutSubscriptionFilter: {
      target: ['logGroupName'],
      effects: [{ text: 'New log events are copied to {destinationArn}.', severity: 'notable' }],
    },
    DeleteSubscriptionFilter: {
      target: ['logGroupName'],
      effects: [
        {
          text: 'New log events no longer reach whatever watched them through {filterName}.',
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    DeleteMetricFilter: {
      target: ['logGroupName'],
      effects: [
        {
          text: 'Alarms built on {filterName} no longer see new log events.',
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    DeleteDataProtectionPolicy: {
      effects: [
        {
          text: 'Sensitive data in new log events is no longer masked.',
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    CreateExportTask: {
      say: '*<export>* {logGroupName} to bucket {destination}',
      target: ['logGroupName'],
    },
  },
} satisfies ServiceKnowledge;
