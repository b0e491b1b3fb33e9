import type { JsonObject } from '../values/json.ts';

/** Members of `userIdentity` as Athena writes their names, and as a record has them. */
const NAMES: Record<string, string> = Object.fromEntries(
  [
    'type',
    'principalId',
    'arn',
    'accountId',
    'accessKeyId',
    'userName',
    'invokedBy',
    'identityProvider',
    'credentialId',
    'sessionContext',
    'attributes',
    'creationDate',
    'mfaAuthenticated',
    'sessionIssuer',
    'sourceIdentity',
    'ec2RoleDelivery',
    'ec2IssuedInVpc',
    'webIdFederationData',
    'federatedProvider',
    'onBehalfOf',
    'userId',
    'identityStoreArn',
    'inScopeOf',
    'sourceArn',
    'sourceAccount',
    'issuerType',
    'credentialsIssuedTo',
    'invokedByDelegate',
  ].map((name) => [name.toLowerCase(), name]),
);
const MEMBER = /\s*([a-z0-9]+)=/y;
const MAX_DEPTH = 5;

/**
 * Reads a `userIdentity` as Athena and CloudTrail Lake print a struct: `{type=IAMUser, principalid=AIDA…, arn=…}`. A value
 * may hold anything, so every name has to be a known one, and a value ends where the next known name begins; a name that
 * comes twice leaves a doubt.
 *
 * @returns the identity with the names that a record has, or `undefined` when there is any doubt.
 */
export function findIdentityStruct(text: string): JsonObject | undefined {
  const read = readStruct(text, 0, 0);
  return read && read.end === text.length ? read.value : undefined;
}

function readStruct(text: string, start: number, depth: number): { value: JsonObject; end: number } | undefined {
  if (text[start] !== '{' || depth > MAX_DEPTH) return undefined;
  const value: JsonObject = {};
  for (let at = start + 1; ; ) {
    MEMBER.lastIndex = at;
    const name = NAMES[MEMBER.exec(text)?.[1] ?? ''];
    if (name === undefined || Object.hasOwn(value, name)) return undefined;
    at = MEMBER.lastIndex;
    if (text[at] === '{') {
      const inner = readStruct(text, at, depth + 1);
      if (!inner) return undefined;
      value[name] = inner.value;
      at = inner.end;
    } else {
      const end = findValueEnd(text, at);
      if (end < 0) return undefined;
      const written = text.slice(at, end);
      if (written !== 'null') value[name] = written;
      at = end;
    }
    if (text[at] === '}') return { value, end: at + 1 };
    if (text[at] !== ',') return undefined;
    at++;
  }
}

/** A value ends before a closing brace, or before a comma and a known name. */
function findValueEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') return -1;
    if (text[at] === '}') return at;
    if (text[at] !== ',') continue;
    MEMBER.lastIndex = at + 1;
    if (NAMES[MEMBER.exec(text)?.[1] ?? ''] !== undefined) return at;
  }
  return -1;
}
