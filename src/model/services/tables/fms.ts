import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['fms.amazonaws.com'],
  name: 'Firewall Manager',
  page: 'https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_Operations.html',
  target: ['policyId'],
  operations: {
    DeletePolicy: {
      effects: [
        {
          text: 'What the policy protected in all accounts is no longer kept so.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    DisassociateAdminAccount: {
      effects: [
        {
          text: 'No account runs Firewall Manager for the organization any more.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
  },
} satisfies ServiceKnowledge;
