import type { EffectRule, ServiceKnowledge } from '../knowledge.ts';

const policy: EffectRule[] = [
  {
    text: 'The policy allows something to everyone: no condition narrows who.',
    when: { allowsEveryone: 'attributes.Policy' },
    severity: 'high',
    flag: 'opened',
  },
];

export default {
  sources: ['sqs.amazonaws.com'],
  name: 'SQS',
  page: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-logging-using-cloudtrail.html',
  target: ['queueUrl', 'queueName'],
  operations: {
    CreateQueue: { effects: policy },
    SetQueueAttributes: { effects: policy },
    PurgeQueue: {
      effects: [{ text: 'All messages in the queue are gone for good.', severity: 'high', flag: 'destructive' }],
    },
    DeleteQueue: {
      effects: [{ text: 'The queue and all messages in it are gone for good.', severity: 'high', flag: 'destructive' }],
    },
  },
} satisfies ServiceKnowledge;
