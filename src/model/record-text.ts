import type { JsonObject, JsonValue } from '../records/json.ts';
import type { ExactNumber } from '../values/exact-number.ts';
import { toJsonText } from '../values/read-json.ts';
import { isObject, isScalar } from './json-view.ts';
import { findNestedJson, hidesMembers } from './nested-json.ts';
import { isRedactedByAws } from './redaction.ts';
import { isToldBy, maskShapes, SECRET, type SecretPaths } from './secrets.ts';
import { type CompiledPath, findPart } from './services/member-path.ts';

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
    const part = findPart(name);
    lines.push(`    ${JSON.stringify(name)}: ${write(member, { part, steps: part ? [] : [name], secrets, count }, 1)}`);
  }
  return { text: lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`, masked: count.masked };
}

interface Writing {
  part: CompiledPath['part'] | undefined;
  steps: string[];
  secrets: SecretPaths;
  count: { masked: number; padding: number };
}

function write(value: JsonValue, writing: Writing, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(maskText(value, writing));
  if (value === null) return 'null';
  if (isScalar(value)) return isMaskedScalar(value, writing) ? JSON.stringify(SECRET) : String(value);
  if (depth > MAX_DEPTH) return '"… nested too deeply to be shown"';
  const members = Object.entries(value);
  const pad = padFor(depth + 1, members.length, writing);
  const entries = members.map(([name, member]) => {
    writing.steps.push(name);
    const text = isTold(value, name, member, writing) ? JSON.stringify(SECRET) : write(member, writing, depth + 1);
    writing.steps.pop();
    return Array.isArray(value) ? `${pad}${text}` : `${pad}${JSON.stringify(name)}: ${text}`;
  });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return entries.length === 0 ? `${open}${close}` : `${open}\n${entries.join(',\n')}\n${'    '.repeat(depth)}${close}`;
}

/** A password may be a number: what is secret by its name is so whatever its type. */
function isMaskedScalar(value: number | ExactNumber | boolean, { secrets, part, steps, count }: Writing): boolean {
  const secret = typeof value !== 'boolean' && secrets.isSecret(part, steps, String(value));
  if (secret) count.masked++;
  return secret;
}

function padFor(depth: number, lines: number, { count }: Writing): string {
  const pad = '    '.repeat(depth);
  count.padding += pad.length * lines;
  return count.padding > MAX_PADDING ? '' : pad;
}

function maskText(text: string, writing: Writing): string {
  if (text === '' || isRedactedByAws(text)) return text;
  const nested = findNestedJson(text);
  if (writing.secrets.isSecret(writing.part, writing.steps, nested ? '-' : text)) {
    writing.count.masked++;
    return SECRET;
  }
  if (!nested) {
    const masked = maskShapes(text);
    if (masked !== text) writing.count.masked++;
    return masked;
  }
  const before = writing.count.masked;
  const masked = maskNested(nested, writing, 0);
  // What a second member of the same name hides is left out: it counts as masked.
  if (hidesMembers(text, nested)) writing.count.masked++;
  return writing.count.masked === before ? text : toJsonText(masked);
}

/** The value of a pair that its name makes a secret. */
function isTold(pair: JsonValue, name: string, member: JsonValue, { count }: Writing): boolean {
  const isValue = typeof member !== 'boolean' && isScalar(member) && member !== '';
  const told = isValue && isObject(pair) && isToldBy(pair, name) && !isRedactedByAws(String(member));
  if (told) count.masked++;
  return told;
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
  const inside = (name: string, member: JsonValue): JsonValue => {
    writing.steps.push(name);
    const masked = isTold(value, name, member, writing) ? SECRET : maskNested(member, writing, depth + 1);
    writing.steps.pop();
    return masked;
  };
  if (Array.isArray(value)) return value.map((entry, index) => inside(String(index), entry));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inside(name, member)]));
}
