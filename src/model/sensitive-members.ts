import type { MemberPath } from './services/knowledge.ts';

/**
 * Members that hold secrets though their names do not tell, in services that have no table of their own in `services/tables`. What AWS's own
 * API models call sensitive joins the list here.
 * Sources: the API references of the services (https://docs.aws.amazon.com/<service>/latest/APIReference/).
 */
const SENSITIVE: Record<string, readonly MemberPath[]> = {
  'cognito-idp.amazonaws.com': [
    'session',
    'userCode',
    'response:session',
    'challengeResponses.ANSWER',
    'challengeResponses.SMS_MFA_CODE',
  ],
  'directconnect.amazonaws.com': ['cak', 'authKey'],
  'dms.amazonaws.com': ['certificatePem', 'certificateWallet'],
  'elastictranscoder.amazonaws.com': [
    'input.encryption.key',
    'inputs.*.encryption.key',
    'output.encryption.key',
    'outputs.*.encryption.key',
  ],
  'geo.amazonaws.com': ['response:key'],
  'grafana.amazonaws.com': ['response:key', 'response:serviceAccountToken.key'],
  'ivs.amazonaws.com': ['response:streamKey.value', 'response:streamKeys.*.value'],
  'kafka.amazonaws.com': ['response:bootstrapBrokerString.password'],
  'lightsail.amazonaws.com': ['response:accessDetails.privateKey', 'response:accessDetails.passwordData.ciphertext'],
  'quicksight.amazonaws.com': ['response:embedUrl'],
  'sagemaker.amazonaws.com': ['response:authorizedUrl'],
  'elasticmapreduce.amazonaws.com': ['response:presignedURL', 'response:credentials.usernamePassword.password'],
  'workspaces.amazonaws.com': ['response:registrationCode'],
  'airflow.amazonaws.com': ['response:webToken', 'response:cliToken'],
  'mediatailor.amazonaws.com': ['accessConfiguration.secretsManagerAccessTokenConfiguration.headerValue'],
  'chatbot.amazonaws.com': ['chimeWebhookUrl', 'webhookUrl'],
  'chime.amazonaws.com': ['webhookUrl', 'response:bot.webhookUrl'],
};

/** Paths of the members of a service's calls that are secret whatever they are called. */
export function sensitiveMembersOf(source: string | undefined): readonly MemberPath[] {
  return source !== undefined && Object.hasOwn(SENSITIVE, source) ? (SENSITIVE[source] ?? []) : [];
}
