import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['access-analyzer.amazonaws.com'],
  name: 'IAM Access Analyzer',
  page: 'https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_Operations.html',
  target: ['analyzerName', 'analyzerArn'],
  operations: {
    DeleteAnalyzer: {
      effects: [
        {
          text: 'Access from outside is no longer found by it, and its findings are gone.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    CreateArchiveRule: {
      target: ['ruleName', 'analyzerName'],
      effects: [
        { text: 'Findings that match are archived by themselves.', severity: 'notable', flag: 'defence-weakened' },
      ],
    },
  },
} satisfies ServiceKnowledge;
