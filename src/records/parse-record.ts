import { isNumber } from '../values/exact-number.ts';
import type { JsonObject, JsonValue } from '../values/json.ts';
import { type CloudTrailRecord, recordSchema } from './cloudtrail-record.ts';
import { findChecked } from './find-checked.ts';

/** A member of a record that does not have the type AWS documents. */
export interface MemberProblem {
  /** Path inside the record, with dots. */
  path: string;
  reason: string;
}

const MAX_ROUNDS = 4;
const NO_PROBLEMS: readonly MemberProblem[] = [];

/**
 * Checks a record against the schema. Always gives a record: a member of a wrong type is named in `problems`, left out of
 * the checked part and kept in `raw`.
 */
export function parseRecord(raw: JsonObject): { record: CloudTrailRecord; problems: readonly MemberProblem[] } {
  const checked = findChecked(raw);
  if (checked) return { record: checked, problems: NO_PROBLEMS };
  const problems: MemberProblem[] = [];
  let candidate: JsonObject = raw;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const result = recordSchema.safeParse(candidate);
    if (result.success) return { record: Object.assign(result.data, { raw }), problems };
    for (const issue of result.error.issues) {
      const path = issue.path.map(String);
      problems.push({ path: path.join('.'), reason: describe(path, raw) });
      candidate = without(candidate, path);
    }
  }
  return { record: { raw }, problems };
}

function describe(path: string[], raw: JsonObject): string {
  let value: JsonValue | undefined = raw;
  for (const part of path) {
    value =
      typeof value === 'object' && value !== null && !isNumber(value)
        ? Object.entries(value).find(([key]) => key === part)?.[1]
        : undefined;
  }
  const last = path.at(-1) ?? '';
  const expected = EXPECTED_OBJECTS.has(last)
    ? 'an object'
    : last === 'resources'
      ? 'a list'
      : FLAGS.has(last)
        ? 'true or false'
        : 'text';
  return `Expected ${path.join('.')} to be ${expected}, got ${kindOf(value)}`;
}

const EXPECTED_OBJECTS = new Set(['userIdentity', 'sessionContext', 'attributes', 'sessionIssuer']);
const FLAGS = new Set(['readOnly', 'mfaAuthenticated', 'sessionCredentialFromConsole']);

function kindOf(value: JsonValue | undefined): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (isNumber(value)) return 'a number';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}

/** A copy without the member at the path; only the objects on the way are copied. */
function without<T extends JsonValue>(value: T, path: string[]): T {
  const [head, ...rest] = path;
  if (head === undefined || typeof value !== 'object' || value === null || isNumber(value)) return value;
  const entries = Object.entries(value);
  const kept = entries.flatMap(([key, member]): [string, JsonValue][] => {
    if (key !== head) return [[key, member]];
    return rest.length === 0 ? [] : [[key, without(member, rest)]];
  });
  // The copy has the shape of its original: a list stays a list, an object an object.
  return (Array.isArray(value) ? kept.map(([, member]) => member) : Object.fromEntries(kept)) as T;
}
