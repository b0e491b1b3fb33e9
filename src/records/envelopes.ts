import type { JsonObject } from '../values/json.ts';
import { findLookalike, own } from './record-shape.ts';

/** Members that hold a list of entries: what is no record in one of these is missed. */
export const LISTS: ReadonlySet<string> = new Set([
  'Records',
  'records',
  'Events',
  'events',
  'logEvents',
  'QueryResultRows',
  'hits',
  'responses',
  'ResultRows',
  'Messages',
]);
/** Members that hold one entry, as an object or as a text. */
export const HOLDERS: ReadonlySet<string> = new Set([
  'CloudTrailEvent',
  'eventJson',
  'detail',
  'original',
  'message',
  '@message',
  'event',
  '_source',
  '_raw',
]);

/**
 * Members in which a caller's own words stand, wherever a record's members are told one by one (flattened, in a table, in
 * another spelling): whatever stands there was planted by whoever made the call.
 */
const CALLERS =
  /(?:^|[.@])(?:request_?parameters|response_?elements|additional_?event_?data|service_?event_?details|user_?agent|error|error_?message|tls_?details|user_?name|resources?|resource_?name|flattened|unmapped)(?:\.|$)/i;

export const isCallers = (name: string): boolean => CALLERS.test(name);

/** What an object is that holds no record, however it looks; its parts are somebody else's words. */
export function findClosed(object: JsonObject): string | undefined {
  const lookalike = findLookalike(object);
  if (lookalike && !lookalike.carries) return lookalike.name;
  const kind = own(object, 'detail-type');
  const source = own(object, 'source');
  if (
    typeof kind === 'string' &&
    typeof source === 'string' &&
    source.startsWith('aws.') &&
    !kind.includes('CloudTrail')
  )
    return 'an event of Amazon EventBridge about something else';
  return undefined;
}

/**
 * What an object is that may carry records but does not.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 */
export function findEmpty(object: JsonObject): string | undefined {
  const message = own(object, 'message');
  if (typeof message === 'string' && message.startsWith('CWL CONTROL MESSAGE'))
    return 'a test message of CloudWatch Logs: it holds no record';
  return findLookalike(object)?.name;
}
