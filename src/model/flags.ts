import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { Flag, Outcome } from './api-call.ts';
import type { Identity } from './identity-types.ts';
import { ownText, textOf } from './json-view.ts';

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
  const ofRoot = toRootFlag(record, identity);
  if (ofRoot) flags.push(ofRoot);
  const ofAccount = toCrossAccountFlag(record, identity);
  if (ofAccount) flags.push(ofAccount);
  const ofKey = toKeyFlag(identity, readOnly);
  if (ofKey) flags.push(ofKey);
  return flags;
}

/** What a call that did not succeed is flagged with, and the member that says so. */
export function toOutcomeFlag({ kind, routine, code, message }: Outcome): Flag | undefined {
  if (kind !== 'denied' && kind !== 'failed') return undefined;
  const path = code !== undefined ? 'errorCode' : message !== undefined ? 'errorMessage' : 'responseElements';
  if (routine)
    return { kind: 'failed', severity: 'info', text: 'A routine probe: this answer is part of normal work', path };
  const text = kind === 'denied' ? 'The call was denied' : 'The call failed: the record names an error';
  return { kind, severity: 'notable', text: path === 'responseElements' ? 'The sign-in failed' : text, path };
}

/** Root that signed in without MFA is the one sign-in that nobody should have to look for. */
function toRootFlag(record: CloudTrailRecord, { kind }: Identity): Flag | undefined {
  if (
    kind === 'root' &&
    record.eventName === 'ConsoleLogin' &&
    ownText(record.additionalEventData, 'MFAUsed') === 'No'
  ) {
    return {
      kind: 'root',
      severity: 'high',
      text: 'The account root user signed in, and the record says MFA was not used',
      path: 'additionalEventData.MFAUsed',
    };
  }
  return kind === 'root'
    ? { kind: 'root', severity: 'notable', text: 'Made by the account root user', path: 'userIdentity.type' }
    : undefined;
}

/** Only when both accounts are known and differ. */
function toCrossAccountFlag(record: CloudTrailRecord, { accountId, kind }: Identity): Flag | undefined {
  const recipient = textOf(record.recipientAccountId);
  if (recipient === undefined || accountId === undefined || recipient === accountId || kind === 'aws-service')
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
