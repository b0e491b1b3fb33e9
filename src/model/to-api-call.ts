import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { ReadEvent, ReadRecord } from '../records/read-event.ts';
import type { Instant } from '../values/instant.ts';
import { findInstant } from '../values/instant.ts';
import type { ApiCall, Evidence } from './api-call.ts';
import { toCategory } from './category.ts';
import { toFindings } from './findings.ts';
import { ownText, textOf } from './json-view.ts';
import { maskName } from './mask-members.ts';
import { toMaskedValues } from './masked-values.ts';
import { describeEngine, findEngine, findMadeByOpsworksCm, OPSWORKS_CM } from './opsworks-cm.ts';
import { toOrigin } from './origin.ts';
import { toOtherMembers, toOwnId } from './other-members.ts';
import { toParameters } from './parameters.ts';
import { toPredicate } from './predicate.ts';
import { toRecordText } from './record-text.ts';
import { toAccessLevel } from './services/access-level.ts';
import { serviceName } from './services/find-knowledge.ts';
import { findSpecialSentence } from './special-sentences.ts';
import { standInId } from './stand-in-id.ts';
import { toPartialCall } from './to-partial-call.ts';

/** A checked record, or labels of one, in our words. Total: every record gives a call. */
export function toApiCall(read: ReadEvent): ApiCall {
  return read.kind === 'labels' ? toPartialCall(read) : toWholeCall(read);
}

function toWholeCall(read: ReadRecord): ApiCall {
  const findings = toFindings(read.record);
  const { record, source, action, time, identity, outcome, readOnly, targets, effects, flags } = findings;
  const { knowledge, secrets, filling } = findings;
  let written: ReturnType<ApiCall['recordText']> | undefined;
  // An id with a secret in it is none of AWS's: masked, it might be another call's as well.
  const ownId = toOwnId(record) === toOwnId(read.record) ? toOwnId(record) : undefined;
  const call: ApiCall = {
    id: ownId ?? standInId(read.text()),
    hasOwnId: ownId !== undefined,
    partial: false,
    category: toCategory(record),
    service: toService(source),
    identity,
    origin: toOrigin(record),
    predicate: toPredicate(knowledge, filling),
    targets,
    request: toParameters(record.requestParameters, 'request', secrets),
    response: toParameters(record.responseElements, 'response', secrets),
    additional: toOtherMembers(record, secrets),
    outcome,
    effects,
    flags,
    evidence: toEvidence(read),
    recordText: () => {
      written ??= toRecordText(record.raw, secrets);
      return written;
    },
    maskedValues: () => toMaskedValues(record, secrets, call),
  };
  if (action !== undefined) {
    call.action = action;
    call.accessLevel = toAccessLevel(source, action, readOnly);
  }
  if (readOnly !== undefined) call.readOnly = readOnly;
  addTime(call, record, time);
  addIds(call, record);
  addSpecial(call, record);
  addOpsworksCm(call, record);
  return call;
}

function toService(source: string | undefined): ApiCall['service'] {
  const name = serviceName(source);
  return source === undefined ? { name, opsworksCm: false } : { source, name, opsworksCm: source === OPSWORKS_CM };
}

function addTime(call: ApiCall, record: CloudTrailRecord, time: Instant | undefined): void {
  if (time) call.time = time;
  else if (record.eventTime) call.timeText = maskName(record.eventTime);
}

function addIds(call: ApiCall, record: CloudTrailRecord): void {
  const region = textOf(record.awsRegion);
  if (region) call.region = region;
  const account = textOf(record.recipientAccountId) ?? call.identity.accountId;
  if (account) call.accountId = account;
  const requestId = textOf(record.requestID);
  if (requestId) call.requestId = requestId;
  const version = textOf(record.eventVersion);
  if (version) call.eventVersion = version;
  const shared = textOf(record.sharedEventID);
  if (shared) call.sharedEventId = shared;
}

/** Insight and aggregated events are no calls: the sentence is CloudTrail's own. */
function addSpecial(call: ApiCall, record: CloudTrailRecord): void {
  const special = findSpecialSentence(record, call.category);
  if (!special) return;
  call.predicate = special.predicate;
  call.identity = {
    ...call.identity,
    kind: 'aws-service',
    actor: special.actor,
    short: 'CloudTrail itself',
    credentials: 'none: CloudTrail reports what it noticed',
  };
  if (special.action !== undefined) call.action ??= special.action;
  const time = findInstant(special.time);
  if (time) call.time ??= time;
  if (special.source !== undefined)
    call.service = { ...call.service, source: special.source, name: serviceName(special.source) };
  const account = ownText(record.raw, 'accountId');
  if (account !== undefined) call.accountId ??= maskName(account);
}

function addOpsworksCm(call: ApiCall, record: CloudTrailRecord): void {
  if (call.service.opsworksCm) call.engine = describeEngine(findEngine(record));
  else {
    const made = findMadeByOpsworksCm(record);
    if (made) call.madeByOpsworksCm = made;
  }
}

function toEvidence({ place, index, line }: ReadRecord): Evidence {
  const evidence: Evidence = { channel: place.channel, readAt: place.readAt };
  if (place.name !== undefined) evidence.name = place.name;
  if (index !== undefined) evidence.index = index;
  if (line !== undefined) evidence.line = line;
  return evidence;
}
