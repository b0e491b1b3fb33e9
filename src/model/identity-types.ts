import type { Instant } from '../values/instant.ts';

/** Whose credentials signed the call: AWS's three questions (root or IAM user? temporary credentials of a role or federated user? an AWS service?) and the cases beside them. */
export type IdentityKind =
  | 'root'
  | 'iam-user'
  | 'role-session'
  | 'role'
  | 'federated-user'
  | 'saml-user'
  | 'web-identity-user'
  | 'identity-center-user'
  | 'other-account'
  | 'anonymous'
  | 'aws-service'
  | 'directory'
  | 'unknown';

/** What the session says of MFA; never a claim about the person. */
export type MfaMark = 'marked' | 'not-marked' | 'not-said';

export interface Session {
  /** The session's name; for Identity Center the person, for EC2 the instance id. */
  name?: string;
  /** `creationDate`: when the temporary credentials were issued. */
  since?: Instant;
  /** Who issued them: the role, or the IAM user or root of a federated user. */
  issuer?: { type?: string; name?: string; arn?: string; accountId?: string };
  mfa: MfaMark;
}

/** One more fact on the identity that a kind does not always have: `sourceIdentity`, `onBehalfOf.userId`, an OIDC subject … */
export interface IdentityFact {
  label: string;
  value: string;
  /** Path in the record. */
  path: string;
}

export interface AccessKey {
  id: string;
  /** By AWS's prefix: AKIA long-term, ASIA temporary. */
  kind: 'long-term' | 'temporary' | 'unknown';
}

export interface Identity {
  kind: IdentityKind;
  /** AWS's own word, e.g. `AssumedRole`; absent when the record has none. */
  type?: string;
  /** What the credentials were: "temporary credentials of a role". */
  credentials: string;
  /** Two words for the list: "role session". */
  short: string;
  /** Who, as short as it stays clear: `Admin / OpsWorksCMUser`. */
  actor: string;
  arn?: string;
  accountId?: string;
  userName?: string;
  principalId?: string;
  accessKey?: AccessKey;
  session?: Session;
  /** The human or workload behind the session, where the record names one, and which field says so. */
  person?: { name: string; how: string; path: string };
  /** The AWS service that made the call on somebody's behalf or for itself. */
  invokedBy?: string;
  facts: IdentityFact[];
}
