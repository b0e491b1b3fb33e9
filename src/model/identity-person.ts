import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { Identity } from './identity-types.ts';
import { own, ownText, textOf } from './json-view.ts';
import { maskMembers, mayStay } from './mask-members.ts';

/** Roles that IAM Identity Center makes for a permission set: the session name is the person. */
const PERMISSION_SET = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/;
const INSTANCE = /^i-(?:[0-9a-f]{8}|[0-9a-f]{17})$/;

/** Source: https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html */
export function findPermissionSet(roleName: string | undefined): string | undefined {
  return roleName?.startsWith('AWSReservedSSO_') ? PERMISSION_SET.exec(roleName)?.[1] : undefined;
}

/** The human or workload behind the session, where the record names one. Never a guess. */
export function findPerson(
  record: CloudTrailRecord,
  roleName: string | undefined,
  sessionName: string | undefined,
): Identity['person'] {
  const person = findNamedPerson(record, roleName, sessionName);
  return person && !(mayStay(person.name) && mayStay(person.how)) ? maskMembers(person, ['name', 'how']) : person;
}

function findNamedPerson(
  record: CloudTrailRecord,
  roleName: string | undefined,
  sessionName: string | undefined,
): Identity['person'] {
  const context = record.userIdentity?.sessionContext;
  const source = textOf(context?.sourceIdentity);
  if (source)
    return { name: source, how: 'source identity of the session', path: 'userIdentity.sessionContext.sourceIdentity' };
  const permissionSet = findPermissionSet(roleName);
  if (permissionSet !== undefined && sessionName !== undefined) {
    return {
      name: sessionName,
      how: `IAM Identity Center user, permission set ${permissionSet}`,
      path: 'userIdentity.arn',
    };
  }
  const web = findWebIdentity(own(context, 'webIdFederationData'));
  if (web) return web;
  const named = record.userIdentity?.type === 'IdentityCenterUser' && ownText(record.additionalEventData, 'UserName');
  if (named) return { name: named, how: 'user name in IAM Identity Center', path: 'additionalEventData.UserName' };
  const behalf = ownText(own(record.userIdentity, 'onBehalfOf'), 'userId');
  if (behalf) return { name: behalf, how: 'IAM Identity Center user id', path: 'userIdentity.onBehalfOf.userId' };
  if (sessionName?.startsWith('i-') && INSTANCE.test(sessionName)) {
    return { name: sessionName, how: 'EC2 instance (session name)', path: 'userIdentity.arn' };
  }
  return findSubject(record);
}

/** GitHub Actions: `repo:owner/name:ref:refs/heads/main`. IRSA: `system:serviceaccount:namespace:name`. */
export function describeSubject(subject: string): { name: string; how: string } {
  const github = /^repo:([^:]+)(?::(.+))?$/.exec(subject);
  if (github) {
    const [, repository = '', rest] = github;
    return { name: repository, how: rest ? `GitHub Actions, ${rest}` : 'GitHub Actions' };
  }
  const account = /^system:serviceaccount:([^:]+):(.+)$/.exec(subject);
  if (account) {
    const [, namespace = '', name = ''] = account;
    return { name: `${namespace}/${name}`, how: 'Kubernetes service account' };
  }
  return { name: subject, how: 'subject of the web identity token' };
}

function findWebIdentity(data: unknown): Identity['person'] {
  const attributes = own(data, 'attributes');
  if (typeof attributes !== 'object' || attributes === null) return undefined;
  const entry = Object.entries(attributes).find(
    ([name, value]) => /(?:^|:)sub$/.test(name) && typeof value === 'string' && value !== '',
  );
  if (!entry) return undefined;
  return {
    ...describeSubject(String(entry[1])),
    path: `userIdentity.sessionContext.webIdFederationData.attributes.${entry[0]}`,
  };
}

/** AssumeRoleWithWebIdentity and AssumeRoleWithSAML: the caller is the subject itself. */
function findSubject(record: CloudTrailRecord): Identity['person'] {
  const identity = record.userIdentity;
  const name = textOf(identity?.userName);
  if (name === undefined) return undefined;
  if (identity?.type === 'WebIdentityUser') return { ...describeSubject(name), path: 'userIdentity.userName' };
  if (identity?.type === 'SAMLUser') return { name, how: 'SAML subject', path: 'userIdentity.userName' };
  return undefined;
}
