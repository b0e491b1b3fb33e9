import type { CloudTrailRecord } from '../../records/cloudtrail-record.ts';
import type { JsonObject, JsonValue } from '../../values/json.ts';
import { findWrappedList, isObject, isScalar, own, scalarText } from '../json-view.ts';
import type { MemberPath } from './knowledge.ts';

/** Which part of the record a path looks into, and the steps inside it. */
export interface CompiledPath {
  part: 'request' | 'response' | 'additional' | 'details';
  steps: readonly string[];
}

/** The member of a record that holds each part. */
export const MEMBER_OF = {
  request: 'requestParameters',
  response: 'responseElements',
  additional: 'additionalEventData',
  details: 'serviceEventDetails',
} as const;

const PREFIXES = ['request', 'response', 'additional', 'details'] as const;
const PART_OF = new Map<string, CompiledPath['part']>(PREFIXES.map((part) => [MEMBER_OF[part], part]));

/** Where a member of a record lies: in a part, and how far inside of it when it was flattened (`requestParameters.a.b`). */
export function findPlace(member: string): { part: CompiledPath['part'] | undefined; steps: string[] } {
  const part = PART_OF.get(member);
  if (part !== undefined) return { part, steps: [] };
  const dot = member.indexOf('.');
  if (dot < 0) return { part: undefined, steps: [member] };
  const holder = PART_OF.get(member.slice(0, dot));
  return { part: holder, steps: (holder === undefined ? member : member.slice(dot + 1)).split('.') };
}

const compiled = new Map<MemberPath, CompiledPath>();

/** Takes a path of a knowledge table apart; each path once, as the tables are few and fixed. */
export function compilePath(path: MemberPath): CompiledPath {
  let found = compiled.get(path);
  if (!found) {
    const part = PREFIXES.find((prefix) => path.startsWith(`${prefix}:`));
    found = { part: part ?? 'request', steps: (part ? path.slice(part.length + 1) : path).split('.') };
    compiled.set(path, found);
  }
  return found;
}

/** The part of a record that a path looks into. */
export function partOf(record: CloudTrailRecord, part: CompiledPath['part']): unknown {
  return record[MEMBER_OF[part]];
}

/** A value found at a path, with the record's own path to it. */
export interface Found {
  value: JsonValue;
  /** Path inside its part: `instancesSet.items.0.instanceId`. */
  at: string;
}

/** Enough for any sentence; a request with thousands of members is not walked to its end. */
const MAX_FOUND = 50;

/** Every value at a path, in order. */
export function findMembers(record: CloudTrailRecord, path: MemberPath): Found[] {
  const { part, steps } = compilePath(path);
  const found: Found[] = [];
  walk(partOf(record, part), steps, 0, '', found);
  return found;
}

function walk(value: unknown, steps: readonly string[], step: number, at: string, found: Found[]): void {
  if (found.length >= MAX_FOUND || value === undefined || value === null) return;
  const name = steps[step];
  if (name === undefined) {
    // Only JSON values are walked: they come from a parsed record.
    found.push({ value: value as JsonValue, at });
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++)
      if (name === '*' || name === String(index))
        walk(value[index], steps, step + 1, at === '' ? `${index}` : `${at}.${index}`, found);
  } else if (isObject(value)) walkObject(value, steps, step, at, found);
}

function walkObject(
  value: { [key: string]: JsonValue },
  steps: readonly string[],
  step: number,
  at: string,
  found: Found[],
): void {
  const name = steps[step] ?? '';
  const wrapped = name === 'items' || name === 'member' ? undefined : findWrappedList(value);
  if (wrapped) return walk(wrapped.list, steps, step, at === '' ? wrapped.wrapper : `${at}.${wrapped.wrapper}`, found);
  if (name !== '*') {
    const key = Object.hasOwn(value, name) ? name : findOtherSpelling(value, name);
    if (key === undefined) return walkFlat(value, steps, step, at, found);
    const member = own(value, key);
    if (member !== undefined) walk(member, steps, step + 1, at === '' ? key : `${at}.${key}`, found);
    return;
  }
  for (const key of Object.keys(value)) walk(value[key], steps, step + 1, at === '' ? key : `${at}.${key}`, found);
}

/** The name of a member in other letters: tables and some exports write all small. */
function findOtherSpelling(value: JsonObject, name: string): string | undefined {
  for (const key in value)
    if (key.length === name.length && key !== name && key.toLowerCase() === name.toLowerCase()) return key;
  return undefined;
}

/** Members that stand side by side under their whole paths: `{"ipPermissions.items.0.toPort": 22}`. */
function walkFlat(value: JsonObject, steps: readonly string[], step: number, at: string, found: Found[]): void {
  const name = steps[step] ?? '';
  let inside: JsonObject | undefined;
  for (const key in value) {
    if (key.charAt(name.length) !== '.' || !key.toLowerCase().startsWith(name.toLowerCase())) continue;
    inside ??= {};
    setAt(inside, key.slice(name.length + 1).split('.'), value[key]);
  }
  if (inside) walk(inside, steps, step + 1, at === '' ? name : `${at}.${name}`, found);
}

function setAt(object: JsonObject, path: readonly string[], value: JsonValue | undefined): void {
  let inside = object;
  for (const step of path.slice(0, -1)) {
    const next = own(inside, step);
    const member = isObject(next) ? next : {};
    inside[step] = member;
    inside = member;
  }
  const last = path.at(-1);
  if (last !== undefined && value !== undefined) inside[last] = value;
}

/** Lists in lists, deeper than any request has them. */
const MAX_DEPTH = 8;

/** Every text at a path: scalars as they are, nothing for objects, lists, null and empty text. */
export function findTexts(record: CloudTrailRecord, path: MemberPath): string[] {
  const texts: string[] = [];
  for (const { value } of findMembers(record, path)) collectTexts(value, texts, 0);
  return texts;
}

function collectTexts(value: JsonValue, texts: string[], depth: number): void {
  if (depth > MAX_DEPTH || texts.length >= MAX_FOUND) return;
  if (Array.isArray(value)) for (const entry of value.slice(0, MAX_FOUND)) collectTexts(entry, texts, depth + 1);
  else if (value !== '' && isScalar(value)) texts.push(scalarText(value));
  else if (isObject(value)) {
    const wrapped = findWrappedList(value);
    if (wrapped) collectTexts(wrapped.list, texts, depth + 1);
  }
}
