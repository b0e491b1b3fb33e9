import type { ExactNumber } from '../values/exact-number.ts';
import type { JsonObject, JsonValue } from '../values/json.ts';
import type { Parameter, ParameterList } from './api-call.ts';
import { toDigits } from './count-words.ts';
import { countMembers, findWrappedList, isObject, isScalar, own, scalarText } from './json-view.ts';
import { maskName } from './mask-members.ts';
import { maskTold } from './mask-shapes.ts';
import { findNestedJson } from './nested-json.ts';
import { isToldBy, isToldByEntry } from './pairs.ts';
import { toRedaction } from './redaction.ts';
import { addRow, newRowSink, type RowSink, toParameterList } from './row-sink.ts';
import { SECRET, type SecretPaths } from './secrets.ts';
import { type CompiledPath, findPlace } from './services/member-path.ts';
import { findStruct, isStructLike } from './struct-text.ts';
import { TOLD_STEP } from './telling-names.ts';

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
  const remark = isObject(value) ? omission(value) : typeof value === 'string' ? toRedaction(value) : undefined;
  if (remark !== undefined) return { rows: [], remark };
  const walk: Walk = { sink, secrets, part, steps: [] };
  // Only JSON values are walked: they come from a parsed record.
  if (isObject(value)) addMembers(value, walk, 0, '', '');
  else if (Array.isArray(value)) addList(value, walk, 0, 'value', '');
  else add('value', value as JsonValue, walk, 0, '');
  return toParameterList(walk.sink);
}

/** A member of the record itself, as rows under its own name. A flattened one (`requestParameters.a.b`) is told by its parts. */
export function addMemberRows(member: string, record: JsonObject, secrets: SecretPaths, sink: RowSink): void {
  const value = record[member] ?? null;
  const { part, steps } = findPlace(member);
  const name = maskName(member);
  const walk: Walk = { sink, secrets, part, steps: isToldBy(record, member) ? [...steps, TOLD_STEP] : steps };
  if (!isObject(value)) return add(name, value, walk, 0, name);
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
  return size > 0 ? `left out by CloudTrail (${toDigits(size)} bytes)` : 'left out by CloudTrail';
}

function addMembers(object: JsonObject, walk: Walk, depth: number, prefix: string, path: string): void {
  for (const name in object) {
    const member = object[name];
    if (member === undefined) continue;
    const shown = maskName(name);
    const step = isToldBy(object, name) ? TOLD_STEP : name;
    addAt(
      step,
      member,
      walk,
      depth,
      prefix === '' ? shown : `${prefix}.${shown}`,
      path === '' ? shown : `${path}.${shown}`,
    );
  }
}

/** `step` is what tells of the value; `name` and `path` are what is shown. */
function addAt(step: string, value: JsonValue, walk: Walk, depth: number, name: string, path: string): void {
  walk.steps.push(step);
  add(name, value, walk, depth, path);
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
  if (typeof value !== 'boolean' && walk.secrets.isSecret(walk.part, walk.steps, value))
    push(walk, name, depth, 'secret', SECRET, path, text);
  else push(walk, name, depth, typeof value === 'boolean' ? 'flag' : 'number', text, path);
}

function addText(name: string, text: string, walk: Walk, depth: number, path: string): void {
  if (text === '') return push(walk, name, depth, 'empty', 'empty', path);
  const redaction = toRedaction(text);
  if (redaction !== undefined) return push(walk, name, depth, 'redacted', redaction, path);
  const json = findNestedJson(text);
  const nested = json ?? findStruct(text);
  if (walk.secrets.isSecret(walk.part, walk.steps, nested ? '-' : text))
    return push(walk, name, depth, 'secret', SECRET, path, text);
  if (!nested) {
    const masked = maskTold(text);
    // What cannot be taken apart is shown whole or not at all.
    if (masked !== text && isStructLike(text)) return push(walk, name, depth, 'secret', SECRET, path, text);
    return push(walk, name, depth, 'text', masked, path);
  }
  const kind = json ? 'JSON text' : 'text of members';
  if (depth >= MAX_DEPTH)
    return push(walk, name, depth, 'text', `${kind}, nested too deeply to be shown here: see the whole record`, path);
  push(walk, name, depth, 'container', `${kind}, ${toDigits(text.length)} characters`, path);
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

function addList(list: JsonValue[], walk: Walk, depth: number, name: string, path: string, inRows = false): void {
  if (list.length === 0) return push(walk, name, depth, 'empty', 'empty list', path);
  if (list.every((entry) => entry === null || isScalar(entry))) {
    for (let at = 0; at < list.length; at++) {
      const step = isToldByEntry(list, at, inRows) ? TOLD_STEP : String(at);
      addAt(step, list[at] ?? null, walk, depth, list.length === 1 ? name : `${name}.${at}`, `${inPath(path)}${at}`);
    }
    return;
  }
  push(walk, name, depth, 'container', list.length === 1 ? '1 item' : `${list.length} items`, path);
  addEntries(list, walk, depth + 1, path);
}

function inPath(path: string): string {
  return path === '' ? '' : `${path}.`;
}

/** The members of each entry under its number: `0.name`, `0.value`. */
function addEntries(list: JsonValue[], walk: Walk, depth: number, path: string): void {
  for (let at = 0; at < list.length; at++) {
    const entry = list[at] ?? null;
    const step = String(at);
    const entryPath = `${inPath(path)}${step}`;
    walk.steps.push(isToldByEntry(list, at, false) ? TOLD_STEP : step);
    if (isObject(entry) && countMembers(entry) > 0 && omission(entry) === undefined && !findWrappedList(entry))
      addMembers(entry, walk, depth, step, entryPath);
    else if (Array.isArray(entry) && depth < MAX_DEPTH) addList(entry, walk, depth, step, entryPath, true);
    else add(step, entry, walk, depth, entryPath);
    walk.steps.pop();
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
