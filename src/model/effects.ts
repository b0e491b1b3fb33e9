import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { Effect, Flag, Phrase } from './api-call.ts';
import { FLAG_TABLE } from './flag-kinds.ts';
import { findWrappedList, isObject } from './json-view.ts';
import { didNothing, type Filling, findEffectPhrases } from './predicate.ts';
import { holds, shownBy } from './services/conditions.ts';
import type { EffectRule, OperationKnowledge } from './services/knowledge.ts';
import { compilePath, findMembers, MEMBER_OF } from './services/member-path.ts';

/** What the call really did, by its service's table. Nothing is said of a call that did not succeed. */
export function toEffects(
  record: CloudTrailRecord,
  knowledge: OperationKnowledge | undefined,
  filling: Filling,
): { effects: Effect[]; flags: Flag[] } {
  const effects: Effect[] = [];
  const flags: Flag[] = [];
  if (!didSomething(filling) || !knowledge?.effects) return { effects, flags };
  for (const rule of knowledge.effects) {
    const severity = rule.severity ?? 'info';
    for (const of of toJudged(record, rule)) {
      if (!holds(of, rule.when)) continue;
      const phrases = findEffectPhrases(rule.text, of === record ? filling : { ...filling, record: of });
      if (phrases && !effects.some((effect) => textOf(effect.phrases) === textOf(phrases)))
        effects.push({ phrases: filling.result === 'in-part' ? [IN_PART, ...phrases] : phrases, severity });
      if (rule.flag && !flags.some(({ kind }) => kind === rule.flag)) {
        flags.push({
          kind: rule.flag,
          severity,
          text: FLAG_TABLE[rule.flag].ofEffect,
          path: recordPath(rule),
        });
      }
    }
  }
  return { effects, flags };
}

/** What a rule is judged of: the record, or one with an entry of a list in place of its request. */
function toJudged(record: CloudTrailRecord, { each }: EffectRule): CloudTrailRecord[] {
  if (each === undefined) return [record];
  return findMembers(record, each).flatMap(({ value }) => {
    const wrapped = isObject(value) ? findWrappedList(value)?.list : undefined;
    const entries = Array.isArray(value) ? value : (wrapped ?? [value]);
    return entries.slice(0, MAX_ENTRIES).map((entry) => ({ ...record, requestParameters: entry }));
  });
}

/** More rules than S3 takes are not judged one by one. */
const MAX_ENTRIES = 1000;

const IN_PART: Phrase = { text: 'Where it was done: ', kind: 'plain' };

/** Whether the record says that the call, or a part of it, was done: only then has it effects. */
export function didSomething({ result }: Pick<Filling, 'result'>): boolean {
  return !didNothing(result) && result !== 'not-said';
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
  const path = rule.shownBy ?? rule.each ?? shownBy(rule.when);
  if (path === undefined) return 'eventName';
  if (RECORD_FIELDS.has(path.split('.')[0] ?? '')) return path;
  const { part, steps } = compilePath(path);
  return `${MEMBER_OF[part]}.${steps.join('.')}`;
}

function textOf(phrases: Effect['phrases']): string {
  return phrases.map(({ text }) => text).join('');
}
