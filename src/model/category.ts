import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { Category } from './api-call.ts';

const BY_TYPE: Record<string, Category> = {
  AwsServiceEvent: 'service-event',
  AwsConsoleSignIn: 'sign-in',
  AwsConsoleSignin: 'sign-in',
  AwsConsoleAction: 'console-action',
  AwsCloudTrailInsight: 'insight',
  AwsVpceEvent: 'network-activity',
  AwsVpceEvents: 'network-activity',
  AwsAggregatedEvent: 'aggregated',
};
const BY_CATEGORY: Record<string, Category> = {
  Data: 'data',
  Insight: 'insight',
  NetworkActivity: 'network-activity',
  Aggregated: 'aggregated',
};

/** Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html (`eventType`, `eventCategory`) */
export function toCategory(record: CloudTrailRecord): Category {
  const type = record.eventType ?? '';
  const category = record.eventCategory ?? '';
  if (Object.hasOwn(BY_TYPE, type)) return BY_TYPE[type] ?? 'management';
  return (Object.hasOwn(BY_CATEGORY, category) ? BY_CATEGORY[category] : undefined) ?? 'management';
}
