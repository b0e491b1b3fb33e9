import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['cloudtrail.amazonaws.com'],
  name: 'CloudTrail',
  page: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Operations.html',
  target: ['name', 'trailName', 'eventDataStore', 'channel', 'resourceArn', 'resourceId'],
  operations: {
    StopLogging: {
      say: '*<stop> logging*[ of trail {name}]',
      effects: [
        {
          text: 'The trail records nothing until it is started again; only Event history keeps the last 90 days.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    StartLogging: { say: '*<start> logging*[ of trail {name}]' },
    DeleteTrail: {
      effects: [
        {
          text: 'The trail delivers nothing any more; log files already in S3 stay.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    UpdateTrail: {
      effects: [
        {
          text: 'The trail now records one Region only.',
          when: { equals: ['isMultiRegionTrail', 'false'] },
          severity: 'high',
          flag: 'defence-weakened',
        },
        {
          text: 'The trail now leaves out global services such as IAM and STS.',
          when: { equals: ['includeGlobalServiceEvents', 'false'] },
          severity: 'high',
          flag: 'defence-weakened',
        },
        {
          text: 'The trail now makes no digests, so a change to its log files cannot be proved.',
          when: { equals: ['enableLogFileValidation', 'false'] },
          severity: 'high',
          flag: 'defence-weakened',
        },
        {
          text: 'The trail now records this account only, not the organization.',
          when: { equals: ['isOrganizationTrail', 'false'] },
          severity: 'high',
          flag: 'defence-weakened',
        },
        {
          text: 'Log files go to bucket {s3BucketName}: check whose it is.',
          when: { present: 's3BucketName' },
          severity: 'notable',
        },
        {
          text: 'Log files are encrypted with {kmsKeyId}: who may not use that key cannot read them.',
          when: { present: 'kmsKeyId' },
          severity: 'notable',
        },
      ],
    },
    PutEventSelectors: {
      say: '*<change> what is recorded*[ by {trailName}]',
      effects: [
        {
          text: 'A selector leaves out management events: changes to users, keys and trails.',
          when: { equals: ['eventSelectors.*.includeManagementEvents', 'false'] },
          severity: 'high',
          flag: 'defence-weakened',
        },
        {
          text: 'A selector records reads only, so changes go unseen.',
          when: { equals: ['eventSelectors.*.readWriteType', 'ReadOnly'] },
          severity: 'high',
          flag: 'defence-weakened',
        },
        { text: 'Replaces every selector that the trail had.', severity: 'notable' },
      ],
    },
    PutInsightSelectors: {
      say: '*<change> Insights*[ of {trailName}][ of {eventDataStore}]',
      effects: [
        {
          text: 'Insights are off: unusual rates of calls or errors are not reported.',
          when: { absent: 'insightSelectors' },
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    StopEventDataStoreIngestion: {
      say: '*<stop> recording*[ into {eventDataStore}]',
      effects: [
        {
          text: 'The event data store takes in nothing until it is started again.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    DeleteEventDataStore: {
      effects: [
        {
          text: 'The store records nothing any more, and its events are deleted after seven days unless it is restored.',
          severity: 'high',
          flag: 'destructive',
        },
      ],
    },
    UpdateEventDataStore: {
      effects: [
        {
          text: 'The store can now be deleted.',
          when: { equals: ['terminationProtectionEnabled', 'false'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
        {
          text: 'Events are kept for {retentionPeriod} days; older ones are deleted.',
          when: { present: 'retentionPeriod' },
          severity: 'notable',
        },
        {
          text: 'Replaces every selector that the store had: check what it still records.',
          when: { present: 'advancedEventSelectors' },
          severity: 'notable',
        },
      ],
    },
    LookupEvents: { say: '*<search> Event history*', readOnly: true },
    StartQuery: { say: '*<run> a query* on recorded events', readOnly: true },
  },
} satisfies ServiceKnowledge;
