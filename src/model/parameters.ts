import type { JsonObject, JsonValue } from '../records/json.ts';
import { type ExactNumber, isNumber } from '../values/exact-number.ts';
import type { Parameter, ParameterList } from './api-call.ts';
import { countMembers, findWrappedList, isObject, isScalar, own, scalarText } from './json-view.ts';
import { findNestedJson } from './nested-json.ts';
import { isRedactedByAws } from './redaction.ts';
import { addRow, inThousands, newRowSink, type RowSink, toParameterList } from './row-sink.ts';
import { isToldBy, SECRET, type SecretPaths } from './secrets.ts';
import type { CompiledPath } from './services/member-path.ts';
import { maskTold } from './told-secrets.ts';

/** Deeper than any real request; what lies below is shown as text. */
const MAX_DEPTH = 24;
export const TOO_DEEP = 'nested too deeply to be shown here: see the whole record';

interface Walk {
  sink: RowSink;
  secrets: SecretPaths;
  part: CompiledPath['part'] | undefined;
  /** From the part to the value at hand; the path of a row says the same as text. */
  steps: string[];
}

/** Every value of a request or an answer as rows, in the record's order; nothing that was there is lost. */
export function toParameters(
  value: unknown,
  part: CompiledPath['part'] | undefined,
  secrets: SecretPaths,
  sink = newRowSink(),
): ParameterList {
  if (value === undefined || value === null) return { rows: [] };
  const remark = isObject(value)
    ? omission(value)
    : typeof value === 'string' && isRedactedByAws(value)
      ? 'redacted by AWS'
      : undefined;
  if (remark !== undefined) return { rows: [], remark };
  const walk: Walk = { sink, secrets, part, steps: [] };
  // Only JSON values are walked: they come from a parsed record.
  if (isObject(value)) addMembers(value, walk, 0, '', '');
  else if (Array.isArray(value)) addList(value, walk, 0, 'value', '');
  else add('value', value as JsonValue, walk, 0, '');
  return toParameterList(walk.sink);
}

/** A member of the record itself, as rows under its own name. */
export function addMemberRows(
  name: string,
  value: JsonValue,
  part: CompiledPath['part'] | undefined,
  secrets: SecretPaths,
  sink: RowSink,
): void {
  const walk: Walk = { sink, secrets, part, steps: [] };
  if (!isObject(value)) return addAt(name, value, walk, 0, name, '');
  const omitted = omission(value);
  if (omitted === undefined) addMembers(value, walk, 0, name, name);
  else push(walk, name, 0, 'omitted', omitted, name);
}

/**
 * What CloudTrail left out for its size.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html (`requestParameters`)
 */
function omission(value: JsonObject): string | undefined {
  const { omitted } = value;
  if ((omitted !== 'true' && omitted !== true) || countMembers(value) > 4) return undefined;
  const size = Number(own(value, 'originalSize'));
  return size > 0 ? `left out by CloudTrail (${size.toLocaleString('en-US')} bytes)` : 'left out by CloudTrail';
}

function addMembers(object: JsonObject, walk: Walk, depth: number, prefix: string, path: string): void {
  for (const name in object) {
    const member = object[name];
    if (member !== undefined && isToldBy(object, name) && isPairValue(member))
      addSecret(name, member, walk, depth, prefix, path);
    else if (member !== undefined) addAt(name, member, walk, depth, prefix === '' ? name : `${prefix}.${name}`, path);
  }
}

/** What may be the value of a pair whose name tells a secret. */
function isPairValue(member: JsonValue): member is string | number | ExactNumber {
  if (typeof member === 'string') return member !== '' && !isRedactedByAws(member);
  return isNumber(member);
}

function addSecret(
  step: string,
  value: string | number | ExactNumber,
  walk: Walk,
  depth: number,
  prefix: string,
  path: string,
): void {
  const name = prefix === '' ? step : `${prefix}.${step}`;
  push(walk, name, depth, 'secret', SECRET, path === '' ? step : `${path}.${step}`, String(value));
}

function addAt(step: string, value: JsonValue, walk: Walk, depth: number, name: string, path: string): void {
  walk.steps.push(step);
  add(name, value, walk, depth, path === '' ? step : `${path}.${step}`);
  walk.steps.pop();
}

function add(name: string, value: JsonValue, walk: Walk, depth: number, path: string): void {
  if (typeof value === 'string') addText(name, value, walk, depth, path);
  else if (isScalar(value)) addScalar(name, value, walk, depth, path);
  else if (value === null) push(walk, name, depth, 'empty', 'null', path);
  else if (depth >= MAX_DEPTH) push(walk, name, depth, 'text', TOO_DEEP, path);
  else if (Array.isArray(value)) addList(value, walk, depth, name, path);
  else addObject(value, walk, depth, name, path);
}

function addScalar(name: string, value: number | ExactNumber | boolean, walk: Walk, depth: number, path: string): void {
  const text = scalarText(value);
  // True or false gives nothing away.
  if (typeof value !== 'boolean' && walk.secrets.isSecret(walk.part, walk.steps, text))
    push(walk, name, depth, 'secret', SECRET, path, text);
  else push(walk, name, depth, typeof value === 'boolean' ? 'flag' : 'number', text, path);
}

function addText(name: string, text: string, walk: Walk, depth: number, path: string): void {
  if (text === '') return push(walk, name, depth, 'empty', 'empty', path);
  if (isRedactedByAws(text)) return push(walk, name, depth, 'redacted', 'redacted by AWS', path);
  const nested = findNestedJson(text);
  const secret = walk.secrets.isSecret(walk.part, walk.steps, nested ? '-' : text);
  if (secret) return push(walk, name, depth, 'secret', SECRET, path, text);
  if (!nested) return push(walk, name, depth, 'text', maskTold(text), path);
  if (depth >= MAX_DEPTH)
    return push(walk, name, depth, 'text', 'JSON text, nested too deeply to be shown here: see the whole record', path);
  push(walk, name, depth, 'container', `JSON text, ${inThousands(text.length)} characters`, path);
  if (Array.isArray(nested)) addEntries(nested, walk, depth + 1, path);
  else addMembers(nested, walk, depth + 1, '', path);
}

function addObject(value: JsonObject, walk: Walk, depth: number, name: string, path: string): void {
  const omitted = omission(value);
  if (omitted !== undefined) return push(walk, name, depth, 'omitted', omitted, path);
  const wrapped = findWrappedList(value);
  if (wrapped) {
    walk.steps.push(wrapped.wrapper);
    addList(wrapped.list, walk, depth, name, path === '' ? wrapped.wrapper : `${path}.${wrapped.wrapper}`);
    walk.steps.pop();
    return;
  }
  const count = countMembers(value);
  if (count === 0) return push(walk, name, depth, 'empty', 'empty object', path);
  push(walk, name, depth, 'container', count === 1 ? '1 member' : `${count} members`, path);
  addMembers(value, walk, depth + 1, '', path);
}

function addList(list: JsonValue[], walk: Walk, depth: number, name: string, path: string): void {
  if (list.length === 0) return push(walk, name, depth, 'empty', 'empty list', path);
  if (list.every((entry) => entry === null || isScalar(entry))) {
    for (let at = 0; at < list.length; at++)
      addAt(String(at), list[at] ?? null, walk, depth, list.length === 1 ? name : `${name}.${at}`, path);
    return;
  }
  push(walk, name, depth, 'container', list.length === 1 ? '1 item' : `${list.length} items`, path);
  addEntries(list, walk, depth + 1, path);
}

/** The members of each entry under its number: `0.name`, `0.value`. */
function addEntries(list: JsonValue[], walk: Walk, depth: number, path: string): void {
  for (let at = 0; at < list.length; at++) {
    const entry = list[at] ?? null;
    const step = String(at);
    if (isObject(entry) && countMembers(entry) > 0 && omission(entry) === undefined && !findWrappedList(entry)) {
      walk.steps.push(step);
      addMembers(entry, walk, depth, step, path === '' ? step : `${path}.${step}`);
      walk.steps.pop();
    } else addAt(step, entry, walk, depth, step, path);
  }
}

function push(
  walk: Walk,
  name: string,
  depth: number,
  kind: Parameter['kind'],
  text: string,
  path: string,
  secret?: string,
): void {
  addRow(walk.sink, { path, name, depth, kind, text }, secret);
}
