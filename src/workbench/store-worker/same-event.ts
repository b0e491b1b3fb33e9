import { isObject } from '../../records/record-shape.ts';
import { recordsAgree } from '../../records/records-agree.ts';
import type { JsonObject } from '../../values/json.ts';

/** Bytes of one record as JSON. */
interface RecordBytes {
  bytes: Uint8Array;
  start: number;
  end: number;
}

/**
 * Whether two records with one `eventID` tell of the same event: byte by byte, or by what tells events apart when they were
 * written differently (a trail file and an answer of LookupEvents). Records out of several places sometimes bear an id that was
 * taken from another, e.g. where a data set was made anonymous: those are different events, and so are those whose requests or
 * answers contradict each other.
 */
export function isSameEvent(one: RecordBytes, other: RecordBytes): boolean {
  if (areEqual(one, other)) return true;
  const [first, second] = [toRecord(one), toRecord(other)];
  return toTelling(first) === toTelling(second) && contentsAgree(first, second);
}

/** A table may hold as text what a file holds as an object: only two objects can contradict each other. */
function contentsAgree(one: JsonObject, other: JsonObject): boolean {
  return ['requestParameters', 'responseElements'].every((name) => {
    const [first, second] = [one[name], other[name]];
    return !isObject(first) || !isObject(second) || recordsAgree({ [name]: first }, { [name]: second });
  });
}

function areEqual(one: RecordBytes, other: RecordBytes): boolean {
  if (one.end - one.start !== other.end - other.start) return false;
  for (let at = one.start, to = other.start; at < one.end; at++, to++)
    if (one.bytes[at] !== other.bytes[to]) return false;
  return true;
}

const decoder = new TextDecoder();

function toRecord({ bytes, start, end }: RecordBytes): JsonObject {
  // What a scan has found to be a record is an object; its members are only compared.
  return JSON.parse(decoder.decode(bytes.subarray(start, end))) as JsonObject;
}

function toTelling(record: JsonObject): string {
  const { eventTime, eventSource, eventName, awsRegion, sourceIPAddress, recipientAccountId, userIdentity } = record;
  // Any value may stand there.
  const { type, arn, principalId, accessKeyId } = Object(userIdentity) as Record<string, unknown>;
  const told = [eventTime, eventSource, eventName, awsRegion, sourceIPAddress, type, arn, principalId, accessKeyId];
  return JSON.stringify([...told, recipientAccountId, record['errorCode'], record['requestID']]);
}
