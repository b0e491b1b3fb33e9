import type { ExactNumber } from '../values/exact-number.ts';
import { findInstant, isImpossibleTime, NO_SUCH_TIME } from '../values/instant.ts';
import type { JsonValue } from '../values/json.ts';
import type { IdentityFact } from './identity-types.ts';
import { isObject, isScalar, own, scalarText } from './json-view.ts';
import { maskName } from './mask-members.ts';
import { TOO_DEEP } from './parameters.ts';
import { maskShapes, SECRET, toSecretPaths } from './secrets.ts';

/** Words for members of `userIdentity` that only some identities have, by path. Others are shown under their own path. */
const LABELS: Record<string, string> = {
  'sessionContext.sourceIdentity': 'Source identity',
  'sessionContext.ec2RoleDelivery': 'Instance metadata service',
  'sessionContext.assumedRoot': 'Root session (AssumeRoot)',
  'sessionContext.signInSessionArn': 'Sign-in session',
  'sessionContext.webIdFederationData.federatedProvider': 'Federated by',
  identityProvider: 'Identity provider',
  credentialId: 'Identity Center credential',
  'onBehalfOf.userId': 'On behalf of user',
  'onBehalfOf.identityStoreArn': 'Identity store',
  'invokedByDelegate.accountId': 'Delegated by account',
  'inScopeOf.sourceArn': 'In scope of',
  'inScopeOf.sourceAccount': 'In scope of account',
  'inScopeOf.issuerType': 'In scope of issuer',
  'inScopeOf.credentialsIssuedTo': 'Credentials issued to',
  'sessionContext.sessionIssuer.principalId': 'Issuer principal',
  'sessionContext.sessionIssuer.type': 'Issuer type',
  principalId: 'Principal',
};

const isText = (member: JsonValue) => typeof member === 'string';

/** Told elsewhere in the brief, by a row of its own, when the member is what AWS documents; else it is a fact like any other. */
const TOLD: Record<string, (member: JsonValue) => boolean> = {
  type: isText,
  arn: isText,
  accountId: isText,
  userName: isText,
  accessKeyId: isText,
  invokedBy: isText,
  'sessionContext.attributes.creationDate': (member) => isText(member) && findInstant(String(member)) !== undefined,
  'sessionContext.attributes.mfaAuthenticated': (member) => /^(?:true|false)$/.test(String(member)),
  'sessionContext.sessionIssuer.type': (member) => member === 'Role',
  'sessionContext.sessionIssuer.userName': isText,
  'sessionContext.sessionIssuer.arn': isText,
  'sessionContext.sessionIssuer.accountId': isText,
};

/** What is known of a member: told elsewhere, a label of its own, or known members below it. */
interface KnownMember {
  isTold?: (member: JsonValue) => boolean;
  label?: string;
  /** Members that come before all others, whatever the record's own order. */
  first: readonly string[];
  members: Map<string, KnownMember>;
}

/** The two tables above as a tree, so that a walk needs no path to look a member up. */
const KNOWN = toTree();

function toTree(): KnownMember {
  const root = newMember();
  const at = (path: string) => {
    let node = root;
    for (const step of path.split('.')) {
      const next = node.members.get(step) ?? newMember();
      node.members.set(step, next);
      node = next;
    }
    return node;
  };
  for (const [path, isTold] of Object.entries(TOLD)) at(path).isTold = isTold;
  for (const [path, label] of Object.entries(LABELS)) at(path).label = label;
  root.first = ['principalId', 'identityProvider', 'credentialId', 'sessionContext'];
  at('sessionContext').first = ['attributes', 'sessionIssuer', 'sourceIdentity'];
  at('sessionContext.sessionIssuer').first = ['principalId'];
  return root;
}

function newMember(): KnownMember {
  return { first: [], members: new Map() };
}

/** Deeper than any real identity. */
const MAX_DEPTH = 12;

/**
 * Every other member of the identity that says something, so that nothing is lost.
 *
 * @param identity as the record has it, members of a wrong type included.
 */
export function toIdentityFacts(identity: unknown): IdentityFact[] {
  const facts: IdentityFact[] = [];
  collect(identity, '', KNOWN, facts, 0);
  return facts;
}

function collect(
  value: unknown,
  path: string,
  known: KnownMember | undefined,
  facts: IdentityFact[],
  depth: number,
): void {
  if (!isObject(value)) return;
  const prefix = path === '' ? '' : `${path}.`;
  const first = known?.first ?? [];
  for (const name of first) {
    const member = own(value, name);
    if (member !== undefined) add(member, `${prefix}${name}`, known?.members.get(name), facts, depth);
  }
  for (const name in value) {
    const member = value[name];
    if (member === undefined || member === null || member === '') continue;
    const node = known?.members.get(name);
    if (!node?.isTold?.(member) && !first.includes(name)) add(member, `${prefix}${name}`, node, facts, depth);
  }
}

function add(
  member: JsonValue,
  at: string,
  known: KnownMember | undefined,
  facts: IdentityFact[],
  depth: number,
): void {
  if (member === null || member === '') return;
  if (isScalar(member)) addFact(at, wordFor(at, toShown(member, at, known)), known, facts);
  else if (depth > MAX_DEPTH) addFact(at, TOO_DEEP, known, facts);
  else if (Array.isArray(member)) {
    for (const [index, entry] of member.entries()) add(entry, `${at}.${index}`, undefined, facts, depth + 1);
  } else collect(member, at, known, facts, depth + 1);
}

/** What lies in an identity tells by its name as it does in a request. */
const SECRETS = toSecretPaths(undefined, undefined, undefined);

function toShown(member: string | number | ExactNumber | boolean, at: string, known: KnownMember | undefined): string {
  const isKnown = known?.label !== undefined || typeof member === 'boolean';
  return !isKnown && SECRETS.isSecret(undefined, at.split('.'), member) ? SECRET : maskShapes(scalarText(member));
}

function addFact(at: string, value: string, known: KnownMember | undefined, facts: IdentityFact[]): void {
  const shown = known?.label === undefined ? maskName(at) : at;
  facts.push({ label: known?.label ?? shown, value, path: `userIdentity.${shown}` });
}

/** Source of `ec2RoleDelivery`: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html */
function wordFor(path: string, value: string): string {
  if (path === 'sessionContext.ec2RoleDelivery')
    return value === '1.0' ? '1.0 (IMDSv1)' : value === '2.0' ? '2.0 (IMDSv2)' : value;
  return isImpossibleTime(value) ? `${value} (${NO_SUCH_TIME})` : value;
}
