import type { LabelField } from './label-words.ts';
import type { EventLabels } from './raw-event.ts';
import { findShownTime } from './shown-time.ts';

/** Values that say by themselves what they are, in every language of the console. */
const MEANINGS: readonly [field: LabelField, form: RegExp][] = [
  ['eventSource', /^[a-z0-9][a-z0-9.-]*\.amazonaws\.com(?:\.cn)?$/],
  ['region', /^[a-z]{2,4}(?:-[a-z]+){1,2}-\d{1,2}$/],
  ['accessKeyId', /^A[A-Z]IA[A-Z0-9]{12,124}$/],
  ['sourceIpAddress', /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=.*:.*:)[0-9a-f:]{3,39})$/i],
];

/** What values of the other fields look like. A value of another form is not taken, whatever stands before it. */
const FORMS: Partial<Record<LabelField, RegExp>> = {
  ...Object.fromEntries(MEANINGS.filter(([field]) => field !== 'sourceIpAddress')),
  eventName: /^[A-Za-z][\w:.\- ]*$/,
  readOnly: /^(?:true|false)$/i,
};

/** Resource types are AWS's own names: `AWS::OpsWorksCM::Server`. */
export const RESOURCE_TYPE = /^[A-Z]\w*::\w+(?:::\w+)*$/;
/** Longer than any value of Details. */
const LONGEST_VALUE = 2_048;

/** A shown value, or `undefined` for what the console writes in place of none. */
export function findValue(text: string | null | undefined): string | undefined {
  const value = text?.replace(/[\s\u00a0]+/g, ' ').trim() ?? '';
  return value === '' || value === '-' || value === '–' || value.length > LONGEST_VALUE ? undefined : value;
}

/** What a value is by its own form alone; a time only with its offset. */
export function findMeaning(value: string): LabelField | undefined {
  for (const [field, form] of MEANINGS) if (form.test(value)) return field;
  return findShownTime(value) === undefined ? undefined : 'eventTimeText';
}

/** Puts a value under its field when its form allows that and nothing stands there yet. */
export function addLabel(labels: EventLabels, field: LabelField, value: string): void {
  if (labels[field] !== undefined || FORMS[field]?.test(value) === false) return;
  labels[field] = field === 'readOnly' ? value.toLowerCase() : value;
  if (field !== 'eventTimeText') return;
  const time = findShownTime(value);
  if (time !== undefined) labels.eventTime = time;
}
