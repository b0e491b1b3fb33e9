import type { ServiceKnowledge } from '../knowledge.ts';

const LOGIN_KEY = [
  {
    text: 'Whoever holds the private key can log in over SSH wherever this user may.',
    when: { present: 'sshPublicKey' },
    severity: 'notable',
    flag: 'access-granted',
  },
] satisfies ServiceKnowledge['operations'][string]['effects'];
const COOKBOOKS = [
  {
    text: 'Code from {customCookbooksSource.url} runs as root on the stack’s instances.',
    when: { present: 'customCookbooksSource.url' },
    severity: 'notable',
  },
] satisfies ServiceKnowledge['operations'][string]['effects'];

/** OpsWorks Stacks, another service than OpsWorks CM; it ended on 2024-05-26. */
export default {
  sources: ['opsworks.amazonaws.com'],
  name: 'OpsWorks Stacks',
  page: 'https://docs.aws.amazon.com/opsworks/latest/APIReference/API_Operations.html',
  target: ['instanceId', 'instanceIds.*', 'appId', 'layerId', 'stackId', 'stackIds.*', 'iamUserArn', 'name'],
  secrets: [
    'dbPassword',
    'appSource.password',
    'appSource.sshKey',
    'customCookbooksSource.password',
    'customCookbooksSource.sshKey',
    'sslConfiguration.privateKey',
    'environment.*.value',
    'response:temporaryCredential.password',
  ],
  operations: {
    CreateStack: { target: ['name', 'response:stackId'], effects: COOKBOOKS },
    UpdateStack: { effects: COOKBOOKS },
    CloneStack: { say: '*<clone> stack[ {sourceStackId}]*', target: ['sourceStackId'], effects: COOKBOOKS },
    CreateDeployment: {
      say: '*<run> command[ {command.name}]*[ on stack {stackId}]',
      effects: [
        {
          text: 'Runs Chef recipes as root on the stack’s instances.',
          when: { equals: ['command.name', 'execute_recipes'] },
          severity: 'notable',
        },
      ],
    },
    SetPermission: {
      say: '*<set> permissions*[ of {iamUserArn}][ on stack {stackId}]',
      effects: [
        {
          text: 'The user can become root on the stack’s instances.',
          when: { equals: ['allowSudo', 'true'] },
          severity: 'notable',
          flag: 'access-granted',
        },
        {
          text: 'The user can log in to the stack’s instances over SSH.',
          when: { equals: ['allowSsh', 'true'] },
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    GrantAccess: {
      say: '*<request> a remote desktop login*[ to instance {instanceId}]',
      effects: [
        {
          text: 'Answers with a user name and password that open the Windows instance for a limited time.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    CreateUserProfile: { effects: LOGIN_KEY },
    UpdateUserProfile: { effects: LOGIN_KEY },
    UpdateMyUserProfile: { say: '*<change> its own user profile*', effects: LOGIN_KEY },
    DeleteInstance: {
      effects: [{ text: 'Terminates the EC2 instance.', severity: 'notable', flag: 'destructive' }],
    },
  },
} satisfies ServiceKnowledge;
