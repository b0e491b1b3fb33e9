import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { Outcome } from './api-call.ts';
import { isObject, own, ownText, textOf } from './json-view.ts';
import { maskName } from './mask-members.ts';
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
  'Client.DryRunOperation',
  'NoSuchEntityException',
]);

/**
 * With what result. A success is what AWS records as one: no error code and no message. A record that does not say what was called
 * says nothing of its success either.
 */
export function toOutcome(record: CloudTrailRecord): Outcome {
  const code = textOf(record.errorCode);
  const message = textOf(record.errorMessage);
  const signIn = ownText(record.responseElements, 'ConsoleLogin') ?? ownText(record.responseElements, 'CheckMfa');
  if (code !== undefined || message !== undefined || signIn === 'Failure')
    return toFailure(code, message, { eventName: record.eventName, readOnly: record.readOnly });
  if (!namesCall(record)) return { kind: 'not-said', routine: false };
  const status = findStatus(record.responseElements);
  return status === undefined ? { kind: 'succeeded', routine: false } : { kind: 'succeeded', routine: false, status };
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
  const asks = readOnly === true || readOnly === 'true' || /^(?:Get|Head|List|Describe)/.test(eventName ?? '');
  const outcome: Outcome = {
    kind: denied && !known ? 'denied' : 'failed',
    routine: known && (asks || code === 'Client.DryRunOperation'),
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
