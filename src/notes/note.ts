import type { ApiCall } from '../model/api-call.ts';
import type { Brief, FieldName } from './brief.ts';
import type { RichElement } from './formats/rich-tree.ts';
import type { Pseudonyms } from './redact/pseudonyms.ts';

/** The formats of a note. Wording is the one of the `Format` choice. */
export const FORMATS = ['Rich text', 'Markdown', 'Plain text', 'Jira', 'Slack', 'CSV', 'JSON', 'Timesketch'] as const;

export type Format = (typeof FORMATS)[number];

/** What goes onto the clipboard in one write. */
export interface NotePayload {
  /** `text/plain`. */
  text: string;
  /** `text/html`, for rich text only. */
  html?: string;
  /** What `html` was written from, to be drawn as a preview. */
  rich?: RichElement;
}

/** One call of a note. */
export interface NoteEntry {
  call: ApiCall;
  brief: Brief;
  /** What a person wrote beside it in the notebook. */
  remark?: string;
  /** Its texts have pseudonyms already: nothing in it is to be replaced again. */
  redacted?: true;
}

/**
 * What of a call stands in a note, beside the sentence, in the order in which a person may choose them: a named field, or all request
 * parameters, or the whole answer.
 */
export const NOTE_FIELDS = [
  'outcome',
  'error-code',
  'error-message',
  'effect',
  'flag',
  'identity',
  'identity-type',
  'session',
  'issuer',
  'mfa',
  'access-key',
  'invoked-by',
  'source-ip',
  'origin',
  'user-agent',
  'request',
  'response',
  'action',
  'service',
  'target',
  'time',
  'region',
  'account',
  'event-id',
  'request-id',
  'evidence',
] as const satisfies readonly (FieldName | 'request' | 'response')[];

export type NoteField = (typeof NOTE_FIELDS)[number];

/** How a note is written. All of it is the person's choice; see `settings`. */
export interface NoteOptions {
  format: Format;
  /** Replaces what names accounts, people, keys, addresses and hosts. Absent: nothing is replaced. */
  redact?: Pseudonyms;
  /** Makes addresses and URLs of theirs impossible to click; the link back to the evidence stays alive. */
  defang: boolean;
  /** An IANA time zone (`Europe/Berlin`) whose time stands beside UTC. Absent: UTC alone. */
  timeZone?: string;
  /** Which fields, in this order. Absent: all that a note has, in its own order. CSV, JSON and Timesketch have columns of their own. */
  fields?: readonly NoteField[];
}
