import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { Instant } from '../values/instant.ts';
import type { Flag } from './api-call.ts';
import { OPSWORKS_CM, opsworksCmEnd, type ServiceEnd } from './opsworks-cm.ts';

const OPSWORKS_STACKS = 'opsworks.amazonaws.com';

/** Source: https://docs.aws.amazon.com/opsworks/latest/userguide/workingstacks.html */
const STACKS_END: ServiceEnd = { product: 'OpsWorks Stacks', date: '2024-05-26', ms: Date.UTC(2024, 4, 27) };

/** A call after its service ended is worth a look, whatever it was. */
export function findAfterEnd(
  record: CloudTrailRecord,
  source: string | undefined,
  time: Instant | undefined,
): Flag | undefined {
  if (!time) return undefined;
  const end = source === OPSWORKS_CM ? opsworksCmEnd(record) : source === OPSWORKS_STACKS ? STACKS_END : undefined;
  if (!end || time.ms < end.ms) return undefined;
  return {
    kind: 'after-service-end',
    severity: 'notable',
    text: `Called after the end of ${end.product} (${end.date}): AWS has disabled the service for everyone, so this looks like a probe or an old script`,
    path: 'eventTime',
  };
}
