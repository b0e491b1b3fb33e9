import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { Instant } from '../values/instant.ts';
import { findInstant } from '../values/instant.ts';
import type { Effect, Flag, Outcome, Target } from './api-call.ts';
import { didSomething, toEffects } from './effects.ts';
import { toCommonFlags } from './flags.ts';
import { toIdentity } from './identity.ts';
import type { Identity } from './identity-types.ts';
import { textOf } from './json-view.ts';
import { maskEnvelope } from './mask-members.ts';
import { findOpenPolicy } from './open-policy.ts';
import { toOutcome } from './outcome.ts';
import type { Filling } from './predicate.ts';
import { type SecretPaths, toSecretPaths } from './secrets.ts';
import { findAfterEnd } from './service-end.ts';
import { findOperation, findService } from './services/find-knowledge.ts';
import type { OperationKnowledge } from './services/knowledge.ts';
import { toTargets } from './targets.ts';

/** What a record says that filters and counts need beside its columns, and what the rest of a call is made with. */
export interface Findings {
  /** What was read, with the secrets of its envelope masked. */
  record: CloudTrailRecord;
  source: string | undefined;
  action: string | undefined;
  time: Instant | undefined;
  identity: Identity;
  outcome: Outcome;
  readOnly: boolean | undefined;
  targets: Target[];
  effects: Effect[];
  /** All flags of the call. */
  flags: Flag[];
  knowledge: OperationKnowledge | undefined;
  secrets: SecretPaths;
  filling: Filling;
}

/** The part of a call that costs least and says most: targets, result, flags. Bulk reading stops here. */
export function toFindings(read: CloudTrailRecord): Findings {
  const record = maskEnvelope(read);
  const source = textOf(record.eventSource);
  const action = textOf(record.eventName);
  const service = findService(source);
  const knowledge = findOperation(service, action);
  const secrets = toSecretPaths(source, service, knowledge);
  const time = findInstant(record.eventTime);
  const identity = toIdentity(record);
  const outcome = toOutcome(record);
  const readOnly = toReadOnly(record, knowledge);
  const targets = toTargets(record, service, knowledge, secrets);
  const filling = { record, operation: action, targets, secrets, result: outcome.kind };
  const { effects, flags: ofTable } = toEffects(record, knowledge, filling);
  const flags = toCommonFlags(record, identity, outcome, readOnly);
  for (const flag of ofTable) flags.push(flag);
  const open = didSomething(filling) && readOnly !== true ? findOpenPolicy(record) : undefined;
  if (open && !flags.some(({ kind }) => kind === open.kind)) flags.push(open);
  const after = findAfterEnd(record, source, time);
  if (after) flags.push(after);
  return {
    record,
    source,
    action,
    time,
    identity,
    outcome,
    readOnly,
    targets,
    effects,
    flags,
    knowledge,
    secrets,
    filling,
  };
}

/** Names of operations that read, as far as a name tells. Queries for other engines hold it as well: nothing that one of them lacks. */
export const READS =
  /^(?:Get|List|Describe|Head|Lookup|Search|Query|Scan|BatchGet|Select|Check|Test|View|Preview|Estimate|Simulate|Validate)(?:[A-Z]|$)/;

/** Records before version 1.06 do not say it: then by the service's table, else by the name. */
export function toReadOnly(
  record: Pick<CloudTrailRecord, 'readOnly' | 'eventName'>,
  knowledge: OperationKnowledge | undefined,
): boolean | undefined {
  const said = String(record.readOnly ?? '').toLowerCase();
  if (said === 'true' || said === 'false') return said === 'true';
  if (knowledge?.readOnly !== undefined) return knowledge.readOnly;
  return record.eventName ? READS.test(record.eventName) : undefined;
}
