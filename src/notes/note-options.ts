import type { Format } from './formats/note-formats.ts';
import type { NoteField, ValueOptions } from './note.ts';
import type { Pseudonyms } from './redact/pseudonyms.ts';

/** `Short`: what an incident's timeline needs, in a few lines. `Full`: all that the brief says. */
export const LENGTHS = ['Short', 'Full'] as const;

export type Length = (typeof LENGTHS)[number];

/** How a note is written. All of it is the person's choice; see `settings`. */
export interface NoteOptions extends ValueOptions {
  format: Format;
  /** Replaces what names accounts, people, keys, addresses and hosts. Absent: nothing is replaced. */
  redact?: Pseudonyms;
  /** Makes addresses and URLs of theirs impossible to click; the link back to the evidence stays alive. */
  defang: boolean;
  /** Absent: `Full`. CSV, JSON and Timesketch are the same in both. */
  length?: Length;
  /** Of a full note: which fields, in this order. Absent: all that a note has, in its own order. CSV, JSON and Timesketch have columns of their own. */
  fields?: readonly NoteField[];
}
