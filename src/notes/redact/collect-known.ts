import type { ApiCall, Parameter } from '../../model/api-call.ts';
import type { NoteEntry } from '../note.ts';
import { toForms } from './decode-text.ts';
import { isPublicName, LABEL, toHostMeaning } from './host-name.ts';
import { createKnownValues, type KnownValues } from './known-values.ts';
import type { PseudonymKind } from './pseudonyms.ts';
import { AUTHORIZATION, toExpression } from './text-patterns.ts';

/** Names of members that hold the name of a user, a session, a host or an account, in any service. */
const USER =
  '(?:user_?(?:name|id)s?|members|master_?username|user|(?:db|os|instance_?os)_?user|login(?:_?name)?|source_?identity|(?:display|given|family|first|last|full|nick)_?name|createdby|principal_?name|samaccountname|identity_?store_?user_?id)';
const SESSION = '(?:role_?)?session_?name';
const HOST =
  '(?:host|host_?names?|(?:public|private)?_?dns(?:_?names?)?|domain|domain_?names?|subject_?alternative_?names?|name_?servers?|client_?provided_?host_?header|custom_?domain|endpoint(?:_?address)?|fqdn|node_?name|server_?host|ssh_?host)';
const ACCOUNT = '(?:recipient|source|target|owner)?_?account_?id|account|owner_?id|account_?alias|accountname';
const REFUSAL = '(?:request_?)?authorization_?id|encoded_?message';
const MEMBERS: readonly [kind: PseudonymKind, names: RegExp][] = [
  ['user', new RegExp(`^${USER}$`, 'i')],
  ['session', new RegExp(`^${SESSION}$`, 'i')],
  ['host', new RegExp(`^${HOST}$`, 'i')],
  ['account', new RegExp(`^(?:${ACCOUNT})$`, 'i')],
  ['authorization', new RegExp(`^(?:${REFUSAL})$`, 'i')],
];
/** The same in the text of a record, where a string of JSON has its quotes escaped. */
const IN_TEXT = new RegExp(
  `\\b((${USER})|(${SESSION})|(${HOST})|(${ACCOUNT}))\\\\*"\\s*:\\s*\\\\*"([^"\\\\]{1,256})\\\\*"`,
  'gi',
);
/** Who an ARN or a principal's id names. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
const IN_ARN =
  /:(?:(user|dbuser|mfa|sms-mfa)|federated-user|assumed-role\/[^/\s"'\\]{1,128})\/((?:[^\s"'\\,;()<>]*\/)?)([^\s"'\\,;()<>/]{1,128})|\b(?:AROA|AIDA)[A-Z0-9]{12,}:([^\s"'\\,;()<>/]{1,64})/g;
const OF_REFUSAL = toExpression([['authorization', AUTHORIZATION]]);
const IN_ADDRESS = new RegExp(`:\\/\\/(?:[^\\s/@"'<>\\\\]{0,128}@)?(${LABEL}(?:\\.${LABEL}){1,20})`, 'gu');

/** All that names somebody or something in these calls and those told of beside them, as far as their structure tells; shapes are found by themselves. */
export function collectKnown(entries: readonly NoteEntry[], known = createKnownValues()): KnownValues {
  for (const call of entries.flatMap(({ call, brief }) => [
    call,
    ...(brief.around?.related ?? []).map((one) => one.call),
  ])) {
    collectIdentity(call, known);
    for (const { rows } of [call.request, call.response, call.additional]) {
      for (const row of rows) if (row.kind === 'text' || row.kind === 'number') collectRow(row, known);
      collectPairs(rows, known);
    }
    for (const text of textsOf(call)) collectText(text, findRole(call), known);
  }
  return known;
}

function collectIdentity({ identity, accountId, origin, targets }: ApiCall, known: KnownValues): void {
  const { person, session, userName, principalId = '' } = identity;
  known.add('account', accountId);
  known.add('account', identity.accountId);
  known.add('account', session?.issuer?.accountId);
  for (const target of targets) known.add('account', target.accountId);
  known.add('access-key', identity.accessKey?.id);
  known.add('user', userName);
  known.add('user', person?.name);
  known.add('session', session?.name);
  if (session?.issuer?.type === 'IAMUser') known.add('user', session.issuer.name);
  collectPrincipal(principalId, known);
  known.add('ip', origin.address);
  if (origin.address?.includes('.')) addHost(origin.address, known);
  for (const { label, value, path } of identity.facts)
    if (/(?:sourceIdentity|\.userId|[.:]sub|[.:]email)$/.test(path) || label === 'Source identity')
      known.add('user', value);
}

/**
 * A user's or role's id and its session, or an account and its federated user; of somebody signed in elsewhere whoever vouches for
 * him, his application and himself.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
function collectPrincipal(principalId: string, known: KnownValues): void {
  const elsewhere = /^(?:arn:(?:[^:]*:){5}|[^:]*\.[^:]*:)[^:]*:(.+)$/s.exec(principalId);
  known.add('user', elsewhere?.[1]);
  if (elsewhere || principalId.startsWith('arn:')) return;
  const [principal = '', ...ofSession] = principalId.split(':');
  known.add('principal', principal);
  known.add('session', ofSession.join(':'));
}

function collectRow({ path, text }: Parameter, known: KnownValues): void {
  const step = path.split('.').findLast((part) => !/^(?:\d+|items|member)$/.test(part)) ?? '';
  if (/resource_?record_?set\.name$/i.test(path)) addHost(text, known);
  for (const [kind, names] of MEMBERS) if (names.test(step)) addAs(kind, text, known);
}

/** Values whose member's name stands beside them: `{"name": "given_name", "value": "…"}`, as directories of users have them. */
function collectPairs(rows: readonly Parameter[], known: KnownValues): void {
  const named = new Map<string, PseudonymKind>();
  for (const { path, text } of rows) {
    const object = /^(.*\.)?(?:attribute_?|option_?|parameter_?)?(?:name|key)$/i.exec(path)?.[1];
    const member = text.replace(/^.*[:.]/, '').replaceAll('-', '_');
    const kind = object === undefined ? undefined : MEMBERS.find(([, names]) => names.test(member))?.[0];
    if (object !== undefined && kind !== undefined) named.set(object, kind);
  }
  if (named.size === 0) return;
  for (const { path, text, kind: of } of rows) {
    const object = /^(.*\.)(?:attribute_?|option_?|parameter_?)?value$/i.exec(path)?.[1];
    const kind = object === undefined || of !== 'text' ? undefined : named.get(object);
    if (kind !== undefined) addAs(kind, text, known);
  }
}

function addAs(kind: PseudonymKind, text: string, known: KnownValues): void {
  if (kind === 'host') addHost(text, known);
  else if (kind !== 'account' || /^[\w-]{3,63}$/.test(text)) known.add(kind, text);
}

const HOST_NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`, 'u');

function addHost(text: string, known: KnownValues): void {
  const host = text.replace(/^[a-z]+:\/\/|^\*\./, '').replace(/\.?(?:[:/].*)?$/, '');
  if (!HOST_NAME.test(host) || isPublicName(host.toLowerCase())) return;
  if (toHostMeaning(host.toLowerCase()).kind === 'other') known.add('host', host);
}

/** Texts that may name somebody in their own words. The record has the rest of them. */
function textsOf({ identity, outcome, origin, recordText, evidence, targets }: ApiCall): string[] {
  const { text } = recordText();
  const few = [identity.arn, identity.session?.issuer?.arn, outcome.message, origin.userAgent, evidence.name];
  return [text, ...few.flatMap((one) => one ?? []), ...targets.map(({ arn, name }) => arn ?? name)];
}

/** A role's name stands under `userName` too, and is a word of the story. */
function findRole({ identity: { session } }: ApiCall): string | undefined {
  return session?.issuer?.type === 'Role' ? session.issuer.name : undefined;
}

function collectText(text: string, role: string | undefined, known: KnownValues): void {
  for (const form of toForms(text)) {
    for (const [, , user, session, host, account, value = ''] of form.matchAll(IN_TEXT)) {
      if (user !== undefined && value !== role) addAs('user', value, known);
      else if (session !== undefined) addAs('session', value, known);
      else if (host !== undefined) addAs('host', value, known);
      else if (account !== undefined) addAs('account', value, known);
    }
    for (const [, user, , name, session] of form.matchAll(IN_ARN))
      known.add(user === undefined ? 'session' : 'user', session ?? name);
    for (const [, host = ''] of form.matchAll(IN_ADDRESS)) addHost(host, known);
    for (const [id] of form.matchAll(OF_REFUSAL)) known.add('authorization', id);
  }
}
