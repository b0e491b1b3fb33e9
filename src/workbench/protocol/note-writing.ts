import type { NotePayload } from '../../notes/note.ts';
import type { NoteOptions } from '../../notes/note-options.ts';
import type { Pseudonym } from '../../notes/redact/pseudonyms.ts';

/** Calls of a note in one piece: for more there are parts. */
export const MOST_WRITTEN = 5_000;

/** A note over what the filter shows, written off the page's thread. */
export interface WrittenNote {
  payload: NotePayload;
  calls: number;
  /** Calls that could not be written. */
  left: number;
  /** All pseudonyms known after it, for the next note to use the same. */
  pseudonyms: readonly Pseudonym[];
}

/** The beginning of a note, as much as a page draws at once. */
export interface NoteBeginning {
  /** Cut after a call, but for a note of one call; without `html`. */
  payload: NotePayload;
  /** Calls that the note tells, as far as they could be written. More than `MOST_WRITTEN` are not: then as many as are shown. */
  calls: number;
  /** Calls that could not be written, of those that were tried. */
  left: number;
  /** Of the calls, those that are in the beginning. */
  shown: number;
  /** Characters of the whole note. */
  characters: number;
  /** As `WrittenNote` has them. */
  pseudonyms: readonly Pseudonym[];
}

/** A piece of a note that is written in parts. */
export interface NotePart {
  /** Follows the text of the part before; empty while names are collected for a redacted note. Rich text is HTML. */
  text: string;
  /** Of all the work, what is done: 0 to 1. */
  share: number;
}

/** What is known of a note when all its parts are written. */
export interface WrittenParts extends Omit<WrittenNote, 'payload'> {
  /** What stands before the first part. */
  head: string;
  /** What stands after the last part. */
  tail: string;
}

/** `NoteOptions` as it crosses to a worker: data only. */
export interface StoreNoteRequest extends Omit<NoteOptions, 'redact'> {
  redact: boolean;
  pseudonyms: readonly Pseudonym[];
  /** Calls by their rows in the store, whether the filter shows them or not. Absent: all that the filter shows. */
  only?: readonly number[];
}
