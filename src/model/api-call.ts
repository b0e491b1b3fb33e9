import type { Channel } from '../sources/raw-event.ts';
import type { Instant } from '../values/instant.ts';
import type { FlagKind } from './flag-kinds.ts';
import type { Identity } from './identity-types.ts';
import type { Severity } from './services/knowledge.ts';
import type { Level } from './services/levels.ts';

export type AddressKind = 'public' | 'private' | 'documentation' | 'local' | 'service' | 'aws-internal' | 'other';

export interface Origin {
  /** `sourceIPAddress` as written. Absent when the record has none. */
  address?: string;
  addressKind?: AddressKind;
  /** How the call was made: "AWS console", "AWS CLI 2.15.0", "Terraform 1.5", "AWS service config.amazonaws.com", "not known". */
  made: string;
  /** The same without version, for counting. */
  tool: string;
  userAgent?: string;
  vpcEndpoint?: string;
}

/**
 * One value of the request or the answer. Nested objects and lists come as a row of their own (`container`) followed by
 * their members.
 */
export interface Parameter {
  /** The record's own path with dots: `engineAttributes.0.name`. */
  path: string;
  /** The last part of the path. */
  name: string;
  depth: number;
  /** How the value is to be read. `secret`: masked by Trailbrief. `redacted`: by AWS. `omitted`: left out by CloudTrail. */
  kind: 'text' | 'number' | 'flag' | 'empty' | 'container' | 'secret' | 'redacted' | 'omitted';
  /** The value as text; for a container what it holds ("2 members"). Never a masked value. */
  text: string;
}

/** What became of the request or the answer as a whole. */
export interface ParameterList {
  rows: Parameter[];
  /** "left out by CloudTrail (149,893 bytes)", "redacted by AWS". */
  remark?: string;
}

/**
 * `in-part`: answered, and the answer names what failed beside what was done. `dry-run`: asked only whether it would be allowed;
 * nothing was done.
 */
export type OutcomeKind = 'succeeded' | 'in-part' | 'denied' | 'failed' | 'dry-run' | 'not-said';

export interface Outcome {
  kind: OutcomeKind;
  /** A failure that is part of normal work, e.g. asking for a policy that is not there. */
  routine: boolean;
  code?: string;
  message?: string;
  /** A state that the answer names: `CREATING`. */
  status?: string;
  /** The record's `errorCode` where `code` is not it: one that says that there was no error. */
  ownCode?: string;
  /** Path in the record that names the failure, where it is no error code and no message. */
  path?: string;
}

export interface Target {
  /** Shown: the last part of an ARN, or the value itself. */
  name: string;
  arn?: string;
  /** `AWS::OpsWorksCM::Server`, where the record says it. */
  type?: string;
  accountId?: string;
  /** Path in the record that named it. */
  path: string;
}

export interface Effect {
  phrases: Phrase[];
  severity: Severity;
}

export interface Flag {
  kind: FlagKind;
  severity: Severity;
  text: string;
  /** Path in the record that shows it. */
  path: string;
}

/** One piece of the sentence. */
export interface Phrase {
  text: string;
  /** `act-value`: a value from the record inside the act. `plain` and `act` are words of ours alone. */
  kind: 'plain' | 'act' | 'value' | 'act-value';
}

export interface Evidence {
  channel: Channel;
  /** Page address (without the multi-session label) or file name. */
  name?: string;
  /** Milliseconds since 1970. */
  readAt: number;
  /** Position in its container, from 0. */
  index?: number;
  line?: number;
  /** SHA-256 of the file that it was read from, in hexadecimal. Absent where nobody has worked it out. */
  sha256?: string;
}

export type Category =
  | 'management'
  | 'data'
  | 'network-activity'
  | 'insight'
  | 'aggregated'
  | 'service-event'
  | 'sign-in'
  | 'console-action';

/** A value that a row masks. Shown in the panel alone, when a person asks for it; no note, filter or list may have it. */
export interface MaskedValue {
  part: 'request' | 'response' | 'additional';
  /** The row's path. */
  path: string;
  text: string;
}

/** One CloudTrail event in our words. Everything optional is absent in some real records. */
export interface ApiCall {
  /** `eventID`, or `no-id:` and a digest of the text. */
  id: string;
  hasOwnId: boolean;
  /** Read from labels on the page, not from a record. */
  partial: boolean;
  category: Category;
  time?: Instant;
  /** The time as the page shows it, for a partial call whose time could not be read. */
  timeText?: string;
  /** `eventName`, e.g. `CreateServer`; "not named" is said by the notes. */
  action?: string;
  service: { source?: string; name: string; opsworksCm: boolean };
  region?: string;
  /** `recipientAccountId`, else the identity's account. */
  accountId?: string;
  identity: Identity;
  origin: Origin;
  /** After the actor: "tried to" is already in it where it applies. */
  predicate: Phrase[];
  targets: Target[];
  request: ParameterList;
  response: ParameterList;
  /** Facts outside request and answer, e.g. `additionalEventData.MFAUsed`. */
  additional: ParameterList;
  outcome: Outcome;
  readOnly?: boolean;
  /** In the words of AWS's reference. Absent when the action is. */
  accessLevel?: Level;
  effects: Effect[];
  flags: Flag[];
  requestId?: string;
  eventVersion?: string;
  /** Links copies of one action in several accounts. */
  sharedEventId?: string;
  /** "Engine: Puppet Enterprise", or why it cannot be told. For OpsWorks CM only. */
  engine?: string;
  /** For calls that OpsWorks CM made for a customer: what shows it. */
  madeByOpsworksCm?: { why: string; path: string };
  evidence: Evidence;
  /** The whole record as indented JSON with secrets masked. Made when asked for. */
  recordText(): { text: string; masked: number };
  /** What the rows that are `secret` stand for. Absent where it is not known. */
  maskedValues?(): readonly MaskedValue[];
}
