import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['securityhub.amazonaws.com'],
  name: 'Security Hub',
  page: 'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_Operations.html',
  operations: {
    DisableSecurityHub: {
      say: '*<turn> off Security Hub*',
      effects: [
        {
          text: 'Findings are no longer gathered or checked in this Region.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    DisableSecurityHubV2: {
      say: '*<turn> off Security Hub*',
      effects: [
        {
          text: 'Findings are no longer gathered or checked in this Region.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    BatchDisableStandards: {
      say: '*<turn> off security standards*[ {standardsSubscriptionArns.*}]',
      target: ['standardsSubscriptionArns.*'],
      effects: [
        {
          text: 'The controls of these standards are no longer checked.',
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    UpdateStandardsControl: {
      say: '*<change> control*[ {standardsControlArn}]',
      target: ['standardsControlArn'],
      effects: [
        {
          text: 'The control is no longer checked.',
          when: { equals: ['controlStatus', 'DISABLED'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    DisableImportFindingsForProduct: {
      target: ['productSubscriptionArn'],
      effects: [{ text: 'Findings of this product no longer come in.', severity: 'notable', flag: 'defence-weakened' }],
    },
    DisassociateMembers: {
      target: ['accountIds.*'],
      effects: [
        { text: 'Findings of these accounts no longer come in.', severity: 'notable', flag: 'defence-weakened' },
      ],
    },
    DeleteMembers: {
      target: ['accountIds.*'],
      effects: [
        { text: 'Findings of these accounts no longer come in.', severity: 'notable', flag: 'defence-weakened' },
      ],
    },
    DisassociateFromAdministratorAccount: {
      effects: [
        {
          text: 'The administrator no longer sees the findings of this account.',
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    DeleteInsight: {
      target: ['insightArn'],
      effects: [{ text: 'The view of findings is gone.', severity: 'info' }],
    },
  },
} satisfies ServiceKnowledge;
