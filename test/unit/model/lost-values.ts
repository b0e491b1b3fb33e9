import { findNestedJson } from '../../../src/model/nested-json.ts';
import { isRedacted } from '../../../src/model/redaction.ts';
import type { Brief } from '../../../src/notes/brief.ts';
import { toUtcText } from '../../../src/notes/time-text.ts';
import { findInstant } from '../../../src/values/instant.ts';
import type { JsonObject, JsonValue } from '../../../src/values/json.ts';

/** Every text that a brief shows before the whole record is unfolded. */
export function toSaid(brief: Brief): string[] {
  const rows = brief.sections.flatMap(({ rows, remark = '' }) => [remark, ...rows.map(({ text }) => text)]);
  return [
    brief.sentence.map(({ text }) => text).join(''),
    brief.outcome.text,
    ...brief.effects.map(({ value }) => value.map(({ text }) => text).join('')),
    ...brief.flags.map(({ text }) => text),
    ...rows,
  ];
}

/** Members whose value a brief tells in words of its own. */
const IN_WORDS = new Map<string, RegExp>([
  [
    'eventType',
    /^Aws(?:ApiCall|ServiceEvent|ConsoleSign[Ii]n|ConsoleAction|CloudTrailInsight|VpceEvents?|AggregatedEvent)$/,
  ],
  ['eventCategory', /^(?:Management|Data|Insight|NetworkActivity|Aggregated)$/],
  ['managementEvent', /^(?:true|false)$/],
  ['readOnly', /^(?:true|false)$/],
  ['userIdentity.sessionContext.attributes.mfaAuthenticated', /^(?:true|false)$/],
  ['userIdentity.sessionContext.sessionIssuer.type', /^Role$/],
]);

const LIMITS = /more values: see the whole record|nested too deeply to be shown/;
/** Characters of one row. */
const MAX_TEXT = 20_000;

/** The paths of a record's values that the brief does not show. What is masked, redacted or over a limit is not among them. */
export function findLost(record: JsonObject, brief: Brief): string[] {
  const texts = toSaid(brief);
  const said = texts.join('\n');
  if (LIMITS.test(said)) return [];
  const masked = toMaskedNames(brief);
  return toScalars(record, '')
    .filter(({ path, text }) => {
      if (text === '' || isRedacted(text) || IN_WORDS.get(path)?.test(text)) return false;
      if (said.includes(text.slice(0, MAX_TEXT))) return false;
      if (masked.some((name) => path === name || path.endsWith(`.${name}`))) return false;
      const time = findInstant(text);
      if (time && said.includes(toUtcText(time))) return false;
      return !(brief.masked > 0 && !brief.record.includes(JSON.stringify(text).slice(1, -1)));
    })
    .map(({ path, text }) => `${path}: ${text.slice(0, 50)}`);
}

/** The names of the rows that say that a value is a secret: the same text may stand elsewhere in the record, as `true` does. */
function toMaskedNames({ sections }: Brief): string[] {
  return sections.flatMap(({ rows }) => rows.flatMap(({ name, style }) => (style === 'secret' ? name : [])));
}

/** Every text, number, true and false, each with its path, also those in a text that is JSON; what CloudTrail left out has none. */
function toScalars(given: JsonValue, path: string): { path: string; text: string }[] {
  const value = (typeof given === 'string' && findNestedJson(given)) || given;
  if (value === null) return [];
  if (typeof value !== 'object') return [{ path, text: String(value) }];
  if ('omitted' in value && String(value['omitted']) === 'true') return [];
  return Object.entries(value).flatMap(([name, member]) => toScalars(member, path === '' ? name : `${path}.${name}`));
}
