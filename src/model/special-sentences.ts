import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import { findNumber } from '../values/exact-number.ts';
import type { Category, Phrase } from './api-call.ts';
import { toDigits } from './count-words.ts';
import { isObject, own, ownText } from './json-view.ts';
import { maskName } from './mask-members.ts';

/** Events that are no call of anybody: CloudTrail itself speaks. */
export interface SpecialSentence {
  actor: string;
  predicate: Phrase[];
  /** The operation that it is about. */
  action?: string;
  /** When it began, where the record has no `eventTime`. */
  time?: string;
  source?: string;
}

export function findSpecialSentence(record: CloudTrailRecord, category: Category): SpecialSentence | undefined {
  if (category === 'insight') return toInsight(own(record.raw, 'insightDetails'));
  return category === 'aggregated' ? toAggregated(record) : undefined;
}

/** Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-insight.html */
function toInsight(details: unknown): SpecialSentence | undefined {
  if (!isObject(details)) return undefined;
  const action = shownText(details, 'eventName');
  const source = shownText(details, 'eventSource');
  const ended = ownText(details, 'state') === 'End';
  const errors = ownText(details, 'insightType') === 'ApiErrorRateInsight';
  const statistics = own(own(details, 'insightContext'), 'statistics');
  const now = average(own(statistics, 'insight'));
  const usual = average(own(statistics, 'baseline'));
  const code = shownText(details, 'errorCode');
  return {
    actor: 'CloudTrail Insights',
    ...(action === undefined ? {} : { action }),
    ...(source === undefined ? {} : { source }),
    predicate: [
      {
        text: `${ended ? 'saw the end of' : 'noticed'} an unusual rate of ${errors ? 'errors' : 'calls'}`,
        kind: 'act',
      },
      { text: ' of ', kind: 'plain' },
      { text: action ?? 'an operation that the record does not name', kind: 'value' },
      ...(code === undefined
        ? []
        : ([
            { text: ', error ', kind: 'plain' },
            { text: code, kind: 'value' },
          ] satisfies Phrase[])),
      ...(now === undefined
        ? []
        : ([
            { text: `: ${now} a minute${usual === undefined ? '' : `, usually ${usual}`}`, kind: 'plain' },
          ] satisfies Phrase[])),
    ],
  };
}

function average(part: unknown): string | undefined {
  const value = findNumber(own(part, 'average'));
  return value === undefined ? undefined : String(Math.round(value * 10) / 10);
}

const MAX_NAMED = 4;

/** Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-aggregated-events.html */
function toAggregated(record: CloudTrailRecord): SpecialSentence {
  const window = own(record.raw, 'timeWindow');
  const primary = own(own(record.raw, 'summary'), 'primaryDimension');
  const statistics = own(primary, 'statistics');
  const named = (Array.isArray(statistics) ? statistics : []).flatMap((entry) => {
    const name = shownText(entry, 'name');
    const value = findNumber(own(entry, 'value'));
    return name === undefined || value === undefined ? [] : [{ name, value }];
  });
  const total = named.reduce((sum, { value }) => sum + value, 0);
  const time = ownText(window, 'windowStart');
  const phrases: Phrase[] = [{ text: `counted ${toDigits(total)} calls`, kind: 'act' }];
  for (const [at, { name, value }] of named.slice(0, MAX_NAMED).entries()) {
    phrases.push(
      { text: at === 0 ? ': ' : ', ', kind: 'plain' },
      { text: name, kind: 'value' },
      { text: ` ${toDigits(value)}`, kind: 'plain' },
    );
  }
  if (named.length > MAX_NAMED) phrases.push({ text: ` and ${named.length - MAX_NAMED} more`, kind: 'plain' });
  return { actor: 'CloudTrail', predicate: phrases, ...(time === undefined ? {} : { time }) };
}

function shownText(object: unknown, name: string): string | undefined {
  const text = ownText(object, name);
  return text === undefined ? undefined : maskName(text);
}
