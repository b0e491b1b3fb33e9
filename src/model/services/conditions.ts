import type { CloudTrailRecord } from '../../records/cloudtrail-record.ts';
import type { JsonValue } from '../../records/json.ts';
import { isObject } from '../json-view.ts';
import { findNestedJson } from '../nested-json.ts';
import { allowsEveryone } from '../policy.ts';
import type { Condition, MemberPath } from './knowledge.ts';
import { compilePath, findMembers, findTexts, partOf } from './member-path.ts';

/** Whether a rule of a table applies to a record. Every given part must hold. */
export function holds(record: CloudTrailRecord, when: Condition | undefined): boolean {
  if (!when) return true;
  if (when.present !== undefined && !isPresent(record, when.present)) return false;
  if (when.absent !== undefined && !isAbsent(record, when.absent)) return false;
  if (when.equals && !anyText(record, when.equals, (text, value) => text === value)) return false;
  if (when.allowsEveryone !== undefined && !findTextsOf(record, when.allowsEveryone).some(allowsEveryone)) return false;
  return !when.contains || anyText(record, when.contains, (text, value) => text.includes(value));
}

/** The member that a condition is about: what shows a flag. */
export function shownBy(when: Condition | undefined): MemberPath | undefined {
  return when?.present ?? when?.allowsEveryone ?? when?.contains?.[0] ?? when?.equals?.[0] ?? when?.absent;
}

function isPresent(record: CloudTrailRecord, path: MemberPath): boolean {
  for (const { value } of findMembers(record, path))
    if (value !== '' && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0)) return true;
  return false;
}

/** A member is absent only where its part of the record is there to look at: what CloudTrail left out proves nothing. */
function isAbsent(record: CloudTrailRecord, path: MemberPath): boolean {
  const part = partOf(record, compilePath(path).part);
  return isObject(part) && !Object.hasOwn(part, 'omitted') && !isPresent(record, path);
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
