/** Bytes of one record as JSON. */
interface RecordBytes {
  bytes: Uint8Array;
  start: number;
  end: number;
}

/**
 * Whether two records with one `eventID` tell of the same event: byte by byte, or by what tells events apart when they were
 * written differently (a trail file and an answer of LookupEvents). Records out of several places sometimes bear an id that was
 * taken from another, e.g. where a data set was made anonymous: those are different events.
 */
export function isSameEvent(one: RecordBytes, other: RecordBytes): boolean {
  return areEqual(one, other) || toTelling(one) === toTelling(other);
}

function areEqual(one: RecordBytes, other: RecordBytes): boolean {
  if (one.end - one.start !== other.end - other.start) return false;
  for (let at = one.start, to = other.start; at < one.end; at++, to++)
    if (one.bytes[at] !== other.bytes[to]) return false;
  return true;
}

const decoder = new TextDecoder();

function toTelling({ bytes, start, end }: RecordBytes): string {
  // What a scan has found to be a record is an object; its members are only compared.
  const record = JSON.parse(decoder.decode(bytes.subarray(start, end))) as Record<string, unknown>;
  const { eventTime, eventSource, eventName, awsRegion, sourceIPAddress, recipientAccountId, userIdentity } = record;
  // Any value may stand there.
  const { type, arn, principalId, accessKeyId } = Object(userIdentity) as Record<string, unknown>;
  const told = [eventTime, eventSource, eventName, awsRegion, sourceIPAddress, type, arn, principalId, accessKeyId];
  return JSON.stringify([...told, recipientAccountId, record['errorCode'], record['requestID']]);
}
