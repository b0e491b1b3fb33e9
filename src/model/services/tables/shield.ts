import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['shield.amazonaws.com'],
  name: 'Shield',
  page: 'https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_Operations.html',
  target: ['protectionId', 'resourceArn'],
  operations: {
    DeleteProtection: {
      effects: [
        {
          text: 'The resource is no longer protected against attacks by Shield Advanced.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    DeleteSubscription: {
      effects: [
        { text: 'Nothing is protected by Shield Advanced any more.', severity: 'high', flag: 'defence-weakened' },
      ],
    },
  },
} satisfies ServiceKnowledge;
