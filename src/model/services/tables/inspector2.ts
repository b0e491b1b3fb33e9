import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['inspector2.amazonaws.com'],
  name: 'Inspector',
  page: 'https://docs.aws.amazon.com/inspector/v2/APIReference/API_Operations.html',
  target: ['filterArn'],
  operations: {
    Disable: {
      say: '*<turn> off Inspector*[ for {resourceTypes.*}]',
      target: ['accountIds.*', 'resourceTypes.*'],
      effects: [
        {
          text: 'Weaknesses are no longer looked for[: {resourceTypes.*}].',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    DisableDelegatedAdminAccount: {
      target: ['delegatedAdminAccountId'],
      effects: [
        {
          text: 'The account no longer runs Inspector for the organization.',
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    DisassociateMember: {
      target: ['accountId'],
      effects: [{ text: 'Findings of this account no longer come in.', severity: 'notable', flag: 'defence-weakened' }],
    },
  },
} satisfies ServiceKnowledge;
