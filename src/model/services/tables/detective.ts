import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['detective.amazonaws.com'],
  name: 'Detective',
  page: 'https://docs.aws.amazon.com/detective/latest/APIReference/API_Operations.html',
  target: ['graphArn'],
  operations: {
    DeleteGraph: {
      effects: [
        {
          text: 'What Detective has gathered is gone, and it gathers nothing more.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    DeleteMembers: {
      target: ['accountIds.*'],
      effects: [
        { text: 'What these accounts do is no longer gathered.', severity: 'notable', flag: 'defence-weakened' },
      ],
    },
  },
} satisfies ServiceKnowledge;
