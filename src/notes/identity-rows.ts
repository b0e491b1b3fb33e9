import type { ApiCall } from '../model/api-call.ts';
import type { MfaMark } from '../model/identity-types.ts';
import type { FieldName, Row, SpanStyle } from './brief.ts';
import { toUtcText } from './time-text.ts';

/** What the session says; never a claim about the person, who may have used MFA at an identity provider. */
const MFA: Record<MfaMark, string> = {
  marked: 'session marked as MFA',
  'not-marked': 'session not marked as MFA',
  'not-said': 'not said',
};

// Rows are added to a list, not joined from lists of none or one: a brief has some twenty-five of them.

/** Adds the row of a named field when there is something to say. */
export function addField(
  rows: Row[],
  name: FieldName,
  label: string,
  text: string | undefined,
  style: SpanStyle = 'value',
): void {
  if (text) rows.push({ kind: 'field', name, label, text, style, depth: 0, long: text.length > LONG });
}

/** Adds the row of anything else when there is something to say. */
export function addDetail(
  rows: Row[],
  label: string,
  text: string | undefined,
  path = '',
  style: SpanStyle = 'value',
): void {
  if (text) rows.push({ kind: 'detail', name: path, label, text, style, depth: 0, long: text.length > LONG });
}

/** Longer values are folded, in characters. */
export const LONG = 320;

/** Who, and how they came by their credentials. */
export function toIdentityRows(call: ApiCall): Row[] {
  const { identity } = call;
  const { session, accessKey, person, arn, userName } = identity;
  const issuer = session?.issuer;
  const rows: Row[] = [];
  addField(rows, 'identity-type', 'Identity type', identity.type ?? (call.partial ? undefined : 'not said'), 'code');
  addDetail(rows, 'Credentials', identity.credentials);
  addField(rows, 'identity', 'Identity', arn ?? userName ?? identity.principalId ?? identity.actor, 'code');
  if (arn !== undefined) addDetail(rows, 'User name', userName, 'userIdentity.userName', 'code');
  const issued = issuer?.type === undefined || issuer.type === 'Role' ? 'Role' : 'Issued by';
  addField(rows, 'issuer', issued, issuer?.name ?? issuer?.arn, 'code');
  if (issuer?.name !== undefined)
    addDetail(rows, 'Role ARN', issuer.arn, 'userIdentity.sessionContext.sessionIssuer.arn', 'code');
  addField(rows, 'session', 'Session', session?.name, 'code');
  if (session?.since) {
    const since = toUtcText(session.since);
    addDetail(rows, 'Session since', since, 'userIdentity.sessionContext.attributes.creationDate');
  }
  if (person) addDetail(rows, 'Person or workload', `${person.name} (${person.how})`, person.path);
  if (session) addField(rows, 'mfa', 'MFA', MFA[session.mfa]);
  if (accessKey) {
    const label = accessKey.kind === 'unknown' ? 'Access key' : `Access key (${accessKey.kind})`;
    addField(rows, 'access-key', label, accessKey.id, 'code');
  }
  addField(rows, 'invoked-by', 'Invoked by', identity.invokedBy, 'code');
  if (identity.accountId !== call.accountId)
    addDetail(rows, "Caller's account", identity.accountId, 'userIdentity.accountId', 'code');
  if (issuer?.accountId !== identity.accountId && !issuer?.arn?.includes(issuer.accountId ?? ''))
    addDetail(
      rows,
      "Issuer's account",
      issuer?.accountId,
      'userIdentity.sessionContext.sessionIssuer.accountId',
      'code',
    );
  for (const { label, value, path } of identity.facts) addDetail(rows, label, value, path, 'code');
  return rows;
}
