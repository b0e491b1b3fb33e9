import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import { findInstant } from '../values/instant.ts';
import { toAccessKey } from './access-key.ts';
import { findArn, shortName } from './arn.ts';
import { toIdentityFacts } from './identity-facts.ts';
import * as words from './identity-kinds.ts';
import { describeSubject, findPermissionSet, findPerson } from './identity-person.ts';
import type { AccessKey, Identity, MfaMark, Session } from './identity-types.ts';
import { own, textOf } from './json-view.ts';
import { maskMembers, mayStay } from './mask-members.ts';
import { redactedBy } from './redaction.ts';
import { isMadeByService } from './service-made.ts';

type UserIdentity = NonNullable<CloudTrailRecord['userIdentity']>;

const EMPTY: UserIdentity = {};

/** Who, and by which credentials. Total: a record without identity gives one that says so. */
export function toIdentity(record: CloudTrailRecord): Identity {
  const user = withoutSecrets(record.userIdentity ?? EMPTY);
  const type = textOf(user.type);
  const { kind, credentials, short } = kindOf(type, user);
  const keyId = textOf(user.accessKeyId);
  const accessKey = keyId === undefined ? undefined : toAccessKey(keyId);
  const session = findSession(user, kind);
  const roleName = kind === 'role-session' ? session?.issuer?.name : undefined;
  const person = findPerson(record, roleName, session?.name);
  const identity: Identity = {
    kind,
    credentials: describeCredentials(credentials, user, kind, accessKey, roleName),
    short: findPermissionSet(roleName) === undefined ? short : 'Identity Center session',
    actor: '',
    facts: toIdentityFacts(own(record.raw, 'userIdentity')),
  };
  if (type !== undefined) identity.type = type;
  if (accessKey) identity.accessKey = accessKey;
  if (session) identity.session = session;
  if (person) identity.person = person;
  if (user.arn) identity.arn = user.arn;
  if (user.accountId) identity.accountId = user.accountId;
  if (user.userName) identity.userName = user.userName;
  if (user.principalId) identity.principalId = user.principalId;
  if (user.invokedBy) identity.invokedBy = user.invokedBy;
  identity.actor = actorOf(identity);
  return identity;
}

/** Names are free text, and sessions have been named after tokens. */
function withoutSecrets(user: UserIdentity): UserIdentity {
  const masked = hasPlainNames(user) ? user : maskMembers(user, NAMES);
  const issuer = user.sessionContext?.sessionIssuer;
  if (!issuer || (mayStay(issuer.type) && hasPlainIssuer(issuer))) return masked;
  return { ...masked, sessionContext: { ...user.sessionContext, sessionIssuer: maskMembers(issuer, NAMES_OF_ISSUER) } };
}

function hasPlainNames({ type, arn, userName, principalId, accountId, accessKeyId, invokedBy }: UserIdentity): boolean {
  return (
    mayStay(type) &&
    mayStay(arn) &&
    mayStay(userName) &&
    mayStay(principalId) &&
    mayStay(accountId) &&
    mayStay(accessKeyId) &&
    mayStay(invokedBy)
  );
}

function hasPlainIssuer({ arn, userName, accountId }: Pick<UserIdentity, 'arn' | 'userName' | 'accountId'>): boolean {
  return mayStay(arn) && mayStay(userName) && mayStay(accountId);
}

const NAMES = ['type', 'arn', 'userName', 'principalId', 'accountId', 'accessKeyId', 'invokedBy'] as const;
const NAMES_OF_ISSUER = ['type', 'arn', 'userName', 'accountId'] as const;

/**
 * `ANONYMOUS_PRINCIPAL` is what S3 writes, `anonymous` what SQS and others do.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-understanding-s3-entries.html
 */
const NOBODY = /^(?:ANONYMOUS_PRINCIPAL|anonymous)$/i;

function kindOf(type: string | undefined, user: UserIdentity): words.KindWords {
  const { accountId, principalId, arn, userName } = user;
  // A session or a user may be called so.
  const isNamed = textOf(arn) !== undefined || textOf(userName) !== undefined;
  if (!isNamed && [type, accountId, principalId?.split(':').at(-1)].some((text) => text && NOBODY.test(text)))
    return words.ANONYMOUS;
  if (type === undefined) {
    return (textOf(user.invokedBy) && words.IDENTITY_KINDS.get('AWSService')) || words.NO_TYPE;
  }
  return words.IDENTITY_KINDS.get(type) ?? words.unknownType(type);
}

function describeCredentials(
  usual: string,
  user: UserIdentity,
  kind: Identity['kind'],
  key: AccessKey | undefined,
  roleName: string | undefined,
): string {
  const context = user.sessionContext;
  if (String(own(context, 'assumedRoot') ?? '').toLowerCase() === 'true') return words.ASSUMED_ROOT;
  if (kind === 'role-session' && roleName?.startsWith('AWSServiceRoleFor')) return words.SERVICE_LINKED;
  const temporary = key ? key.kind === 'temporary' : textOf(context?.attributes?.creationDate) !== undefined;
  if (kind === 'iam-user')
    return temporary ? words.IAM_USER_SESSION : key?.kind === 'long-term' ? words.IAM_USER_KEY : usual;
  if (kind === 'root') return temporary ? words.ROOT_SESSION : key?.kind === 'long-term' ? words.ROOT_KEY : usual;
  return usual;
}

function findSession(user: UserIdentity, kind: Identity['kind']): Session | undefined {
  const context = user.sessionContext;
  const isSession = kind === 'role-session' || kind === 'federated-user';
  const resource = isSession ? findArn(user.arn ?? '')?.resource : undefined;
  const name = isSession ? sessionName(user, resource) : undefined;
  if (!context && name === undefined) return undefined;
  const since = findInstant(context?.attributes?.creationDate);
  const by = context?.sessionIssuer;
  const ofArn = by?.arn && isSession ? shortName(by.arn) : roleFromArn(resource, kind);
  const issuerName = textOf(by?.userName) ?? ofArn;
  const session: Session = { mfa: mfaOf(context?.attributes?.mfaAuthenticated) };
  if (name !== undefined) session.name = name;
  if (since) session.since = since;
  if (!by?.type && !issuerName && !by?.arn && !by?.accountId) return session;
  const issuer: NonNullable<Session['issuer']> = {};
  if (by?.type) issuer.type = by.type;
  if (issuerName) issuer.name = issuerName;
  if (by?.arn) issuer.arn = by.arn;
  if (by?.accountId) issuer.accountId = by.accountId;
  session.issuer = issuer;
  return session;
}

/** `arn:aws:sts::111122223333:assumed-role/Admin/alice`: the role stands in the middle, also when the record names no issuer. */
function roleFromArn(resource: string | undefined, kind: Identity['kind']): string | undefined {
  if (kind !== 'role-session') return undefined;
  return resource?.startsWith('assumed-role/') ? resource.split('/')[1] : undefined;
}

function sessionName(user: UserIdentity, resource: string | undefined): string | undefined {
  if (resource?.includes('/')) return resource.slice(resource.lastIndexOf('/') + 1) || undefined;
  const principal = textOf(user.principalId);
  const colon = principal?.indexOf(':') ?? -1;
  return colon < 0 ? undefined : principal?.slice(colon + 1) || undefined;
}

function mfaOf(mark: string | boolean | null | undefined): MfaMark {
  const text = String(mark ?? '').toLowerCase();
  return text === 'true' ? 'marked' : text === 'false' ? 'not-marked' : 'not-said';
}

/** Who, as short as it stays clear. */
function actorOf(identity: Identity): string {
  const { kind, session, userName, accountId, invokedBy, person, type } = identity;
  switch (kind) {
    case 'root': {
      const root = `root user${accountId ? ` of ${accountId}` : ''}`;
      return isMadeByService(identity) ? `${invokedBy}, for the ${root}` : root;
    }
    case 'role-session': {
      const role = findPermissionSet(session?.issuer?.name) ?? session?.issuer?.name;
      const name = session?.name;
      if (role !== undefined && name !== undefined) return `${role} / ${name}`;
      return role ?? name ?? findName(identity) ?? 'a role session';
    }
    case 'federated-user':
      return session?.name ?? findName(identity) ?? 'a federated user';
    case 'web-identity-user':
      return userName ? describeSubject(userName).name : (findName(identity) ?? 'a web identity');
    case 'identity-center-user':
      return person?.name ?? findName(identity) ?? 'an Identity Center user';
    case 'anonymous':
      return 'an anonymous caller';
    case 'other-account':
      return accountId ? `account ${accountId}` : (findName(identity) ?? 'another account');
    case 'aws-service':
      return invokedBy ?? findName(identity) ?? 'an AWS service';
    default:
      return findName(identity) ?? invokedBy ?? (type ? `a ${type}` : 'someone whom the record does not name');
  }
}

/** What the record calls the caller, for the kinds that have no name of their own. */
function findName({ userName, arn, principalId, accountId }: Identity): string | undefined {
  if (userName !== undefined) return findUserWords(userName);
  if (arn) return shortName(arn);
  return principalId ?? (accountId ? `account ${accountId}` : undefined);
}

/**
 * A user name as a sentence names it. CloudTrail hides what was typed as one when a sign-in failed because there is no such user.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
 */
export function findUserWords(userName: string | undefined): string | undefined {
  if (userName === HIDDEN) return 'someone (user name hidden by CloudTrail)';
  const by = userName === undefined ? undefined : redactedBy(userName);
  if (by === undefined) return userName;
  return by === 'AWS' ? 'a user whose name AWS redacted' : 'a user whose name was redacted';
}

const HIDDEN = 'HIDDEN_DUE_TO_SECURITY_REASONS';
