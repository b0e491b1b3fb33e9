import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['macie2.amazonaws.com'],
  name: 'Macie',
  page: 'https://docs.aws.amazon.com/macie/latest/APIReference/operations.html',
  operations: {
    DisableMacie: {
      say: '*<turn> off Macie*',
      effects: [
        {
          text: 'Macie looks for sensitive data no more, and its findings are deleted.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    UpdateMacieSession: {
      say: '*<change> the Macie session*[ to {status}]',
      effects: [
        {
          text: 'Macie looks for sensitive data no more until it is resumed.',
          when: { equals: ['status', 'PAUSED'] },
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    DeleteMember: {
      target: ['id'],
      effects: [{ text: 'Findings of this account no longer come in.', severity: 'notable', flag: 'defence-weakened' }],
    },
    DisassociateMember: {
      target: ['id'],
      effects: [{ text: 'Findings of this account no longer come in.', severity: 'notable', flag: 'defence-weakened' }],
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
  },
} satisfies ServiceKnowledge;
