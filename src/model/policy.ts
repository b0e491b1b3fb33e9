import type { JsonValue } from '../values/json.ts';
import { coverage } from './internet.ts';
import { isObject, own, scalarText } from './json-view.ts';

/** `everyone`: nothing narrows who; `who-knows`: everyone who knows an agreed word, an external id. */
export type Openness = 'everyone' | 'who-knows';

/**
 * Whom a resource policy lets in beside those that it names: by an allowing statement for every principal (or for all but some) that no
 * condition narrows, and that no denying statement takes away.
 *
 * @returns `undefined` when it lets in none but those whom it names.
 * Sources: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html ("The meaning of public"),
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function findOpenness(policy: JsonValue): Openness | undefined {
  const statements = statementsOf(policy);
  let found: Openness | undefined;
  for (const statement of statements) {
    if (!isEffect(statement, 'allow') || !isForEveryone(statement) || narrows(memberOf(statement, 'Condition'), false))
      continue;
    if (statements.some((other) => takesAway(other, statement))) continue;
    if (!asksForWord(memberOf(statement, 'Condition'))) return 'everyone';
    found = 'who-knows';
  }
  return found;
}

/** What an identity's policy grants: `everything`, `almost-everything` (all but what it names, or under a condition), all of IAM, or nothing of that. */
export type Grant = 'everything' | 'almost-everything' | 'iam';

// Rule after rule of a table asks for the same policy.
let lastPolicy: JsonValue = null;
let lastGrant: Grant | undefined;

/** The gravest grant of a policy; what it denies as a whole counts for nothing. */
export function findGrant(policy: JsonValue): Grant | undefined {
  if (policy !== lastPolicy) {
    lastGrant = judgeGrant(policy);
    lastPolicy = policy;
  }
  return lastGrant;
}

function judgeGrant(policy: JsonValue): Grant | undefined {
  const statements = statementsOf(policy);
  if (deniesEverything(policy)) return undefined;
  let found: Grant | undefined;
  for (const statement of statements) {
    if (!isEffect(statement, 'allow') || !textsOf(memberOf(statement, 'Resource')).some(isAll)) continue;
    const actions = textsOf(memberOf(statement, 'Action'));
    const limited = memberOf(statement, 'NotAction') !== undefined || hasCondition(statement);
    if (actions.some(isAll) && !limited) return 'everything';
    if (actions.some(isAll) || memberOf(statement, 'NotAction') !== undefined) found = 'almost-everything';
    else if (actions.some((action) => /^iam:\*$/i.test(action))) found ??= 'iam';
  }
  return found;
}

/** Whether a policy takes every right away, whatever others allow. */
export function deniesEverything(policy: JsonValue): boolean {
  return statementsOf(policy).some(
    (statement) =>
      isEffect(statement, 'deny') &&
      !hasCondition(statement) &&
      textsOf(memberOf(statement, 'Action')).some(isAll) &&
      textsOf(memberOf(statement, 'Resource')).some(isAll),
  );
}

const isAll = (text: string): boolean => /^(?:\*+|\*:\*)$/.test(text);

function statementsOf(policy: JsonValue): JsonValue[] {
  const statements = memberOf(policy, 'Statement');
  return Array.isArray(statements) ? statements : statements === undefined ? [] : [statements];
}

/** A member as AWS spells it, or in other letters, as tables write it. */
function memberOf(object: JsonValue | undefined, name: string): JsonValue | undefined {
  const exact = own(object, name);
  if (exact !== undefined || !isObject(object)) return exact;
  const lower = name.toLowerCase();
  for (const key in object) if (key.length === name.length && key.toLowerCase() === lower) return own(object, key);
  return undefined;
}

function isEffect(statement: JsonValue, effect: string): boolean {
  const said = memberOf(statement, 'Effect');
  return typeof said === 'string' && said.toLowerCase() === effect;
}

function isForEveryone(statement: JsonValue): boolean {
  const principal = memberOf(statement, 'Principal');
  return isStar(principal) || isStar(memberOf(principal, 'AWS')) || memberOf(statement, 'NotPrincipal') !== undefined;
}

function isStar(value: JsonValue | undefined): boolean {
  return value === '*' || (Array.isArray(value) && value.includes('*'));
}

function textsOf(value: JsonValue | undefined): string[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return list.flatMap((entry) => (entry === null || isObject(entry) || Array.isArray(entry) ? [] : scalarText(entry)));
}

function hasCondition(statement: JsonValue): boolean {
  const condition = memberOf(statement, 'Condition');
  return isObject(condition) && Object.keys(condition).length > 0;
}

/** Keys that tell who calls, or from where, so that a fixed value of theirs narrows a statement. */
const NARROWING =
  /^(?:aws:(?:source(?:ip|arn|vpc|vpcarn|vpce|owner|account|orgid|orgpaths)|userid|username|principal(?:arn|account|orgid|orgpaths|isawsservice|servicename|servicenameslist)|ssmsourceinstancearn|ec2instancesourcevpc)|ec2:sourceinstancearn|s3:dataaccesspoint(?:account|arn)|s3:accesspointnetworkorigin|kms:calleraccount|sns:sourceowner|elasticfilesystem:accessedviamounttarget|vpce:.*|saml:.*|.+:(?:aud|sub))$/;
const POSITIVE =
  /^(?:foranyvalue:)?(?:string(?:equals|equalsignorecase|like)|arn(?:equals|like)|ipaddress|bool)(?:ifexists)?$/;
const NEGATIVE =
  /^(?:forallvalues:|foranyvalue:)?(?:stringnot(?:equals|equalsignorecase|like)|arnnot(?:equals|like)|notipaddress)(?:ifexists)?$/;

/** Whether one of the conditions, all of which have to hold, holds for some callers only. `negated`: for a denial of all others. */
function narrows(condition: JsonValue | undefined, negated: boolean): boolean {
  return conditionsOf(condition).some(({ operator, key, values }) => {
    if (!(negated ? NEGATIVE : POSITIVE).test(operator) || !NARROWING.test(key)) return false;
    // Such a condition holds too when the key is missing; an address is there unless a service calls.
    if (!negated && operator.endsWith('ifexists') && key !== 'aws:sourceip') return false;
    if (values.length === 0) return false;
    return key === 'aws:sourceip' ? coverage(values) <= BROAD : values.every((value) => isFixed(key, value));
  });
}

/** More than this share of all addresses is nobody's in particular: AWS calls 0.0.0.0/1 public. */
const BROAD = 1 / 256;
/** As much of a text as has to stand before its first `*`. */
const MIN_FIXED = 6;

function isFixed(key: string, value: string): boolean {
  if (key === 'aws:principalisawsservice' || key === 'elasticfilesystem:accessedviamounttarget')
    return /^true$/i.test(value);
  if (key === 's3:accesspointnetworkorigin') return /^vpc$/i.test(value);
  if (!value.startsWith('arn:')) return !/[*?]/.test(value) ? value !== '' : value.search(/[*?]/) >= MIN_FIXED;
  const [, , , , account = '', resource = ''] = value.split(':');
  return account === '' ? /^[^*?]{3}/.test(resource) : /^\d{12}$/.test(account) || account === 'aws';
}

/** An external id is no secret, but who does not know it is not let in. */
function asksForWord(condition: JsonValue | undefined): boolean {
  return conditionsOf(condition).some(
    ({ operator, key, values }) =>
      key === 'sts:externalid' && POSITIVE.test(operator) && values.length > 0 && !values.some(isAll),
  );
}

interface OneCondition {
  operator: string;
  key: string;
  values: string[];
}

function conditionsOf(condition: JsonValue | undefined): OneCondition[] {
  if (!isObject(condition)) return [];
  return Object.entries(condition).flatMap(([operator, keys]) =>
    isObject(keys)
      ? Object.entries(keys).map(([key, value]) => ({
          operator: operator.toLowerCase(),
          key: key.toLowerCase(),
          values: textsOf(value),
        }))
      : [],
  );
}

/** Whether a denial leaves nothing, or nothing but for some, of what a statement allows to everyone. */
function takesAway(denial: JsonValue, allowed: JsonValue): boolean {
  if (!isEffect(denial, 'deny') || !isForEveryone(denial)) return false;
  const conditions = conditionsOf(memberOf(denial, 'Condition'));
  const leavesSome = memberOf(denial, 'NotPrincipal') !== undefined || conditions.length === 0;
  if (!leavesSome && !(conditions.length === 1 && narrows(memberOf(denial, 'Condition'), true))) return false;
  return covers(denial, allowed, 'Action') && covers(denial, allowed, 'Resource');
}

function covers(denial: JsonValue, allowed: JsonValue, name: 'Action' | 'Resource'): boolean {
  const wide = textsOf(memberOf(denial, name));
  const narrow = textsOf(memberOf(allowed, name));
  // A trust policy names no resource.
  if (narrow.length === 0) return wide.length === 0 || wide.some(isAll);
  return narrow.every((one) => wide.some((pattern) => isWithin(one.toLowerCase(), pattern.toLowerCase())));
}

function isWithin(text: string, pattern: string): boolean {
  return isAll(pattern) || text === pattern || (pattern.endsWith('*') && text.startsWith(pattern.slice(0, -1)));
}
