import type { CloudTrailRecord } from '../../records/cloudtrail-record.ts';
import type { JsonValue } from '../../values/json.ts';
import { findArn } from '../arn.ts';
import { coverage } from '../internet.ts';
import { isObject, textOf } from '../json-view.ts';
import { findNestedJson } from '../nested-json.ts';
import { deniesEverything, findGrant, findOpenness } from '../policy.ts';
import type { Condition, MemberPath } from './knowledge.ts';
import { compilePath, findMembers, findTexts, partOf } from './member-path.ts';

/** Whether a rule of a table applies to a record. Every given part must hold. */
export function holds(record: CloudTrailRecord, when: Condition | undefined): boolean {
  if (!when) return true;
  if (when.identity && !when.identity.includes(record.userIdentity?.type ?? '')) return false;
  if (when.present !== undefined && !isPresent(record, when.present)) return false;
  if (when.absent !== undefined && !isAbsent(record, when.absent)) return false;
  if (when.equals && !anyText(record, when.equals, isSame)) return false;
  if (when.allowsEveryone !== undefined && !anyPolicy(record, when.allowsEveryone, isOpenTo('everyone'))) return false;
  if (when.allowsWhoKnows !== undefined && !anyPolicy(record, when.allowsWhoKnows, isOpenTo('who-knows'))) return false;
  if (when.deniesAll !== undefined && !anyPolicy(record, when.deniesAll, deniesEverything)) return false;
  if (when.grants) {
    const [path, grant] = when.grants;
    if (!anyPolicy(record, path, (policy) => findGrant(policy) === grant)) return false;
  }
  if (when.internet && !spans(record, when.internet)) return false;
  if (when.ofAnotherAccount !== undefined && !isOfAnotherAccount(record, when.ofAnotherAccount)) return false;
  return !when.contains || anyText(record, when.contains, (text, value) => text.includes(value));
}

/** The member that a condition is about: what shows a flag. */
export function shownBy(when: Condition | undefined): MemberPath | undefined {
  return (
    when?.present ??
    when?.allowsEveryone ??
    when?.allowsWhoKnows ??
    when?.grants?.[0] ??
    when?.deniesAll ??
    when?.internet?.[0] ??
    when?.ofAnotherAccount ??
    when?.contains?.[0] ??
    when?.equals?.[0] ??
    when?.absent
  );
}

const isOpenTo = (whom: ReturnType<typeof findOpenness>) => (policy: JsonValue) => findOpenness(policy) === whom;

function anyPolicy(record: CloudTrailRecord, path: MemberPath, test: (policy: JsonValue) => boolean): boolean {
  return findTextsOf(record, path).some(test);
}

/** Blocks of addresses count together: two halves are all. */
function spans(record: CloudTrailRecord, [path, share]: NonNullable<Condition['internet']>): boolean {
  const covered = coverage(findTexts(record, path));
  return share === 'all' ? covered >= 1 : covered >= HALF && covered < 1;
}

function isOfAnotherAccount(record: CloudTrailRecord, path: MemberPath): boolean {
  const own = textOf(record.userIdentity?.accountId);
  if (own === undefined) return false;
  return findTexts(record, path).some((text) => {
    const account = findArn(text)?.accountId;
    return account !== undefined && account !== '' && account !== own;
  });
}

const HALF = 1 / 2;

function isPresent(record: CloudTrailRecord, path: MemberPath): boolean {
  for (const { value } of findMembers(record, path))
    if (value !== '' && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0)) return true;
  return false;
}

/** A member is absent only where what it would stand in is there to look at: what CloudTrail left out proves nothing. */
function isAbsent(record: CloudTrailRecord, path: MemberPath): boolean {
  const part = partOf(record, compilePath(path).part);
  if (!isObject(part) || Object.hasOwn(part, 'omitted')) return false;
  const cut = path.lastIndexOf('.');
  return (cut < 0 || findMembers(record, path.slice(0, cut)).length > 0) && !isPresent(record, path);
}

/** Python and tables write `True` and `FALSE`. */
function isSame(text: string, value: string): boolean {
  return text === value || ((value === 'true' || value === 'false') && text.toLowerCase() === value);
}

function anyText(
  record: CloudTrailRecord,
  [path, ...values]: [MemberPath, ...string[]],
  test: (text: string, value: string) => boolean,
): boolean {
  return findTexts(record, path).some((text) => {
    const plain = text.includes('%') ? decode(text) : text;
    return values.some((value) => test(plain, value));
  });
}

/** Policies stand as a string of JSON, URL-encoded too, or as an object. */
function findTextsOf(record: CloudTrailRecord, path: MemberPath): JsonValue[] {
  return findMembers(record, path).flatMap(({ value }) =>
    typeof value === 'string' ? (findNestedJson(value) ?? []) : value,
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
