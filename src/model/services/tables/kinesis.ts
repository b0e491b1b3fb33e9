import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['kinesis.amazonaws.com'],
  name: 'Kinesis Data Streams',
  page: 'https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Operations.html',
  target: ['streamName', 'streamARN'],
  operations: {
    DeleteStream: {
      effects: [{ text: 'All records in the stream are gone.', severity: 'high', flag: 'destructive' }],
    },
    DecreaseStreamRetentionPeriod: {
      effects: [
        {
          text: 'Older records are no longer kept: {retentionPeriodHours} hours are.',
          severity: 'notable',
          flag: 'destructive',
        },
      ],
    },
  },
} satisfies ServiceKnowledge;
