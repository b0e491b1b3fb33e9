import { ExactNumber } from '../values/exact-number.ts';
import type { JsonObject, JsonValue } from './json.ts';

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
}

/** The own member of that name; never one inherited from a prototype. */
export function own(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/**
 * Whether the member is there. Read, not asked for with `hasOwn`, which costs several times as much: no JSON value is
 * `undefined`, and no object inherits any of the names below.
 */
function has(value: JsonValue | undefined): 0 | 1 {
  return value === undefined ? 0 : 1;
}

/**
 * A record is what has the shape of one: two or more of the members that every CloudTrail record has, and no sign that it
 * is one of the things that only look like it.
 */
export function isRecordShape(value: JsonValue | undefined): value is JsonObject {
  if (!isObject(value)) return false;
  const found =
    has(value['eventVersion']) +
    has(value['eventID']) +
    has(value['eventId']) +
    has(value['eventSource']) +
    has(value['eventName']) +
    has(value['eventTime']) +
    has(value['eventType']) +
    has(value['userIdentity']) +
    has(value['awsRegion']);
  return found >= 2 && findLookalike(value) === undefined;
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

/** Tells what is not CloudTrail though it looks like it. */
export function findLookalike(value: JsonObject): Lookalike | undefined {
  const source = value['eventSource'];
  if (typeof source === 'string' && source.startsWith('aws:')) return source === 'aws:s3' ? NOTIFICATION : BATCH;
  if (typeof source === 'string' && source.endsWith('.aliyuncs.com')) return ACTION_TRAIL;
  if (has(value['acsRegion'])) return ACTION_TRAIL;
  if (has(value['digestStartTime']) || has(value['digestS3Object'])) return DIGEST;
  if (has(value['TopicArn']) && has(value['Message'])) return SNS;
  if (has(value['s3Bucket']) && has(value['s3ObjectKey'])) return DELIVERY;
  if (has(value['Sns'])) return SNS;
  if (has(value['ReceiptHandle']) && has(value['Body'])) return SQS;
  return undefined;
}
