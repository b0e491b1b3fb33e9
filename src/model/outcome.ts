import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import { findNamedFailures } from './answer-failures.ts';
import type { Outcome } from './api-call.ts';
import { isReport } from './category.ts';
import { isObject, own, ownText, textOf } from './json-view.ts';
import { maskName } from './mask-members.ts';
import { findOwnResult, type ToldFailure } from './own-result.ts';
import { maskShapes } from './secrets.ts';

/** Error codes that say that the caller was not allowed to. */
export const DENIED =
  /AccessDenied|Unauthorized|NotAuthorized|Forbidden|AuthFailure|OptInRequired|InvalidClientTokenId|SignatureDoesNotMatch|ExpiredToken|InvalidAccessKeyId|MFARequired/i;

/** The same of an error message that has no code beside it. */
export const DENIED_MESSAGE = /not authorized|access denied/i;

/**
 * Failures that are part of normal work: asking whether an optional setting is there. Named as such, never hidden.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html and the reference pages of each operation.
 */
const ROUTINE = new Set([
  'NoSuchBucketPolicy',
  'NoSuchLifecycleConfiguration',
  'NoSuchTagSet',
  'NoSuchCORSConfiguration',
  'NoSuchWebsiteConfiguration',
  'NoSuchPublicAccessBlockConfiguration',
  'ServerSideEncryptionConfigurationNotFoundError',
  'ReplicationConfigurationNotFoundError',
  'ObjectLockConfigurationNotFoundError',
  'OwnershipControlsNotFoundError',
  'NoSuchAccelerateConfiguration',
  'NoSuchEntityException',
]);

/** What stands where an error's code does when there was no error: Managed Grafana writes the status of its HTTP answer. */
export const NO_ERROR = /^(?:2\d\d|OK|Success|None|null)$/i;

/** What EC2, KMS and others answer when a call with `DryRun` would have been allowed. */
export const DRY_RUN = /DryRunOperation/;

/**
 * With what result. A success is what AWS records as one: no error code, no message, and an answer that names nothing that failed.
 * A record that does not say what was called, or that reports on calls and is none, says nothing of its success either.
 */
export function toOutcome(record: CloudTrailRecord): Outcome {
  if (isReport(record)) return { kind: 'not-said', routine: false };
  const said = textOf(record.errorCode);
  const outcome = judge(record, said);
  if (said !== undefined && said !== outcome.code) outcome.ownCode = said;
  return outcome;
}

function judge(record: CloudTrailRecord, said: string | undefined): Outcome {
  const { eventName, readOnly } = record;
  const code = said !== undefined && NO_ERROR.test(said) ? undefined : said;
  const message = said === undefined || code !== undefined ? textOf(record.errorMessage) : undefined;
  if (code !== undefined && DRY_RUN.test(code)) return toDryRun(code, message);
  if (code !== undefined || message !== undefined) return toFailure(code, message, { eventName, readOnly });
  const told = findOwnResult(record) ?? findNamedFailures(record);
  if (told) return toToldFailure(told);
  if (isDryRun(record.requestParameters)) return toDryRun(undefined, undefined);
  if (!namesCall(record)) return { kind: 'not-said', routine: false };
  const status = findStatus(record.responseElements);
  const outcome: Outcome = { kind: 'succeeded', routine: false };
  if (status !== undefined) outcome.status = status;
  return outcome;
}

function toToldFailure({ kind, code, message, path }: ToldFailure): Outcome {
  const outcome: Outcome = { kind, routine: false, path };
  if (code !== undefined) outcome.code = maskName(code);
  if (message !== undefined) outcome.message = maskShapes(message);
  return outcome;
}

function toDryRun(code: string | undefined, message: string | undefined): Outcome {
  const outcome: Outcome = { kind: 'dry-run', routine: true };
  if (code !== undefined) outcome.code = code;
  if (message !== undefined) outcome.message = maskShapes(message);
  return outcome;
}

/** Whether a request asks only whether it would be done; EC2 wraps some of its requests once. */
function isDryRun(request: unknown): boolean {
  if (!isObject(request)) return false;
  for (const name in request) {
    const member = own(request, name);
    if (name.length === 6 && name.toLowerCase() === 'dryrun') return String(member).toLowerCase() === 'true';
    if (name.endsWith('Request') && isObject(member) && String(own(member, 'DryRun')).toLowerCase() === 'true')
      return true;
  }
  return false;
}

/** Whether the record says what was called, or at least of whom. */
function namesCall({ eventName, eventSource }: CloudTrailRecord): boolean {
  return textOf(eventName) !== undefined || textOf(eventSource) !== undefined;
}

/** What an error says, by its code or, without one, its message. */
export function toFailure(
  code: string | undefined,
  message: string | undefined,
  { eventName, readOnly }: Partial<Pick<CloudTrailRecord, 'eventName' | 'readOnly'>>,
): Outcome {
  const denied = code !== undefined ? DENIED.test(code) : DENIED_MESSAGE.test(message ?? '');
  const known = ROUTINE.has(code ?? '');
  if (code !== undefined && DRY_RUN.test(code)) return toDryRun(code, message);
  const asks = String(readOnly).toLowerCase() === 'true' || /^(?:Get|Head|List|Describe)/.test(eventName ?? '');
  const outcome: Outcome = {
    kind: denied && !known ? 'denied' : 'failed',
    routine: known && asks,
  };
  if (code !== undefined) outcome.code = code;
  if (message !== undefined) outcome.message = maskShapes(message);
  return outcome;
}

/** A state that the answer names: `server.status`, `instancesSet.items.0.instanceState.name`, … the nearest to the top. */
function findStatus(answer: unknown): string | undefined {
  if (!isObject(answer)) return undefined;
  const direct = statusIn(answer);
  if (direct !== undefined) return direct;
  for (const name in answer) {
    const found = statusIn(own(answer, name));
    if (found !== undefined) return found;
  }
  return undefined;
}

function statusIn(value: unknown): string | undefined {
  const status = ownText(value, 'status');
  return status !== undefined && /^[A-Za-z][\w -]{1,40}$/.test(status) ? maskName(status) : undefined;
}
