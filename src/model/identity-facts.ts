import type { JsonValue } from '../records/json.ts';
import type { IdentityFact } from './identity-types.ts';
import { isObject, own, scalarText } from './json-view.ts';
import { maskShapes } from './secrets.ts';

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
  principalId: 'Principal',
};

/** Told elsewhere in the brief, by a row of its own. */
const TOLD = new Set([
  'type',
  'arn',
  'accountId',
  'userName',
  'accessKeyId',
  'invokedBy',
  'sessionContext.attributes.creationDate',
  'sessionContext.attributes.mfaAuthenticated',
  'sessionContext.sessionIssuer.type',
  'sessionContext.sessionIssuer.userName',
  'sessionContext.sessionIssuer.arn',
  'sessionContext.sessionIssuer.accountId',
]);

/** What is known of a member: told elsewhere, a label of its own, or known members below it. */
interface KnownMember {
  told: boolean;
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
  for (const path of TOLD) at(path).told = true;
  for (const [path, label] of Object.entries(LABELS)) at(path).label = label;
  root.first = ['principalId', 'identityProvider', 'credentialId', 'sessionContext'];
  at('sessionContext').first = ['attributes', 'sessionIssuer', 'sourceIdentity'];
  at('sessionContext.sessionIssuer').first = ['principalId'];
  return root;
}

function newMember(): KnownMember {
  return { told: false, first: [], members: new Map() };
}

const MAX_DEPTH = 12;

/** Every other member of the identity that says something, so that nothing is lost. */
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
    if (!node?.told && !first.includes(name)) add(member, `${prefix}${name}`, node, facts, depth);
  }
}

function add(
  member: JsonValue,
  at: string,
  known: KnownMember | undefined,
  facts: IdentityFact[],
  depth: number,
): void {
  if (member === null || member === '' || depth > MAX_DEPTH) return;
  if (Array.isArray(member)) {
    for (const [index, entry] of member.entries()) add(entry, `${at}.${index}`, undefined, facts, depth + 1);
  } else if (typeof member === 'object') collect(member, at, known, facts, depth + 1);
  else
    facts.push({
      label: known?.label ?? at,
      value: wordFor(at, maskShapes(scalarText(member))),
      path: `userIdentity.${at}`,
    });
}

/** Source of `ec2RoleDelivery`: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html */
function wordFor(path: string, value: string): string {
  if (path === 'sessionContext.ec2RoleDelivery')
    return value === '1.0' ? '1.0 (IMDSv1)' : value === '2.0' ? '2.0 (IMDSv2)' : value;
  return value;
}
