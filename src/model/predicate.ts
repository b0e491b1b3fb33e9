import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { OutcomeKind, Phrase, Target } from './api-call.ts';
import { shortName } from './arn.ts';
import { findOperationWords } from './operation-words.ts';
import { maskShapes, SECRET, type SecretPaths } from './secrets.ts';
import type { OperationKnowledge } from './services/knowledge.ts';
import { findTexts } from './services/member-path.ts';
import { compileTemplate, type Token } from './services/template.ts';

/** What a sentence needs to be filled in. */
export interface Filling {
  record: CloudTrailRecord;
  /** `eventName`. */
  operation: string | undefined;
  targets: readonly Target[];
  secrets: SecretPaths;
  /**
   * What did not happen is told as "tried to create" instead of "created", and what nobody says the result of as
   * "called CreateServer".
   */
  result: OutcomeKind;
}

/** What stands before the act of a call that did nothing. */
const ATTEMPTS: Partial<Record<OutcomeKind, string>> = {
  denied: 'tried to ',
  failed: 'tried to ',
  'dry-run': 'asked, as a dry run, to ',
};

/** Whether nothing was done. */
export function didNothing(result: OutcomeKind): boolean {
  return ATTEMPTS[result] !== undefined;
}

const MAX_VALUE = 80;
const MAX_VALUES = 3;

/** The sentence after the actor. */
export function toPredicate(knowledge: OperationKnowledge | undefined, filling: Filling): Phrase[] {
  const { result, operation } = filling;
  const known = result === 'not-said' && operation !== undefined ? CALLED : knowledge?.say;
  const template = known ?? genericTemplate(operation);
  const attempt = ATTEMPTS[result];
  const phrases: Phrase[] = attempt === undefined ? [] : [{ text: attempt, kind: 'plain' }];
  fill(compileTemplate(template, true), filling, phrases);
  if (result === 'in-part') phrases.push({ text: ', in part', kind: 'plain' });
  return tidy(phrases);
}

/** An effect's sentence with its values, or `undefined` when a value outside a group is not there. */
export function findEffectPhrases(template: string, filling: Filling): Phrase[] | undefined {
  const phrases: Phrase[] = [];
  return fill(compileTemplate(template, false), filling, phrases) ? tidy(phrases) : undefined;
}

function fill(tokens: readonly Token[], filling: Filling, into: Phrase[]): boolean {
  let complete = true;
  for (const token of tokens) {
    if (token.kind === 'text') into.push({ text: token.text, kind: token.act ? 'act' : 'plain' });
    else if (token.kind === 'verb')
      into.push({ text: didNothing(filling.result) ? token.base : token.past, kind: token.act ? 'act' : 'plain' });
    else if (token.kind === 'group') {
      const group: Phrase[] = [];
      if (fill(token.tokens, filling, group)) into.push(...group);
    } else {
      const text = textAt(token.path, filling);
      if (text === undefined) complete = false;
      else into.push({ text, kind: token.act ? 'act-value' : 'value' });
    }
  }
  return complete;
}

function textAt(path: string, { record, targets, secrets, operation }: Filling): string | undefined {
  if (path === 'operation') return operation === undefined ? undefined : shorten(operation);
  if (path === 'target') return inWords(targets, nameOf);
  const texts = findTexts(record, path);
  return texts.length > 0 && secrets.covers(path) ? SECRET : inWords(texts, nameIn);
}

function nameIn(text: string): string {
  return shortName(maskShapes(text));
}

function nameOf({ name }: Target): string {
  return name;
}

/** The first few of them, and how many more; `undefined` when there are none. */
function inWords<T>(values: readonly T[], toName: (value: T) => string): string | undefined {
  const [first] = values;
  if (first === undefined) return undefined;
  if (values.length === 1) return shorten(toName(first));
  const shown = values.slice(0, MAX_VALUES).map((value) => shorten(toName(value)));
  return values.length > MAX_VALUES ? `${shown.join(', ')} and ${values.length - MAX_VALUES} more` : shown.join(', ');
}

function shorten(text: string): string {
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1)}…` : text;
}

/** That there was a call is all that is known of one without a result. */
const CALLED = '*<call> {operation}*[ on {target}]';

const generic = new Map<string, string>();
const MAX_GENERIC = 2000;

/** "CreateServer" → `*<create> server* {target}`. A name that begins with no known verb is called by its name. */
function genericTemplate(operation: string | undefined): string {
  if (operation === undefined) return '*<make> a call that the record does not name*';
  let template = generic.get(operation);
  if (template === undefined) {
    template = makeTemplate(operation);
    if (generic.size >= MAX_GENERIC) generic.clear();
    generic.set(operation, template);
  }
  return template;
}

function makeTemplate(operation: string): string {
  const words = findOperationWords(operation);
  if (words === undefined || words.object === '') return '*<call> {operation}*[ for {target}]';
  return `*<${words.verb}> ${words.object}*[ {target}]`;
}

/** Neighbours of one kind become one piece; nothing dangles where a value was left out. */
function tidy(phrases: Phrase[]): Phrase[] {
  const merged: Phrase[] = [];
  let last: Phrase | undefined;
  for (const phrase of phrases) {
    // A value between two blanks was left out: one of them is enough.
    if (last && isWords(last) && isWords(phrase) && /\s$/.test(last.text)) phrase.text = phrase.text.trimStart();
    if (last && last.kind === phrase.kind && last.kind !== 'value') last.text += phrase.text;
    else if (phrase.text !== '') {
      last = phrase;
      merged.push(phrase);
    }
  }
  if (last) {
    last.text = last.text.trimEnd();
    if (last.text === '') merged.pop();
  }
  return merged;
}

function isWords({ kind }: Phrase): boolean {
  return kind === 'plain' || kind === 'act';
}
