import type { ServiceKnowledge } from '../knowledge.ts';

/** Sign-in to the console: by IAM users, root, federated users, and through IAM Identity Center. */
export default {
  sources: ['signin.amazonaws.com'],
  name: 'AWS Sign-In',
  page: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
  secrets: [
    'code',
    'codeVerifier',
    'refreshToken',
    'response:accessToken',
    'response:refreshToken',
    'response:idToken',
  ],
  operations: {
    ConsoleLogin: {
      say: '*<sign> in* to the console',
      effects: [
        {
          text: 'The sign-in used a password alone: no MFA.',
          when: { equals: ['additional:MFAUsed', 'No'], identity: ['IAMUser'] },
          severity: 'notable',
          flag: 'no-mfa',
        },
        {
          text: 'The sign-in used a password alone: no MFA.',
          when: { equals: ['additional:MFAUsed', 'No'], identity: ['Root'] },
          severity: 'high',
          flag: 'no-mfa',
        },
        {
          text: 'The sign-in used no MFA that AWS knows of; with an identity provider MFA may have happened there.',
          when: {
            equals: ['additional:MFAUsed', 'No'],
            identity: ['AssumedRole', 'FederatedUser', 'SAMLUser', 'WebIdentityUser', 'IdentityCenterUser'],
          },
        },
      ],
    },
    SwitchRole: { say: '*<switch> to this role* in the console[, from {additional:SwitchFrom}]' },
    ExitRole: { say: '*<switch> back* from a role in the console' },
    RenewRole: { say: '*<renew> the console session* of a role' },
    CheckMfa: { say: '*<answer> an MFA prompt*[ ({additional:MfaType})]' },
    GetSigninToken: {
      say: '*<exchange> temporary credentials* for a console sign-in link',
      effects: [
        {
          text: 'Whoever holds the link enters the console as this session: a usual way of portals, and of stolen credentials.',
        },
      ],
    },
    AuthorizeOAuth2Access: {
      say: '*<approve> a sign-in of a command line tool* in the browser',
      effects: [{ text: 'The tool gets credentials of this console session, on whatever machine asked for them.' }],
    },
    CreateOAuth2Token: { say: '*<request> command line credentials* from a console session' },
    PasswordRecoveryRequested: {
      say: '*<ask> to reset the root password*',
      effects: [
        { text: 'Sends a reset link to the root e-mail address; nothing has changed yet.', severity: 'notable' },
      ],
    },
    PasswordRecoveryCompleted: {
      say: '*<reset> the root password*',
      effects: [
        {
          text: 'Whoever can read the root e-mail has set a new root password.',
          severity: 'high',
          flag: 'access-granted',
        },
      ],
    },
    PasswordUpdated: {
      say: '*<change> the root password*',
      effects: [{ text: 'Only the new password opens the account’s root user.', severity: 'notable' }],
    },
    EmailUpdated: {
      say: '*<change> the root e-mail address*',
      effects: [
        {
          text: 'Password resets of the root user go to the new address from now on.',
          severity: 'high',
          flag: 'access-granted',
        },
      ],
    },
    CredentialChallenge: { say: '*<start> a credential prompt*[ ({additional:CredentialType})]' },
    CredentialVerification: { say: '*<answer> a credential prompt*[ ({additional:CredentialType})]' },
    ExternalIdPDirectoryLogin: { say: '*<sign> in* through an external identity provider' },
    UserAuthentication: { say: '*<sign> in* through IAM Identity Center[ ({additional:CredentialType})]' },
  },
} satisfies ServiceKnowledge;
