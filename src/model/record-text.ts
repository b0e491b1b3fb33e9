import type { ExactNumber } from '../values/exact-number.ts';
import type { JsonObject, JsonValue } from '../values/json.ts';
import { toJsonText } from '../values/read-json.ts';
import { isObject, isScalar } from './json-view.ts';
import { maskName } from './mask-members.ts';
import { findNestedJson, hidesMembers } from './nested-json.ts';
import { isToldBy, isToldByEntry } from './pairs.ts';
import { isRedacted } from './redaction.ts';
import { maskShapes, SECRET, type SecretPaths } from './secrets.ts';
import { type CompiledPath, findPlace } from './services/member-path.ts';
import { findStruct, isStructLike, writeStruct } from './struct-text.ts';
import { TOLD_STEP } from './telling-names.ts';

/** Characters of indentation: a long list in a deep place would be little else. */
const MAX_PADDING = 4_000_000;
/** Deeper than any real record; what lies below is left out and said. */
const MAX_DEPTH = 60;

/** The whole record as indented JSON, secrets masked, with the number of values that were. */
export function toRecordText(raw: JsonObject, secrets: SecretPaths): { text: string; masked: number } {
  const count = { masked: 0, padding: 0 };
  const lines: string[] = [];
  for (const name of Object.keys(raw)) {
    const member = raw[name];
    if (member === undefined) continue;
    const { part, steps } = findPlace(name);
    const told = isToldBy(raw, name) ? [...steps, TOLD_STEP] : steps;
    const writing: Writing = { part, steps: told, secrets, count };
    lines.push(`    ${JSON.stringify(maskMember(name, writing))}: ${write(member, writing, 1)}`);
  }
  return { text: lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`, masked: count.masked };
}

interface Writing {
  part: CompiledPath['part'] | undefined;
  steps: string[];
  secrets: SecretPaths;
  count: { masked: number; padding: number };
  /** What is written now is an entry of a list: a list of two in it may be a name and its value. */
  inRows?: boolean;
}

function write(value: JsonValue, writing: Writing, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(maskText(value, writing));
  if (value === null) return 'null';
  if (isScalar(value)) return isMaskedScalar(value, writing) ? JSON.stringify(SECRET) : String(value);
  if (depth > MAX_DEPTH) return '"… nested too deeply to be shown"';
  const members = Object.entries(value);
  const pad = padFor(depth + 1, members.length, writing);
  const inRows = writing.inRows ?? false;
  const entries = members.map(([name, member]) => {
    writing.steps.push(stepOf(value, name, inRows));
    writing.inRows = Array.isArray(value);
    const text = write(member, writing, depth + 1);
    writing.steps.pop();
    return Array.isArray(value) ? `${pad}${text}` : `${pad}${JSON.stringify(maskMember(name, writing))}: ${text}`;
  });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return entries.length === 0 ? `${open}${close}` : `${open}\n${entries.join(',\n')}\n${'    '.repeat(depth)}${close}`;
}

/** A password may be a number: what is secret by its name is so whatever its type. */
function isMaskedScalar(value: number | ExactNumber | boolean, { secrets, part, steps, count }: Writing): boolean {
  const secret = typeof value !== 'boolean' && secrets.isSecret(part, steps, value);
  if (secret) count.masked++;
  return secret;
}

function padFor(depth: number, lines: number, { count }: Writing): string {
  const pad = '    '.repeat(depth);
  count.padding += pad.length * lines;
  return count.padding > MAX_PADDING ? '' : pad;
}

/** A member's name with whatever is a secret in it replaced. */
function maskMember(name: string, { count }: Writing): string {
  const masked = maskName(name);
  if (masked !== name) count.masked++;
  return masked;
}

/** What tells of a member or an entry: its name, its place, or a neighbour that says that it is secret. */
function stepOf(holder: JsonValue, name: string, inRows: boolean): string {
  if (Array.isArray(holder)) return isToldByEntry(holder, Number(name), inRows) ? TOLD_STEP : name;
  return isObject(holder) && isToldBy(holder, name) ? TOLD_STEP : name;
}

function maskText(text: string, writing: Writing): string {
  if (text === '' || isRedacted(text)) return text;
  const { count } = writing;
  const json = findNestedJson(text);
  const nested = json ?? findStruct(text);
  if (writing.secrets.isSecret(writing.part, writing.steps, nested ? '-' : text)) {
    count.masked++;
    return SECRET;
  }
  if (!nested) {
    const masked = maskShapes(text);
    if (masked !== text) count.masked++;
    // What cannot be taken apart is shown whole or not at all.
    return masked !== text && isStructLike(text) ? SECRET : masked;
  }
  const before = count.masked;
  const masked = maskNested(nested, writing, 0);
  // What a second member of the same name hides is left out: it counts as masked.
  if (json && hidesMembers(text, json)) count.masked++;
  if (count.masked === before) return text;
  return json ? toJsonText(masked) : writeStruct(masked);
}

/** A string of JSON keeps its own text unless something in it had to be masked. */
function maskNested(value: JsonValue, writing: Writing, depth: number): JsonValue {
  if (typeof value === 'string') return maskText(value, writing);
  if (value === null) return null;
  if (isScalar(value)) return isMaskedScalar(value, writing) ? SECRET : value;
  if (depth > MAX_DEPTH) {
    // Not looked into, so it must not be shown either.
    writing.count.masked++;
    return SECRET;
  }
  const inRows = writing.inRows ?? false;
  const inside = (name: string, member: JsonValue): JsonValue => {
    writing.steps.push(stepOf(value, name, inRows));
    writing.inRows = Array.isArray(value);
    const masked = maskNested(member, writing, depth + 1);
    writing.steps.pop();
    return masked;
  };
  if (Array.isArray(value)) return value.map((entry, index) => inside(String(index), entry));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [maskMember(name, writing), inside(name, member)]),
  );
}
