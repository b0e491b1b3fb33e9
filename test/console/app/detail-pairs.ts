import type { EventRow } from '../lookup-event.ts';
import { setup } from './setup.ts';
import { strings } from './strings.ts';
import { toTimeText } from './to-time-text.ts';

/** Label and value of the Details section, in its order; an empty value is `-`. */
export function toDetailPairs(row: EventRow | undefined): [string, string][] {
  const pairs: [string, string | undefined][] = [
    [strings.eventTime, row && toTimeText(row.time, setup.cell)],
    [strings.userName, row?.userName],
    [strings.eventName, row?.eventName],
    [strings.eventSource, row?.eventSource],
    [strings.accessKey, row?.accessKeyId],
    [strings.sourceIpAddress, row?.sourceIpAddress],
    [strings.eventId, row?.eventId],
    [strings.requestId, row?.requestId],
    [strings.region, row?.region],
    [strings.errorCode, row?.errorCode],
    [strings.readOnly, row?.readOnly],
  ];
  return pairs.map(([label, value]) => [label, value || '-']);
}
