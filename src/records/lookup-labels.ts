import type { EventLabels } from '../sources/raw-event.ts';
import { findNumber } from '../values/exact-number.ts';
import { findInstant } from '../values/instant.ts';
import type { JsonObject } from '../values/json.ts';
import { own } from './record-shape.ts';

/** Beyond it JavaScript knows no date. */
const LAST_SECOND = 8.64e12;

/**
 * What the members of a row of LookupEvents say by themselves; each may be absent.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html
 */
export function toLookupLabels(row: JsonObject): EventLabels {
  const labels: EventLabels = {};
  const take = (
    name: string,
    to: 'eventId' | 'eventName' | 'userName' | 'eventSource' | 'accessKeyId' | 'readOnly',
  ) => {
    const value = own(row, name);
    if (typeof value === 'string' && value !== '') labels[to] = value;
  };
  take('EventId', 'eventId');
  take('EventName', 'eventName');
  take('Username', 'userName');
  take('EventSource', 'eventSource');
  take('AccessKeyId', 'accessKeyId');
  take('ReadOnly', 'readOnly');
  const time = own(row, 'EventTime');
  const seconds = findNumber(time);
  if (seconds !== undefined && Math.abs(seconds) < LAST_SECOND)
    labels.eventTime = new Date(seconds * 1000).toISOString();
  if (typeof time !== 'string' || time === '') return labels;
  const instant = findInstant(time);
  if (instant) labels.eventTime = instant.iso;
  else labels.eventTimeText = time;
  return labels;
}
