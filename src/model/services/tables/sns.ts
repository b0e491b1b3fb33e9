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
          text: 'The policy allows something to everyone: no condition narrows who.',
          when: { equals: ['attributeName', 'Policy'], allowsEveryone: 'attributeValue' },
          severity: 'high',
          flag: 'opened',
        },
      ],
    },
    CreateTopic: {
      effects: [
        {
          text: 'The policy allows something to everyone: no condition narrows who.',
          when: { allowsEveryone: 'attributes.Policy' },
          severity: 'high',
          flag: 'opened',
        },
      ],
    },
    Publish: { say: '*<publish>* to topic[ {topicArn}][ {targetArn}]', target: ['topicArn', 'targetArn'] },
    PublishBatch: { say: '*<publish> messages*[ to topic {topicArn}]', target: ['topicArn'] },
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
