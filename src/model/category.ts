import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { Category } from './api-call.ts';

const BY_TYPE = new Map<string, Category>([
  ['AwsServiceEvent', 'service-event'],
  ['AwsConsoleSignIn', 'sign-in'],
  ['AwsConsoleSignin', 'sign-in'],
  ['AwsConsoleAction', 'console-action'],
  ['AwsCloudTrailInsight', 'insight'],
  ['AwsVpceEvent', 'network-activity'],
  ['AwsVpceEvents', 'network-activity'],
  ['AwsAggregatedEvent', 'aggregated'],
]);
const BY_CATEGORY = new Map<string, Category>([
  ['Data', 'data'],
  ['Insight', 'insight'],
  ['NetworkActivity', 'network-activity'],
  ['Aggregated', 'aggregated'],
]);

/** Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html (`eventType`, `eventCategory`) */
export function toCategory(record: CloudTrailRecord): Category {
  return BY_TYPE.get(record.eventType ?? '') ?? BY_CATEGORY.get(record.eventCategory ?? '') ?? 'management';
}

/** Whether CloudTrail itself speaks, of calls that others made: such an event has no result of its own. */
export function isReport(record: CloudTrailRecord): boolean {
  const category = toCategory(record);
  return category === 'insight' || category === 'aggregated';
}

/** Whether a brief tells the `eventType` or `eventCategory` by its kind of event; the usual ones go without saying. */
export function isKnownKind(said: string): boolean {
  return said === 'AwsApiCall' || said === 'Management' || BY_TYPE.has(said) || BY_CATEGORY.has(said);
}
