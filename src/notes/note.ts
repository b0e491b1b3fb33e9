import type { ApiCall } from '../model/api-call.ts';
import type { Brief, FieldName } from './brief.ts';
import type { RichElement } from './formats/rich-tree.ts';

/** What goes onto the clipboard in one write. */
export interface NotePayload {
  /** `text/plain`. */
  text: string;
  /** `text/html`, for rich text only. */
  html?: string;
  /** The same as `html`, to be drawn as a preview. */
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

/** How the values of a call are written, in whatever format. */
export interface ValueOptions {
  /** An IANA time zone (`Europe/Berlin`) whose time stands beside UTC. Absent: UTC alone. */
  timeZone?: string;
}
