import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['events.amazonaws.com'],
  name: 'EventBridge',
  page: 'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Operations.html',
  target: ['rule', 'name', 'eventBusName'],
  secrets: [
    'authParameters.basicAuthParameters.password',
    'authParameters.apiKeyAuthParameters.apiKeyValue',
    'authParameters.oAuthParameters.clientParameters.clientSecret',
  ],
  operations: {
    PutTargets: { say: '*<send> events* of rule {rule} to {targets.*.arn}' },
    RemoveTargets: {
      effects: [{ text: 'What these targets did when the rule matched no longer happens.', severity: 'notable' }],
    },
    DisableRule: {
      effects: [{ text: 'What the rule set off, alarms included, no longer happens.', severity: 'notable' }],
    },
    DeleteRule: {
      effects: [
        {
          text: 'What the rule set off, alarms included, no longer happens.',
          severity: 'notable',
          flag: 'destructive',
        },
      ],
    },
    PutPermission: {
      effects: [
        {
          text: 'Any AWS account can send events to the bus.',
          when: { equals: ['principal', '*'], absent: 'condition' },
          severity: 'high',
          flag: 'opened',
        },
      ],
    },
  },
} satisfies ServiceKnowledge;
