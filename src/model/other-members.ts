import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { JsonValue } from '../values/json.ts';
import type { ParameterList } from './api-call.ts';
import { isKnownKind } from './category.ts';
import { countMembers, isObject, textOf } from './json-view.ts';
import { addMemberRows } from './parameters.ts';
import { newRowSink, toParameterList } from './row-sink.ts';
import type { SecretPaths } from './secrets.ts';

/** How a member is told by a row of its own: as the text it is, as a section, as the caller, as true or false, in words. */
type Telling = 'text' | 'section' | 'identity' | 'flag' | 'words';

const TEXTS = [
  'eventVersion',
  'eventTime',
  'eventSource',
  'eventName',
  'awsRegion',
  'sourceIPAddress',
  'userAgent',
  'errorCode',
  'errorMessage',
  'requestID',
  'eventID',
  'recipientAccountId',
  'sharedEventID',
  'vpcEndpointId',
];
const TOLD = new Map<string, Telling>([
  ...TEXTS.map((name): [string, Telling] => [name, 'text']),
  ['requestParameters', 'section'],
  ['responseElements', 'section'],
  ['userIdentity', 'identity'],
  ['readOnly', 'flag'],
  ['managementEvent', 'flag'],
  ['eventType', 'words'],
  ['eventCategory', 'words'],
]);

/** Every other member of the record, under its own path, so that nothing that was there is lost. */
export function toOtherMembers(record: CloudTrailRecord, secrets: SecretPaths, sink = newRowSink()): ParameterList {
  const { raw } = record;
  for (const name in raw) {
    const value = raw[name];
    if (value === undefined || value === null || value === '') continue;
    if (isTold(name, value) || (name === 'eventId' && value === toOwnId(record))) continue;
    if (isObject(value) && countMembers(value) === 0) continue;
    addMemberRows(name, raw, secrets, sink);
  }
  return toParameterList(sink);
}

/** `eventID`, or what aggregated events call so: the id that a brief has. */
export function toOwnId({ eventID, eventId }: CloudTrailRecord): string | undefined {
  return textOf(eventID) ?? textOf(eventId);
}

/** A member that has not the type or none of the values that AWS documents is shown as it is. */
function isTold(name: string, value: JsonValue): boolean {
  switch (TOLD.get(name)) {
    case 'text':
      return typeof value === 'string';
    case 'section':
      return true;
    case 'identity':
      return isObject(value);
    case 'flag':
      return typeof value === 'boolean' || value === 'true' || value === 'false';
    case 'words':
      return typeof value === 'string' && isKnownKind(value);
    default:
      return false;
  }
}
