import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['states.amazonaws.com'],
  name: 'Step Functions',
  page: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_Operations.html',
  target: ['stateMachineArn', 'executionArn', 'activityArn', 'name'],
  operations: {
    DeleteStateMachine: {
      target: ['stateMachineArn'],
      effects: [{ text: 'The workflow is gone; executions that run end.', severity: 'notable', flag: 'destructive' }],
    },
  },
} satisfies ServiceKnowledge;
