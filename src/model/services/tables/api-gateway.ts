import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['apigateway.amazonaws.com'],
  name: 'API Gateway',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/cloudtrail.html',
  target: ['restApiId', 'apiId', 'resourceArn'],
  // The id of a key: https://docs.aws.amazon.com/apigateway/latest/api/API_GetApiKey.html
  notSecrets: ['apiKey', 'keyId'],
  secrets: ['createApiKeyInput.value', 'response:value', 'response:items.*.value'],
  operations: {
    CreateStage: { target: ['createStageInput.stageName', 'restApiId'] },
    PutMethod: {
      effects: [
        {
          text: 'The method asks for no credentials; a policy or key may still stop callers.',
          when: { equals: ['putMethodInput.authorizationType', 'NONE'] },
          severity: 'notable',
        },
      ],
    },
    // A file of keys and their values.
    ImportApiKeys: { secrets: ['body'] },
    GetApiKey: {
      target: ['apiKey'],
      effects: [
        {
          text: 'Returns the key’s value.',
          when: { equals: ['includeValue', 'true'] },
          severity: 'notable',
          flag: 'secret-read',
        },
      ],
    },
    GetApiKeys: {
      effects: [
        {
          text: 'Returns the values of all keys.',
          when: { equals: ['includeValues', 'true'] },
          severity: 'notable',
          flag: 'secret-read',
        },
      ],
    },
    DeleteRestApi: {
      effects: [{ text: 'Its address answers nobody any more.', severity: 'notable', flag: 'destructive' }],
    },
  },
} satisfies ServiceKnowledge;
