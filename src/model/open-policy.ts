import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { JsonValue } from '../values/json.ts';
import type { Flag } from './api-call.ts';
import { FLAG_TABLE } from './flag-kinds.ts';
import { isObject, own } from './json-view.ts';
import { findNestedJson } from './nested-json.ts';
import { findOpenness, type Openness } from './policy.ts';

/** Operations that make or change something, and with it the policy of a resource. */
const SETS = /^(?:Put|Set|Attach|Create|Update|Modify|Add|Register|Import|Restore|Replace)(?=[A-Z])/;
/** A VPC endpoint's policy allows everyone unless it is narrowed: it opens nothing. */
const OPENS_NOTHING = /Endpoint/;
const POLICY = /polic/i;
/** `policy.policy` of Glacier, `attributes.Policy` of SQS: no deeper. */
const MAX_DEPTH = 2;
const MAX_MEMBERS = 200;

/**
 * A resource policy that lets everyone in, set by a call that no table knows, or as a part of a larger request. Said only where there is
 * no doubt: the operation's name says that it makes or changes something, and a member of the request whose name says so is a policy.
 */
export function findOpenPolicy({ eventName, requestParameters }: CloudTrailRecord): Flag | undefined {
  if (!eventName || !SETS.test(eventName) || OPENS_NOTHING.test(eventName)) return undefined;
  return findIn(requestParameters, 'requestParameters', 0);
}

function findIn(part: unknown, at: string, depth: number): Flag | undefined {
  if (!isObject(part)) return undefined;
  let left = MAX_MEMBERS;
  for (const name in part) {
    if (left-- === 0) return undefined;
    const value = own(part, name);
    const openness = POLICY.test(name) ? opennessOf(value) : undefined;
    if (openness !== undefined) return toFlag(openness, `${at}.${name}`);
    const deeper = depth < MAX_DEPTH ? findIn(value, `${at}.${name}`, depth + 1) : undefined;
    if (deeper) return deeper;
  }
  return undefined;
}

function toFlag(openness: Openness, path: string): Flag {
  return {
    kind: 'opened',
    severity: openness === 'everyone' ? 'high' : 'notable',
    text: FLAG_TABLE.opened.ofEffect,
    path,
  };
}

function opennessOf(policy: JsonValue | undefined): Openness | undefined {
  const value = typeof policy === 'string' ? findNestedJson(policy) : policy;
  return isObject(value) ? findOpenness(value) : undefined;
}
