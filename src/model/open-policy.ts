import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { JsonValue } from '../records/json.ts';
import type { Flag } from './api-call.ts';
import { FLAG_WORDS } from './effects.ts';
import { isObject, own } from './json-view.ts';
import { findNestedJson } from './nested-json.ts';
import { allowsEveryone } from './policy.ts';

/** Operations that set the policy of a resource: `PutResourcePolicy`, `SetRepositoryPolicy`, `PutContainerPolicy`. */
const SETS_POLICY = /^(?:Put|Set|Attach|Create|Update)\w*Policy$/;
/** A VPC endpoint's policy allows everyone unless it is narrowed: it opens nothing. */
const OPENS_NOTHING = /Endpoint/;
const POLICY = /polic/i;

/**
 * A resource policy that lets everyone in, set by a call that no table knows. Said only where there is no doubt: the
 * operation's name says that it sets a policy, and a member of the request whose name says so is one.
 */
export function findOpenPolicy({ eventName, requestParameters }: CloudTrailRecord): Flag | undefined {
  if (!eventName || !SETS_POLICY.test(eventName) || OPENS_NOTHING.test(eventName) || !isObject(requestParameters))
    return undefined;
  for (const name of Object.keys(requestParameters)) {
    if (!POLICY.test(name) || !isOpen(own(requestParameters, name))) continue;
    return { kind: 'opened', severity: 'high', text: FLAG_WORDS.opened, path: `requestParameters.${name}` };
  }
  return undefined;
}

function isOpen(policy: JsonValue | undefined): boolean {
  const value = typeof policy === 'string' ? findNestedJson(policy) : policy;
  return value !== undefined && allowsEveryone(value);
}
