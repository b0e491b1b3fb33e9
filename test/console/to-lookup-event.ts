import type { EventRow, LookupEvent } from './lookup-event.ts';

/** A parsed CloudTrail record of any service. Nothing in it is certain. */
export type SampleRecord = Readonly<Record<string, unknown>>;

function member(value: unknown, ...names: string[]): unknown {
  let at = value;
  for (const name of names) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, name);
  }
  return at;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function toUserName(record: SampleRecord): string | undefined {
  const identity = member(record, 'userIdentity');
  if (member(identity, 'type') === 'Root') return 'root';
  const named = text(member(identity, 'userName')) ?? text(member(identity, 'principalId'))?.split(':')[1];
  return named ?? text(member(identity, 'invokedBy'))?.split('.')[0];
}

/** Request members that CloudTrail lists as resources though the record has no `resources`. */
const RESOURCE_MEMBERS: Record<string, string> = {
  bucketName: 'AWS::S3::Bucket',
  functionName: 'AWS::Lambda::Function',
  groupId: 'AWS::EC2::SecurityGroup',
  instanceId: 'AWS::EC2::Instance',
  keyId: 'AWS::KMS::Key',
  policyArn: 'AWS::IAM::Policy',
  roleName: 'AWS::IAM::Role',
  stackName: 'AWS::CloudFormation::Stack',
  userName: 'AWS::IAM::User',
};

function toResources(record: SampleRecord): { type: string; name: string }[] {
  const listed = member(record, 'resources');
  const own = (Array.isArray(listed) ? listed : []).flatMap((resource: unknown) => {
    const arn = text(member(resource, 'ARN'));
    return arn ? [{ type: text(member(resource, 'type')) ?? '-', name: arn }] : [];
  });
  const asked = Object.entries(RESOURCE_MEMBERS).flatMap(([name, type]) => {
    const value = text(member(record, 'requestParameters', name));
    return value ? [{ type, name: value }] : [];
  });
  return [...own, ...asked];
}

/** The event without its record; a missing id or name reads `-`, a time that is none 1970. */
export function toEventRow(record: SampleRecord): EventRow {
  const time = Date.parse(text(record['eventTime']) ?? '');
  const maybe = {
    readOnly: typeof record['readOnly'] === 'boolean' ? String(record['readOnly']) : undefined,
    accessKeyId: text(member(record, 'userIdentity', 'accessKeyId')),
    userName: toUserName(record),
    region: text(record['awsRegion']),
    sourceIpAddress: text(record['sourceIPAddress']),
    requestId: text(record['requestID']),
    errorCode: text(record['errorCode']),
  };
  return {
    eventId: text(record['eventID']) ?? text(record['eventId']) ?? '-',
    eventName: text(record['eventName']) ?? '-',
    time: Number.isNaN(time) ? 0 : time,
    eventSource: text(record['eventSource']) ?? '-',
    ...Object.fromEntries(Object.entries(maybe).filter(([, value]) => value !== undefined)),
    resources: toResources(record),
  };
}

/** The record as an entry of a LookupEvents answer. */
export function toLookupEvent(record: SampleRecord): LookupEvent {
  const row = toEventRow(record);
  return {
    EventId: row.eventId,
    EventName: row.eventName,
    ...(row.readOnly ? { ReadOnly: row.readOnly } : {}),
    ...(row.accessKeyId ? { AccessKeyId: row.accessKeyId } : {}),
    EventTime: row.time / 1000,
    EventSource: row.eventSource,
    ...(row.userName ? { Username: row.userName } : {}),
    Resources: row.resources.map(({ type, name }) => ({ ResourceType: type, ResourceName: name })),
    CloudTrailEvent: JSON.stringify(record),
  };
}
