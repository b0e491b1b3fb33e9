import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['firehose.amazonaws.com'],
  name: 'Data Firehose',
  page: 'https://docs.aws.amazon.com/firehose/latest/APIReference/API_Operations.html',
  target: ['deliveryStreamName', 'deliveryStreamARN'],
  operations: {
    DeleteDeliveryStream: {
      effects: [
        {
          text: 'What was sent through it, often logs, is delivered no more.',
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
  },
} satisfies ServiceKnowledge;
