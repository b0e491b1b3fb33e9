import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['secretsmanager.amazonaws.com'],
  name: 'Secrets Manager',
  page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieve-ct-entries.html',
  target: ['secretId', 'name', 'response:name'],
  secrets: [
    'secretString',
    'secretBinary',
    'response:secretString',
    'response:secretBinary',
    'response:secretValues.*.secretString',
    'response:secretValues.*.secretBinary',
    'response:randomPassword',
  ],
  operations: {
    GetSecretValue: {
      say: '*<read> secret[ {secretId}]*',
      effects: [{ text: 'Answers with the secret in plain text.', severity: 'notable', flag: 'secret-read' }],
    },
    BatchGetSecretValue: {
      say: '*<read> many secrets at once*[: {secretIdList.*}]',
      target: ['secretIdList.*'],
      effects: [
        {
          text: 'Asks for up to twenty secrets in plain text; a GetSecretValue record follows for each that was read.',
          severity: 'notable',
          flag: 'secret-read',
        },
      ],
    },
    PutSecretValue: { say: '*<store> a new value*[ in secret {secretId}]' },
    DeleteSecret: {
      effects: [
        {
          text: 'The secret is gone at once, with no time to restore it.',
          when: { equals: ['forceDeleteWithoutRecovery', 'true'] },
          severity: 'high',
          flag: 'destructive',
        },
        {
          text: 'The secret cannot be read any more, and is deleted for good[ on {response:deletionDate}] unless it is restored.',
          when: { absent: 'forceDeleteWithoutRecovery' },
          severity: 'notable',
          flag: 'destructive',
          shownBy: 'eventName',
        },
      ],
    },
    PutResourcePolicy: {
      say: '*<change> who may use secret[ {secretId}]*',
      effects: [
        { text: 'Replaces the secret’s whole resource policy.', severity: 'notable' },
        {
          text: 'The policy lets anyone with an AWS account use the secret.',
          when: { allowsEveryone: 'resourcePolicy' },
          severity: 'high',
          flag: 'opened',
        },
      ],
    },
    CancelRotateSecret: {
      say: '*<turn> off rotation*[ of secret {secretId}]',
      effects: [{ text: 'The secret is no longer renewed by itself.', severity: 'notable', flag: 'defence-weakened' }],
    },
  },
} satisfies ServiceKnowledge;
