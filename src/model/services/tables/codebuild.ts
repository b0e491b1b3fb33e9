import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['codebuild.amazonaws.com'],
  name: 'CodeBuild',
  page: 'https://docs.aws.amazon.com/codebuild/latest/APIReference/API_Operations.html',
  target: ['projectArn', 'projectName', 'name', 'resourceArn'],
  operations: {
    UpdateProjectVisibility: {
      effects: [
        {
          text: 'Everybody on the internet can read the results, logs and artifacts of the builds.',
          when: { equals: ['projectVisibility', 'PUBLIC_READ'] },
          severity: 'high',
          flag: 'opened',
        },
      ],
    },
  },
} satisfies ServiceKnowledge;
