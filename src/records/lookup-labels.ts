import type { EventLabels } from '../sources/raw-event.ts';
import type { JsonObject } from './json.ts';
import { own } from './record-shape.ts';

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
  const ms = typeof time === 'number' ? time * 1000 : typeof time === 'string' ? Date.parse(time) : Number.NaN;
  if (Math.abs(ms) < 8.64e15) labels.eventTime = new Date(ms).toISOString();
  return labels;
}
