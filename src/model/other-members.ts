import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { ParameterList } from './api-call.ts';
import { countMembers, isObject } from './json-view.ts';
import { addMemberRows, newRowSink, toParameterList } from './parameters.ts';
import type { SecretPaths } from './secrets.ts';
import { findPart } from './services/member-path.ts';

/** Members that a brief tells in rows of their own. */
const TOLD = new Set([
  'eventVersion',
  'userIdentity',
  'eventTime',
  'eventSource',
  'eventName',
  'awsRegion',
  'sourceIPAddress',
  'userAgent',
  'errorCode',
  'errorMessage',
  'requestParameters',
  'responseElements',
  'requestID',
  'eventID',
  'eventId',
  'eventType',
  'readOnly',
  'recipientAccountId',
  'sharedEventID',
  'vpcEndpointId',
  'eventCategory',
  'managementEvent',
  'apiVersion',
]);
/** Told above only when they have the type that AWS documents; otherwise they are shown here as they are. */
const TEXTS = new Set(
  [...TOLD].filter(
    (name) => !['userIdentity', 'requestParameters', 'responseElements', 'readOnly', 'managementEvent'].includes(name),
  ),
);

/** Every other member of the record, under its own path, so that nothing that was there is lost. */
export function toOtherMembers(record: CloudTrailRecord, secrets: SecretPaths): ParameterList {
  const sink = newRowSink();
  const { raw } = record;
  for (const name in raw) {
    const value = raw[name];
    if (value === undefined || value === null || value === '') continue;
    if (TOLD.has(name) && !isMistyped(name, value)) continue;
    if (isObject(value) && countMembers(value) === 0) continue;
    addMemberRows(name, value, findPart(name), secrets, sink);
  }
  return toParameterList(sink);
}

function isMistyped(name: string, value: unknown): boolean {
  if (typeof value === 'string' && name !== 'userIdentity') return false;
  if (TEXTS.has(name)) return true;
  return name === 'userIdentity' ? !isObject(value) : name === 'readOnly' && typeof value === 'object';
}
