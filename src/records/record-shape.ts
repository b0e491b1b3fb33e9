import { ExactNumber } from '../values/exact-number.ts';
import type { JsonObject, JsonValue } from '../values/json.ts';

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
}

/** The own member of that name; never one inherited from a prototype. */
export function own(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Members that every CloudTrail record has. Two of them tell a record. */
export const SHAPE_MEMBERS = [
  'eventVersion',
  'eventID',
  'eventId',
  'eventSource',
  'eventName',
  'eventTime',
  'eventType',
  'userIdentity',
  'awsRegion',
] as const;

/**
 * A record is what has the shape of one: two or more of the members that every CloudTrail record has, and no sign that it
 * is one of the things that only look like it.
 */
export function isRecordShape(value: JsonValue | undefined): value is JsonObject {
  if (!isObject(value)) return false;
  let found = 0;
  for (const name of SHAPE_MEMBERS) if (has(value, name) && ++found === 2) return findLookalike(value) === undefined;
  return false;
}

/**
 * Whether the member is there. Read, not asked for with `hasOwn`, which costs several times as much: no JSON value is
 * `undefined`, and no object inherits a name that is asked for here.
 */
function has(value: JsonObject, name: string): boolean {
  return value[name] !== undefined;
}

const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;
const SOURCE = /\.amazonaws\.com(?:\.cn)?$/;

/**
 * Whether it also holds something that only an event does: an id, a time, an AWS service as its source. A page's own data
 * may have members of the same names, as the texts of its table's heads.
 */
export function isEvent(record: JsonObject): boolean {
  const { eventID, eventId, eventTime, eventSource } = record;
  if ((typeof eventID === 'string' && eventID !== '') || (typeof eventId === 'string' && eventId !== '')) return true;
  return (
    (typeof eventTime === 'string' && TIME.test(eventTime)) ||
    (typeof eventSource === 'string' && SOURCE.test(eventSource))
  );
}

/** What is not CloudTrail though it looks like it. */
export interface Lookalike {
  name: string;
  /** It may carry records: in its message, its body, its data. */
  carries: boolean;
}

const closed = (name: string): Lookalike => ({ name, carries: false });
const carrier = (name: string): Lookalike => ({ name, carries: true });
const NOTIFICATION = closed('an event notification of another AWS service (S3, SQS, …)');
const BATCH = carrier(NOTIFICATION.name);
const ACTION_TRAIL = closed('an Alibaba Cloud ActionTrail event');
const DIGEST = closed('a CloudTrail digest file: it lists log files and holds no records');
const SNS = carrier('an SNS notification: it names log files and holds no records');
const DELIVERY = closed('a CloudTrail delivery notification: it names log files and holds no records');
const SQS = carrier('an SQS message: it holds no records itself');

/** Lookalikes by their members: each row is a sign by itself, when all of its members are there. */
export const LOOKALIKES: readonly (readonly [members: readonly string[], Lookalike])[] = [
  [['acsRegion'], ACTION_TRAIL],
  [['digestStartTime'], DIGEST],
  [['digestS3Object'], DIGEST],
  [['TopicArn', 'Message'], SNS],
  [['s3Bucket', 's3ObjectKey'], DELIVERY],
  [['Sns'], SNS],
  [['ReceiptHandle', 'Body'], SQS],
];

/** Tells what is not CloudTrail though it looks like it. */
export function findLookalike(value: JsonObject): Lookalike | undefined {
  const source = value['eventSource'];
  if (typeof source === 'string' && source.startsWith('aws:')) return source === 'aws:s3' ? NOTIFICATION : BATCH;
  if (typeof source === 'string' && source.endsWith('.aliyuncs.com')) return ACTION_TRAIL;
  for (const [members, lookalike] of LOOKALIKES) if (members.every((name) => has(value, name))) return lookalike;
  return undefined;
}
