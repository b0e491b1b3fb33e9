import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['sts.amazonaws.com'],
  name: 'STS',
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html',
  target: ['roleArn'],
  secrets: [
    'tokenCode',
    'sAMLAssertion',
    'webIdentityToken',
    'response:webIdentityToken',
    'response:credentials.secretAccessKey',
    'response:credentials.sessionToken',
  ],
  operations: {
    AssumeRole: { say: '*<assume> role[ {roleArn}]*[ as {roleSessionName}]' },
    AssumeRoleWithSAML: { say: '*<assume> role[ {roleArn}]*[ as {roleSessionName}] through SAML' },
    AssumeRoleWithWebIdentity: { say: '*<assume> role[ {roleArn}]*[ as {roleSessionName}] through OpenID Connect' },
    AssumeRoot: {
      say: '*<assume> root*[ of account {targetPrincipal}]',
      target: ['targetPrincipal'],
      effects: [
        {
          text: 'Gives root credentials of a member account for a few minutes, limited to one task[, {taskPolicyArn.arn}].',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    GetFederationToken: {
      say: '*<create> temporary credentials*[ named {name}]',
      target: ['name'],
      effects: [
        {
          text: 'Makes credentials that go on working until they expire, also when the caller’s access key is deactivated.',
          severity: 'notable',
        },
      ],
    },
    GetSessionToken: { say: '*<create> temporary credentials* for itself[ with MFA device {serialNumber}]' },
    GetCallerIdentity: {
      say: '*<look> up its own identity*',
      effects: [{ text: 'Needs no permission, so it is often the first call with credentials that were found.' }],
    },
    GetAccessKeyInfo: { say: '*<ask> which account owns key[ {accessKeyId}]*', target: ['accessKeyId'] },
    GetWebIdentityToken: {
      say: '*<request> an identity token*[ for {audience.*}]',
      effects: [{ text: 'Answers with a signed token that proves this identity to services outside AWS.' }],
    },
  },
} satisfies ServiceKnowledge;
