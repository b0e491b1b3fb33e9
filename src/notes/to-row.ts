import { type FilterField, toFieldLines } from '../calls/filter-words.ts';
import type { ApiCall } from '../model/api-call.ts';
import type { CallRow } from './brief.ts';
import { toOutcomeText } from './outcome-text.ts';
import { plainText, toSentence } from './sentence.ts';
import { toClock, toDay, toUnreadTime } from './time-text.ts';
import { toSeverity } from './to-brief.ts';

/** One line of the list. */
export function toCallRow(call: ApiCall): CallRow {
  const { identity, origin, time } = call;
  const sentence = toSentence(call);
  const outcome = toOutcomeText(call);
  const address =
    origin.addressKind === 'service' || origin.address === identity.invokedBy ? undefined : origin.address;
  const details = [identity.short, address, origin.tool === 'not known' ? undefined : origin.made].filter(isSaid);
  return {
    eventId: call.id,
    partial: call.partial,
    severity: toSeverity(call),
    ms: time?.ms,
    clock: time ? toClock(time) : (toUnreadTime(call.timeText) ?? ''),
    day: time ? toDay(time) : 'Time not known',
    sentence,
    outcome,
    details,
    opsworksCm: call.service.opsworksCm,
    haystack: toHaystack(call, `${plainText(sentence)} ${outcome.text} ${details.join(' ')}`),
  };
}

/** The values by which calls are looked for that have one in common with this one. */
export function toPivots(call: ApiCall): Partial<Record<FilterField, string | undefined>> {
  const { identity, origin, targets } = call;
  return {
    actor: identity.actor,
    ip: origin.address,
    key: identity.accessKey?.id,
    session: identity.session?.name,
    resource: targets[0]?.name,
    action: call.action,
    service: call.service.name,
    region: call.region,
    account: call.accountId,
    error: call.outcome.code,
  };
}

/** What `Filter` looks through: the row, and the values people search an incident for. */
function toHaystack(call: ApiCall, row: string): string {
  const { identity, origin, outcome, time } = call;
  return [
    row,
    toFieldLines(toPivots(call)),
    outcome.kind === 'not-said' ? '' : `result:${outcome.kind}`,
    ...(time ? [time.iso, toClock(time), toDay(time)] : [call.timeText]),
    call.action,
    call.service.source,
    call.service.name,
    call.region,
    call.accountId,
    call.id,
    call.requestId,
    identity.type,
    identity.arn,
    identity.accountId,
    identity.accessKey?.id,
    identity.session?.issuer?.name,
    identity.person?.name,
    identity.invokedBy,
    origin.address,
    origin.userAgent,
    outcome.code,
    outcome.message,
    ...call.targets.map(({ arn, name }) => arn ?? name),
    ...call.request.rows.map(({ text, kind }) => (kind === 'text' || kind === 'number' ? text : '')),
  ]
    .filter(isSaid)
    .join('\n')
    .toLowerCase();
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
