import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import { maskShapes } from './secrets.ts';

/**
 * Texts that can hold no secret: short ones of letters and digits alone, and the form that AWS's ids have. Nearly every text
 * of an envelope is one, and a look at the characters costs a tenth of a search for secrets.
 */
const PLAIN =
  /^(?:[\w.-]{0,24}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:]{8}Z)$/;

/** A name or an id with whatever is a secret in it replaced. */
export function maskName(text: string): string {
  return PLAIN.test(text) ? text : maskShapes(text);
}

/** The same with secrets replaced in these members, where they are texts; the object itself when there are none. */
export function maskMembers<T extends object>(object: T, names: readonly (keyof T)[]): T {
  let masked: T | undefined;
  for (const name of names) {
    const text = object[name];
    if (typeof text !== 'string' || PLAIN.test(text)) continue;
    const shown = maskShapes(text);
    if (shown !== text) masked = Object.assign(masked ?? { ...object }, { [name]: shown });
  }
  return masked ?? object;
}

/** The members of a record's envelope that a call tells as they are: whoever calls may have written them. */
const ENVELOPE = [
  'eventVersion',
  'eventTime',
  'eventSource',
  'eventName',
  'awsRegion',
  'sourceIPAddress',
  'errorCode',
  'requestID',
  'eventID',
  'eventId',
  'recipientAccountId',
  'sharedEventID',
  'vpcEndpointId',
] as const;

/** A record whose envelope has no secrets; `raw` is what was read. */
export function maskEnvelope(record: CloudTrailRecord): CloudTrailRecord {
  return maskMembers(record, ENVELOPE);
}
