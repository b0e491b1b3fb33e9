import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['sns.amazonaws.com'],
  name: 'SNS',
  page: 'https://docs.aws.amazon.com/sns/latest/dg/logging-using-cloudtrail.html',
  target: ['topicArn', 'subscriptionArn', 'name'],
  operations: {
    SetTopicAttributes: {
      say: '*<change>* {attributeName} of topic {topicArn}',
      effects: [
        {
          text: 'The policy allows something to everyone without a condition.',
          when: { equals: ['attributeName', 'Policy'], allowsEveryone: 'attributeValue' },
          severity: 'high',
          flag: 'opened',
        },
      ],
    },
    AddPermission: {
      effects: [
        {
          text: 'Account {aWSAccountId.*} may {actionName.*} on the topic.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    Subscribe: { say: '*<subscribe>*[ {protocol}][ {endpoint}] to topic {topicArn}' },
    DeleteTopic: {
      effects: [{ text: 'All its subscriptions are gone too.', severity: 'notable', flag: 'destructive' }],
    },
  },
} satisfies ServiceKnowledge;
