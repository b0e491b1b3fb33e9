import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['bedrock.amazonaws.com', 'bedrock-runtime.amazonaws.com'],
  name: 'Bedrock',
  page: 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_Operations.html',
  target: ['modelId', 'guardrailIdentifier'],
  operations: {
    DeleteModelInvocationLoggingConfiguration: {
      say: '*<turn> off the logging* of model calls',
      effects: [
        { text: 'What models are asked and answer is no longer logged.', severity: 'high', flag: 'defence-weakened' },
      ],
    },
    DeleteGuardrail: {
      target: ['guardrailIdentifier'],
      effects: [
        {
          text: 'The guardrail filters nothing any more, or not in this version.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    UpdateGuardrail: {
      target: ['guardrailIdentifier'],
      effects: [{ text: 'Replaces what the guardrail filters: check what it still does.', severity: 'notable' }],
    },
    Converse: {
      say: '*<run> model*[ {modelId}]',
    },
    ConverseStream: {
      say: '*<run> model*[ {modelId}]',
    },
    InvokeModel: {
      say: '*<run> model*[ {modelId}]',
    },
    InvokeModelWithResponseStream: {
      say: '*<run> model*[ {modelId}]',
    },
  },
} satisfies ServiceKnowledge;
