import type { ServiceKnowledge } from '../knowledge.ts';

const DECRYPTED = [
  {
    text: 'Answers with SecureString values in plain text.',
    when: { equals: ['withDecryption', 'true'] },
    severity: 'notable',
    flag: 'secret-read',
  },
] satisfies ServiceKnowledge['operations'][string]['effects'];

export default {
  sources: ['ssm.amazonaws.com'],
  name: 'Systems Manager',
  page: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_Operations.html',
  target: ['name', 'instanceId', 'target', 'sessionId', 'documentName', 'instanceIds.*', 'resourceId'],
  secrets: [
    'value',
    'response:parameter.value',
    'response:parameters.*.value',
    'response:tokenValue',
    'response:activationCode',
  ],
  operations: {
    GetParameter: { say: '*<read> parameter[ {name}]*', effects: DECRYPTED },
    GetParameters: { say: '*<read> parameters*[ {names.*}]', target: ['names.*'], effects: DECRYPTED },
    GetParametersByPath: { say: '*<read> all parameters*[ under {path}]', target: ['path'], effects: DECRYPTED },
    GetParameterHistory: { say: '*<read> all versions*[ of parameter {name}]', effects: DECRYPTED },
    PutParameter: { say: '*<store> parameter[ {name}]*' },
    DeleteParameter: {
      effects: [{ text: 'The value is gone with its history.', severity: 'notable', flag: 'destructive' }],
    },
    DeleteParameters: {
      target: ['names.*'],
      effects: [{ text: 'The values are gone with their history.', severity: 'notable', flag: 'destructive' }],
    },
    SendCommand: {
      say: '*<send> command[ {documentName}]*[ to {instanceIds.*}][ to {targets.*.values.*}]',
      target: ['instanceIds.*', 'targets.*.values.*', 'documentName'],
      effects: [
        {
          text: 'Runs commands of the caller’s choice as root or administrator on the machines.',
          when: { contains: ['documentName', 'AWS-RunShellScript', 'AWS-RunPowerShellScript', 'AWS-RunRemoteScript'] },
          severity: 'notable',
        },
        { text: 'Works inside the machines, which CloudTrail does not record.' },
      ],
    },
    GetCommandInvocation: { say: '*<read> the output*[ of command {commandId}][ on {instanceId}]' },
    StartSession: {
      say: '*<open> a session*[ on {target}]',
      effects: [
        {
          text: 'Opens a shell on the machine or a tunnel through it; what happens there is not in CloudTrail.',
          severity: 'notable',
        },
      ],
    },
    StartAutomationExecution: { say: '*<start> automation[ {documentName}]*' },
    CreateAssociation: {
      effects: [{ text: 'The document runs on the machines again and again, also on new ones that match.' }],
    },
    CreateActivation: {
      say: '*<create> an activation code* for machines outside EC2',
      target: ['response:activationId'],
      effects: [
        {
          text: 'Machines that show the code join as managed nodes and get the credentials of role {iamRole}.',
          severity: 'notable',
        },
      ],
    },
    ModifyDocumentPermission: {
      say: '*<change> who may use document[ {name}]*',
      effects: [
        {
          text: 'Everybody with an AWS account can read and run the document.',
          when: { equals: ['accountIdsToAdd.*', 'all', 'All'] },
          severity: 'high',
          flag: 'opened',
        },
      ],
    },
  },
} satisfies ServiceKnowledge;
