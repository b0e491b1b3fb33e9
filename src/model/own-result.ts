import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { JsonObject } from '../values/json.ts';
import { isObject, own, ownText, textOf } from './json-view.ts';

/** A failure that a part of the record names, and not its error's code. */
export interface ToldFailure {
  kind: 'failed' | 'in-part';
  code?: string;
  message?: string;
  path: string;
}

/** What a state says of an operation that did not come to its end. */
const FAILED_STATE = /^(?:failed|failure|aborted|error)$/i;

/** Events of signing in that name their result under their own name, for engines that cannot ask for a name that a record tells. */
export const OWN_RESULTS = [
  'ConsoleLogin',
  'CheckMfa',
  'SwitchRole',
  'ExitRole',
  'RenewRole',
  'GetSigninToken',
  'PasswordRecoveryRequested',
  'PasswordRecoveryCompleted',
  'PasswordUpdated',
  'EmailUpdated',
  'CredentialChallenge',
  'CredentialVerification',
  'UserAuthentication',
  'ExternalIdPDirectoryLogin',
  'Federate',
] as const;

/** As patterns over JSON: a service's details, or an answer, that name a state of failure, and a request for a dry run. */
export const FAILED_DETAILS = /"(?:state|status|result)"\s*:\s*"(?:failed|failure|aborted|error)"/i;
export const FAILED_ACCOUNT = /"createAccountStatus"\s*:\s*\{[^}]*"state"\s*:\s*"failed"/i;
export const ASKS_DRY_RUN = /"dryrun"\s*:\s*"?true/i;

/** Parts in which an event names its own result. */
const RESULT_PARTS = ['responseElements', 'serviceEventDetails'] as const;

/**
 * Events of sign-ins and of services name their result under their own name (`{"ConsoleLogin": "Failure"}`), or as the state of
 * what they are about (`createAccountStatus.state`).
 * Sources: https://docs.aws.amazon.com/singlesignon/latest/userguide/understanding-sign-in-events.html,
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_cloudtrail-integration.html
 */
export function findOwnResult(record: CloudTrailRecord): ToldFailure | undefined {
  const name = textOf(record.eventName);
  for (const part of RESULT_PARTS) {
    const told = record[part];
    if (!isObject(told)) continue;
    if (name !== undefined && isFailure(ownText(told, name))) return { kind: 'failed', path: part };
    const state = findFailedState(told, part);
    if (state) return state;
  }
  return undefined;
}

const isFailure = (text: string | undefined): boolean => text !== undefined && /^fail(?:ure|ed)$/i.test(text);

/** An answer may describe a thing that has failed before; only what a service reports of its own work, and a `createAccountStatus`, is of this. */
function findFailedState(told: JsonObject, part: (typeof RESULT_PARTS)[number]): ToldFailure | undefined {
  const ofDetails = part === 'serviceEventDetails';
  if (!ofDetails && own(told, 'createAccountStatus') === undefined) return undefined;
  for (const name in told) {
    const member = own(told, name);
    if (ofDetails && /^(?:state|status|result)$/i.test(name) && typeof member === 'string' && FAILED_STATE.test(member))
      return { kind: 'failed', path: `${part}.${name}` };
    if (!isObject(member) || !(ofDetails ? /status$/i.test(name) : name === 'createAccountStatus')) continue;
    const state = ownText(member, 'state') ?? ownText(member, 'status');
    if (state === undefined || !FAILED_STATE.test(state)) continue;
    const code = ownText(member, 'failureReason');
    return { kind: 'failed', path: `${part}.${name}`, ...(code === undefined ? {} : { code }) };
  }
  return undefined;
}
