import type { EffectRule, ServiceKnowledge } from '../knowledge.ts';

const power: EffectRule[] = [
  {
    text: 'The template may create or change IAM users, roles and policies.',
    when: { equals: ['capabilities.*', 'CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM'] },
    severity: 'notable',
  },
  { text: 'Works with the permissions of {roleARN}, not with those of the caller.', when: { present: 'roleARN' } },
];

export default {
  sources: ['cloudformation.amazonaws.com'],
  name: 'CloudFormation',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Operations.html',
  target: ['stackName', 'stackSetName'],
  operations: {
    CreateStack: { effects: power },
    UpdateStack: { effects: power },
    CreateChangeSet: { effects: power },
    CreateStackSet: { effects: power },
    ExecuteChangeSet: {
      say: '*<apply> change set* {changeSetName}[ to stack {stackName}]',
      target: ['stackName', 'changeSetName'],
    },
    CreateStackInstances: {
      say: '*<roll> out stack set* {stackSetName}[ to accounts {accounts.*}]',
      effects: [{ text: 'Creates resources in every account and region named.', severity: 'notable' }],
    },
    DeleteStack: {
      effects: [
        {
          text: 'Deletes every resource of the stack that its template does not retain.',
          severity: 'notable',
          flag: 'destructive',
        },
      ],
    },
    UpdateTerminationProtection: {
      effects: [
        {
          text: 'The stack can be deleted again.',
          when: { equals: ['enableTerminationProtection', 'false'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
  },
} satisfies ServiceKnowledge;
