import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['lambda.amazonaws.com'],
  name: 'Lambda',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html',
  target: ['functionName', 'layerName'],
  secrets: [
    'environment.variables.*',
    'response:environment.variables.*',
    'response:configuration.environment.variables.*',
  ],
  operations: {
    CreateFunction: { say: '*<create> function* {functionName}[ with role {role}]' },
    UpdateFunctionCode: {
      say: '*<replace> the code* of function {functionName}',
      effects: [
        {
          text: 'Unless it was a dry run, the new code runs with the permissions of the function’s role.',
          severity: 'notable',
        },
      ],
    },
    UpdateFunctionConfiguration: {
      say: '*<change> the settings* of function {functionName}',
      effects: [
        {
          text: 'Code of layer {layers.*} runs in the function, with its permissions.',
          when: { present: 'layers.*' },
          severity: 'notable',
        },
        { text: 'The function now runs with role {role}.', when: { present: 'role' }, severity: 'notable' },
      ],
    },
    GetFunction: {
      say: '*<read>* function {functionName}',
      effects: [{ text: 'Returns the environment variables and a link to download the code.' }],
      readOnly: true,
    },
    AddPermission: {
      say: '*<grant> a permission* on function {functionName}[ to {principal}][: {action}]',
      effects: [
        {
          text: 'Any AWS caller is allowed[, if the call comes from {sourceArn}].',
          when: { equals: ['principal', '*'], absent: 'principalOrgID' },
          severity: 'high',
          flag: 'opened',
        },
        {
          text: 'The function’s web address asks for no credentials.',
          when: { equals: ['functionUrlAuthType', 'NONE'] },
          severity: 'high',
          flag: 'opened',
        },
      ],
    },
    CreateFunctionUrlConfig: {
      effects: [
        {
          text: 'Gives the function a web address that asks for no credentials.',
          when: { equals: ['authType', 'NONE'] },
          severity: 'high',
          flag: 'opened',
        },
      ],
    },
    UpdateFunctionUrlConfig: {
      effects: [
        {
          text: 'The function’s web address asks for no credentials.',
          when: { equals: ['authType', 'NONE'] },
          severity: 'high',
          flag: 'opened',
        },
      ],
    },
    AddLayerVersionPermission: {
      say: '*<grant> a permission* on layer {layerName}[ to {principal}][: {action}]',
      effects: [
        {
          text: 'Any AWS account can use and download the layer.',
          when: { equals: ['principal', '*'], absent: 'organizationId' },
          severity: 'high',
          flag: 'opened',
        },
      ],
    },
    CreateEventSourceMapping: { say: '*<connect> an event source*[ {eventSourceArn}][ to function {functionName}]' },
    DeleteFunction: {
      say: '*<delete> function* {functionName}',
      effects: [
        {
          text: 'Code, settings and all versions are gone.',
          when: { absent: 'qualifier' },
          severity: 'notable',
          flag: 'destructive',
        },
      ],
    },
    Invoke: { say: '*<call> function* {functionName}' },
  },
} satisfies ServiceKnowledge;
