import type { ApiCall } from '../model/api-call.ts';
import type { FlagKind } from '../model/flag-kinds.ts';

/** The last noun before pixels. Any text in it may be an attacker's: a text node on the page, escaped in every note. */

/** How urgent a call looks. `high` and `notable` come with a reason (an effect or a flag). */
export type Severity = 'info' | 'notable' | 'high';

/**
 * What a piece of text is, so that each output can set it apart in its own way. `plain`, `act`, `dim` and `remark` are words of
 * ours; `actor`, `act-value`, `target`, `code` and `value` may hold text from the record.
 */
export type SpanStyle =
  | 'plain'
  | 'actor'
  | 'act'
  | 'act-value'
  | 'target'
  | 'code'
  | 'value'
  | 'dim'
  | 'secret'
  | 'remark';

export interface Span {
  text: string;
  style: SpanStyle;
}

/** The names under which values can be found from outside (`data-field`). */
export type FieldName =
  | 'sentence'
  | 'action'
  | 'service'
  | 'time'
  | 'region'
  | 'account'
  | 'identity-type'
  | 'identity'
  | 'session'
  | 'issuer'
  | 'mfa'
  | 'access-key'
  | 'access-level'
  | 'invoked-by'
  | 'source-ip'
  | 'user-agent'
  | 'origin'
  | 'outcome'
  | 'error-code'
  | 'error-message'
  | 'denied-by'
  | 'denied-action'
  | 'denied-resource'
  | 'denied-policy'
  | 'authorization-id'
  | 'target'
  | 'event-id'
  | 'request-id'
  | 'effect'
  | 'flag'
  | 'evidence';

/** What a row's value is; a detail has no name outside. */
export type RowKind = 'field' | 'param' | 'response' | 'detail';

/** One value of a brief. Flat, as a brief has some forty of them and bulk work makes a brief of each record. */
export interface Row {
  kind: RowKind;
  /** A `FieldName`; of a parameter or an answer's value its path in the record; of a detail its path, or empty. */
  name: string;
  /** For parameters the last part of the path (`name` of `engineAttributes.0.name`), else words. */
  label: string;
  /** Never empty: an empty value says so. */
  text: string;
  style: SpanStyle;
  /** Nesting of a parameter, 0 at the top. A row that only opens a nested object or list has a `text` that counts it. */
  depth: number;
  /** The value is long: draw its beginning with a way to unfold the rest. */
  long: boolean;
}

export type SectionKind = 'who' | 'from' | 'what' | 'request' | 'response' | 'result' | 'ids' | 'evidence' | 'more';

export interface Section {
  kind: SectionKind;
  title: string;
  rows: Row[];
  /** Said in place of rows or above them: "left out by CloudTrail (149,893 bytes)", "none". */
  remark?: string;
}

export type OutcomeTone = 'good' | 'bad' | 'quiet';

export interface OutcomeText {
  tone: OutcomeTone;
  /** "Succeeded", "Succeeded, status CREATING", "Denied: AccessDenied", "Failed: ValidationException" … */
  text: string;
  /** The same in pieces, so that a code from the record can be set apart. */
  value: Span[];
}

/** A plain sentence on what the call really does. */
export interface EffectText {
  severity: Severity;
  value: Span[];
}

/** A fact worth a second look, with the record's field that shows it. */
export interface FlagText {
  kind: FlagKind;
  severity: Severity;
  text: string;
  /** Path in the record, e.g. `userIdentity.type`. */
  path: string;
}

export interface EvidenceLink {
  /** Link to the event in the console, without a multi-session label. */
  href: string;
  /** The event is older than 90 days: Event history no longer holds it. */
  expired: boolean;
}

/** Another call, told in one line within a brief. */
export interface LinkedCall {
  /** What it tells of: a note that replaces texts replaces them there, and tells it anew. */
  call: ApiCall;
  eventId: string;
  /** Absent when the record has no readable time. */
  time?: string;
  sentence: Span[];
  outcome: OutcomeText;
  /** What ties it to the brief's call, in words, with the path in its record. Absent in a story. */
  why?: string;
  /** It is the brief's own call. */
  current: boolean;
}

/** What else the calls read so far say about the same server; for OpsWorks CM only. */
export interface Surroundings {
  /** `harbour-puppet`. */
  server: string;
  /** Calls that OpsWorks CM made in other services, likely on account of this one, oldest first. */
  related: LinkedCall[];
  /** Every OpsWorks CM call on the server, oldest first, this one included: its story. */
  story: LinkedCall[];
}

export interface Brief {
  /** The record's `eventID`, or a stand-in that begins with `no-id:` when the record has none. */
  eventId: string;
  /** Read from labels only, not from a whole record. */
  partial: boolean;
  /** "read from a table, not from a whole record"; of a partial brief alone. */
  partialText?: string;
  severity: Severity;
  /** Who did what to what, without time and result: they have places of their own. */
  sentence: Span[];
  /** `2017-01-05 22:18:23 UTC`. Absent when the record has no readable time. */
  time?: string;
  outcome: OutcomeText;
  effects: EffectText[];
  flags: FlagText[];
  /** In the order in which they are read. Empty sections are left out. */
  sections: Section[];
  /** Absent when Region or id are missing. */
  link?: EvidenceLink;
  /** Absent when nothing else is known about the server. */
  around?: Surroundings;
  /**
   * The whole record as indented JSON, secrets masked as ‹secret›, and how many were. Empty for a partial brief. Written when
   * asked for: most briefs are read without it. Both are getters, which a copy made by spreading does not have.
   */
  readonly record: string;
  readonly masked: number;
}

/** One line of the list of calls. */
export interface CallRow {
  eventId: string;
  partial: boolean;
  severity: Severity;
  /** Milliseconds since 1970; `undefined` sorts last. */
  ms: number | undefined;
  /** `22:18:23`, or the page's own text for a partial call, or empty. */
  clock: string;
  /** `Thursday 5 January 2017, UTC`, or `Time not known`. */
  day: string;
  sentence: Span[];
  outcome: OutcomeText;
  /** The quiet line below: identity in two words, source address, tool. Never empty strings. */
  details: string[];
  /** `opsworks-cm.amazonaws.com` and the calls it made for its customers. */
  opsworksCm: boolean;
  /** All that the row and its brief's main fields say, lower case: what `Filter` looks through. */
  haystack: string;
}
