import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import { toAddressKind } from './address.ts';
import type { Flag, Outcome } from './api-call.ts';
import type { Identity } from './identity-types.ts';
import { ownText, textOf } from './json-view.ts';
import { isMadeByService } from './service-made.ts';

/** The flags that any call can have. Few, and each with the member that shows it. */
export function toCommonFlags(
  record: CloudTrailRecord,
  identity: Identity,
  outcome: Outcome,
  readOnly: boolean | undefined,
): Flag[] {
  const flags: Flag[] = [];
  const ofOutcome = toOutcomeFlag(outcome);
  if (ofOutcome) flags.push(ofOutcome);
  const ofRoot = toRootFlag(record, identity, outcome);
  if (ofRoot) flags.push(ofRoot);
  const ofAccount = toCrossAccountFlag(record, identity);
  if (ofAccount) flags.push(ofAccount);
  const ofKey = toKeyFlag(identity, readOnly);
  if (ofKey) flags.push(ofKey);
  const ofInstance = toInstanceFlag(record, identity);
  if (ofInstance) flags.push(ofInstance);
  return flags;
}

/** What a call that did not succeed is flagged with, and the member that says so. */
export function toOutcomeFlag({ kind, routine, code, message, path: told }: Outcome): Flag | undefined {
  if (kind !== 'denied' && kind !== 'failed' && kind !== 'in-part') return undefined;
  const path = told ?? (code !== undefined ? 'errorCode' : message !== undefined ? 'errorMessage' : 'responseElements');
  if (routine)
    return { kind: 'failed', severity: 'info', text: 'A routine probe: this answer is part of normal work', path };
  if (kind === 'denied') return { kind, severity: 'notable', text: 'The call was denied', path };
  return { kind: 'failed', severity: 'notable', text: toFailureWords(kind, told), path };
}

function toFailureWords(kind: 'failed' | 'in-part', told: string | undefined): string {
  if (kind === 'in-part') return 'A part of the call failed: the answer names what';
  if (told === undefined) return 'The call failed: the record names an error';
  return told.includes('.') ? 'The call failed: the record names what' : 'The record says that it failed';
}

/** Root that signed in without MFA is the one sign-in that nobody should have to look for. */
function toRootFlag(record: CloudTrailRecord, identity: Identity, outcome: Outcome): Flag | undefined {
  if (identity.kind !== 'root' || isMadeByService(identity)) return undefined;
  const flag = { kind: 'root', severity: 'notable', path: 'userIdentity.type' } as const;
  if (record.eventName !== 'ConsoleLogin') {
    const tried = outcome.kind === 'failed' || outcome.kind === 'denied';
    return { ...flag, text: tried ? 'Tried by the account root user' : 'Made by the account root user' };
  }
  if (outcome.kind !== 'succeeded') return { ...flag, text: 'Somebody tried to sign in as the account root user' };
  return ownText(record.additionalEventData, 'MFAUsed') === 'No'
    ? {
        kind: 'root',
        severity: 'high',
        text: 'The account root user signed in, and the record says MFA was not used',
        path: 'additionalEventData.MFAUsed',
      }
    : { ...flag, text: 'The account root user signed in' };
}

/** Only when both accounts are known and differ. */
function toCrossAccountFlag(record: CloudTrailRecord, { accountId, kind }: Identity): Flag | undefined {
  const recipient = textOf(record.recipientAccountId);
  if (
    recipient === undefined ||
    accountId === undefined ||
    recipient === accountId ||
    kind === 'aws-service' ||
    kind === 'anonymous'
  )
    return undefined;
  return {
    kind: 'cross-account',
    severity: 'notable',
    text: 'Made by another account than the one it was made in',
    path: 'recipientAccountId',
  };
}

/** A long-term key of root, or one that changes something, where AWS advises a session. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html */
function toKeyFlag({ accessKey, kind }: Identity, readOnly: boolean | undefined): Flag | undefined {
  if (accessKey?.kind !== 'long-term' || (kind !== 'root' && readOnly !== false)) return undefined;
  return {
    kind: 'long-term-key',
    severity: kind === 'root' ? 'high' : 'info',
    text: 'Made with a long-term access key, where a session would be expected',
    path: 'userIdentity.accessKeyId',
  };
}

/** The session that EC2 opens for the role of an instance has the instance's id for its name. */
const INSTANCE = /^i-[\da-f]{8}(?:[\da-f]{9})?$/;
const PUBLIC = new Set(['public', 'documentation']);

/**
 * No claim that they were taken out of AWS: an instance with a public address, or behind a NAT gateway, calls from one as well.
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html
 */
function toInstanceFlag(record: CloudTrailRecord, { kind, session, invokedBy }: Identity): Flag | undefined {
  if (kind !== 'role-session' || invokedBy !== undefined || !INSTANCE.test(session?.name ?? '')) return undefined;
  const address = textOf(record.sourceIPAddress);
  if (address === undefined || textOf(record.vpcEndpointId) !== undefined || !PUBLIC.has(toAddressKind(address)))
    return undefined;
  return {
    kind: 'instance-credentials',
    severity: 'info',
    text: "The session of an EC2 instance's role, called from a public address: check whether that is the instance's",
    path: 'sourceIPAddress',
  };
}
