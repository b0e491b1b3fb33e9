import type { IdentityKind } from './identity-types.ts';

/** What each of AWS's identity types means, in the words of a brief. */
export interface KindWords {
  kind: IdentityKind;
  /** AWS's three questions, answered: what the credentials were. */
  credentials: string;
  /** For the list: two words. */
  short: string;
}

/** Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html */
export const IDENTITY_KINDS = new Map<string, KindWords>(
  Object.entries({
    Root: { kind: 'root', credentials: 'credentials of the account root user', short: 'root user' },
    IAMUser: { kind: 'iam-user', credentials: 'credentials of an IAM user', short: 'IAM user' },
    AssumedRole: { kind: 'role-session', credentials: 'temporary credentials of a role', short: 'role session' },
    Role: { kind: 'role', credentials: 'the role itself', short: 'role' },
    FederatedUser: {
      kind: 'federated-user',
      credentials: 'temporary credentials of a federated user (GetFederationToken)',
      short: 'federated user',
    },
    SAMLUser: {
      kind: 'saml-user',
      credentials: 'a SAML assertion of an identity provider, to be exchanged for a role session',
      short: 'SAML user',
    },
    WebIdentityUser: {
      kind: 'web-identity-user',
      credentials: 'a web identity (OIDC) token, to be exchanged for a role session',
      short: 'web identity',
    },
    IdentityCenterUser: {
      kind: 'identity-center-user',
      credentials: 'a session of an IAM Identity Center user',
      short: 'Identity Center user',
    },
    AWSAccount: { kind: 'other-account', credentials: 'credentials of another AWS account', short: 'another account' },
    AWSService: { kind: 'aws-service', credentials: 'made by an AWS service', short: 'AWS service' },
    Directory: { kind: 'directory', credentials: 'credentials of a directory user', short: 'directory user' },
  }),
);

/** Whoever shows no credentials: S3 and SQS write such callers as an account of that name. */
export const ANONYMOUS: KindWords = {
  kind: 'anonymous',
  credentials: 'none: the caller showed no credentials',
  short: 'anonymous',
};

export const NO_TYPE: KindWords = {
  kind: 'unknown',
  credentials: 'not said: the record names no identity type',
  short: 'identity not said',
};

export function unknownType(type: string): KindWords {
  return { kind: 'unknown', credentials: `not known: identity type ${type}`, short: type };
}

/** A signed-in IAM user's console session, an MFA or GetSessionToken session: temporary credentials all the same. */
export const IAM_USER_SESSION = 'temporary credentials of an IAM user';
export const IAM_USER_KEY = 'long-term credentials of an IAM user';
export const ROOT_SESSION = 'temporary credentials of the account root user';
export const ROOT_KEY = 'long-term credentials of the account root user';
export const SERVICE_LINKED = 'temporary credentials of a service-linked role';
export const ASSUMED_ROOT = 'temporary credentials of a root session in a member account (AssumeRoot)';
