import type { JsonObject, JsonValue } from '../values/json.ts';
import { isSecretWord } from './command-secrets.ts';
import { isVariableOption } from './environment-variables.ts';
import { isTellingName, judgeName } from './member-name.ts';

/** Whether a member holds the value of a pair whose name tells: `{"name": "DB_PASSWORD", "value": "…"}`, also flattened: `a.0.name`. */
export function isToldBy(pair: JsonObject, member: string): boolean {
  if (!judgeName(member).isPairValue) return false;
  const dot = member.lastIndexOf('.') + 1;
  if (isVariableOption(pair)) return true;
  const prefix = member.slice(0, dot);
  for (const other in pair) {
    const told = pair[other];
    if (typeof told !== 'string' || other === member || (dot > 0 && !other.startsWith(prefix))) continue;
    const name = dot === 0 ? other : other.slice(dot);
    if (judgeName(name).isPairName && isTellingName(told)) return true;
  }
  return false;
}

/** Whether the entry before tells the entry of a list: `["--password", "…"]`, and a row of two: `["DB_PASSWORD", "…"]`. */
export function isToldByEntry(list: readonly JsonValue[], at: number, inRows: boolean): boolean {
  const before = list[at - 1];
  if (typeof before !== 'string') return false;
  if (isSecretWord(list, at)) return true;
  if (before.startsWith('-')) return !before.includes('=') && isTellingName(before);
  return inRows && at === 1 && list.length === 2 && isTellingName(before);
}
