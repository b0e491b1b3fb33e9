import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import { maskShapes } from './mask-shapes.ts';
import { lookAt, MAY, UUID_LENGTH } from './text-look.ts';

/** Texts up to here, in characters, are told by what stands in them, as ids are; longer ones are kept. */
const MAX_SHORT = 24;

/** Whether a text can hold no secret. Nearly every text of an envelope is short and without marks, or of the form of AWS's ids. */
function isPlain(text: string): boolean {
  const { length } = text;
  if (length <= MAX_SHORT) return (lookAt(text) & ~(MAY.base64 | MAY.key)) === 0;
  return length === UUID_LENGTH && lookAt(text) === 0;
}

// Thousands of records share a few roles.
const known = new Map<string, string>();
const MAX_KNOWN = 2000;
const MAX_LENGTH = 256;

/** A name or an id with whatever is a secret in it replaced. */
export function maskName(text: string): string {
  if (isPlain(text)) return text;
  if (text.length > MAX_LENGTH) return maskShapes(text);
  let shown = known.get(text);
  if (shown === undefined) {
    shown = maskShapes(text);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, shown);
  }
  return shown;
}

/** The same with secrets replaced in these members, where they are texts; the object itself when there are none. */
export function maskMembers<T extends object>(object: T, names: readonly (keyof T)[]): T {
  let masked: T | undefined;
  for (const name of names) {
    const text = object[name];
    if (typeof text !== 'string') continue;
    const shown = maskName(text);
    if (shown !== text) masked = Object.assign(masked ?? { ...object }, { [name]: shown });
  }
  return masked ?? object;
}

/** The members of a record's envelope that a call tells as they are: whoever calls may have written them. */
const ENVELOPE = [
  'eventVersion',
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
  return isPlainEnvelope(record) ? record : maskMembers(record, ENVELOPE);
}

/** Member by member: each is read where it lies, which a loop over names cannot, and every record is asked. */
function isPlainEnvelope(record: CloudTrailRecord): boolean {
  return (
    mayStay(record.eventVersion) &&
    mayStay(record.eventSource) &&
    mayStay(record.eventName) &&
    mayStay(record.awsRegion) &&
    mayStay(record.sourceIPAddress) &&
    mayStay(record.errorCode) &&
    mayStay(record.requestID) &&
    mayStay(record.eventID) &&
    mayStay(record.eventId) &&
    mayStay(record.recipientAccountId) &&
    mayStay(record.sharedEventID) &&
    mayStay(record.vpcEndpointId)
  );
}

/** Whether a member has no secret. */
export function mayStay(text: string | null | undefined): boolean {
  return !text || maskName(text) === text;
}
