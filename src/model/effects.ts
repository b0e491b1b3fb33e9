import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { CallFlagKind, Effect, Flag } from './api-call.ts';
import { type Filling, findEffectPhrases } from './predicate.ts';
import { holds, shownBy } from './services/conditions.ts';
import type { EffectRule, FlagKind, OperationKnowledge } from './services/knowledge.ts';
import { compilePath, MEMBER_OF } from './services/member-path.ts';

/** What a flag of the tables says. */
export const FLAG_WORDS: Record<FlagKind, string> = {
  destructive: 'Destroys something that may not come back',
  'secret-read': 'Secrets were read or exported',
  opened: 'Opened to the world',
  'defence-weakened': 'Logging or defence was weakened',
  'access-granted': 'Access was granted',
};

/** What the call really did, by its service's table. Nothing is said of a call that did not succeed. */
export function toEffects(
  record: CloudTrailRecord,
  knowledge: OperationKnowledge | undefined,
  filling: Filling,
): { effects: Effect[]; flags: Flag[] } {
  const effects: Effect[] = [];
  const flags: Flag[] = [];
  if (filling.attempted || filling.unsaid || !knowledge?.effects) return { effects, flags };
  for (const rule of knowledge.effects) {
    if (!holds(record, rule.when)) continue;
    const severity = rule.severity ?? 'info';
    const phrases = findEffectPhrases(rule.text, filling);
    if (phrases && !effects.some((effect) => textOf(effect.phrases) === textOf(phrases)))
      effects.push({ phrases, severity });
    if (rule.flag && !flags.some(({ kind }) => kind === rule.flag)) {
      flags.push({
        kind: rule.flag satisfies CallFlagKind,
        severity,
        text: FLAG_WORDS[rule.flag],
        path: recordPath(rule),
      });
    }
  }
  return { effects, flags };
}

/** First steps of paths that are already the record's own. */
const RECORD_FIELDS = new Set([
  ...Object.values(MEMBER_OF),
  'userIdentity',
  'eventName',
  'eventSource',
  'eventTime',
  'resources',
  'errorCode',
]);

/** By rule: the tables are few and fixed. */
const paths = new Map<EffectRule, string>();

/** The path in the record that shows a flag: never none. */
function recordPath(rule: EffectRule): string {
  const known = paths.get(rule) ?? makeRecordPath(rule);
  paths.set(rule, known);
  return known;
}

function makeRecordPath(rule: EffectRule): string {
  const path = rule.shownBy ?? shownBy(rule.when);
  if (path === undefined) return 'eventName';
  if (RECORD_FIELDS.has(path.split('.')[0] ?? '')) return path;
  const { part, steps } = compilePath(path);
  return `${MEMBER_OF[part]}.${steps.join('.')}`;
}

function textOf(phrases: Effect['phrases']): string {
  return phrases.map(({ text }) => text).join('');
}
