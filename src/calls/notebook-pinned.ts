import type { ApiCall } from '../model/api-call.ts';
import { presentMembers } from '../model/present-members.ts';
import type { PinnedCall, PinnedLabels } from './notebook.ts';

/** A call as the notebook holds it: its record with the secrets masked, or the labels that are known of it. */
export function toPinned(call: ApiCall): PinnedCall {
  const { id, evidence, partial } = call;
  if (partial) return { id, evidence, labels: toLabels(call) };
  return { id, evidence, record: compact(call.recordText().text) };
}

/** JSON without the white space between its parts. Not parsed: a number of many digits would lose some. */
function compact(json: string): string {
  return json.replace(/("[^"\\]*(?:\\.[^"\\]*)*")|\s+/gs, '$1');
}

function toLabels(call: ApiCall): PinnedLabels {
  const { identity, origin, service, outcome, targets, readOnly } = call;
  return presentMembers<PinnedLabels>({
    eventId: call.hasOwnId ? call.id : undefined,
    eventName: call.action,
    eventTime: call.time?.iso,
    eventTimeText: call.timeText,
    userName: identity.userName,
    eventSource: service.source,
    accessKeyId: identity.accessKey?.id,
    sourceIpAddress: origin.address,
    requestId: call.requestId,
    region: call.region,
    errorCode: outcome.code,
    userAgent: origin.userAgent,
    accountId: call.accountId,
    readOnly: readOnly === undefined ? undefined : String(readOnly),
    resources:
      targets.length === 0
        ? undefined
        : targets.map(({ name, type }) => (type === undefined ? { name } : { name, type })),
  });
}
