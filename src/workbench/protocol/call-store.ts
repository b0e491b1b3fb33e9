import type { Facet } from '../../calls/facets.ts';
import type { FacetCount, Filter, Sort } from '../../calls/filter.ts';
import type { RolledUp, RollUpFacet } from '../../calls/table/roll-up.ts';
import type { WireCall } from '../../calls/wire-call.ts';
import type { CallRow } from '../../notes/brief.ts';
import type { NotePayload } from '../../notes/note.ts';
import type { NoteOptions } from '../../notes/note-options.ts';
import type { Pseudonym } from '../../notes/redact/pseudonyms.ts';
import type { Problem } from '../../records/problem.ts';
import type { Copies } from './copies.ts';

/** What the workbench is given to read. `path` is the file's name with its folder, as the person knows it. */
export type ReadInput = { kind: 'file'; file: File; path: string } | { kind: 'text'; text: string };

export interface ReadState {
  /** `details`: records can be listed and filtered; targets and flags of some are still being read. `failed`: it is said why. */
  phase: 'idle' | 'reading' | 'details' | 'done' | 'cancelled' | 'failed';
  /** Bytes done and in all, as given. */
  bytes: number;
  totalBytes: number;
  /** Bytes that were given and not read because reading was cancelled. */
  unreadBytes: number;
  /** Estimated from the speed so far. Absent until there is one. */
  secondsLeft?: number;
  /** Calls read, each id once, partial ones included. */
  records: number;
  partial: number;
  /** Records met again with an id already read; they were left out. */
  duplicates: number;
  /** Records that bear the id of another one and are a different event: all of them are there. */
  sharedIds: number;
  /** Records that could not be read. */
  lost: number;
  /** The first few hundred, in the order in which they were met; `problemCount` counts all. */
  problems: readonly Problem[];
  problemCount: number;
  /** What was mended, with its file: "puppet.txt: 1 trailing comma taken out". */
  repairs: readonly string[];
}

/** Calls in one bar of the time histogram. */
export interface TimeBin {
  /** Milliseconds since 1970; the bar reaches to the next one's `from`. */
  from: number;
  count: number;
  /** Denied or failed, of `count`. */
  failed: number;
}

export interface FacetState {
  /** The most frequent values, at most 200. */
  counts: readonly FacetCount[];
  /** How many values there are. */
  distinct: number;
  /** False while `details` are still being read. */
  complete: boolean;
}

/** What a filter shows. */
export interface View {
  /** Goes up with each change of filter, order or records. */
  revision: number;
  count: number;
  /** All calls read. */
  total: number;
  /** OpsWorks CM's own calls and those that it made, of all calls read, whatever the filter. */
  opsworksCm: number;
  /** The filter's words are still being looked for: `count` and the rest say what was found so far, and more views follow (`watch`). */
  searching: boolean;
  /** Why not all records were looked through, and will not be. Absent: nothing failed. */
  fault?: string;
  facets: Record<Facet, FacetState>;
  /** Over the calls that all parts of the filter but the time let through. */
  histogram: readonly TimeBin[];
  /** First and last time of all calls read, in milliseconds since 1970. Absent: none has a time. */
  span?: { from: number; to: number };
}

/** One line of the virtual list. Its `haystack` is empty: the store looks through the records themselves. */
export interface ListRow extends CallRow {
  /** The call's number in the store: what `open` takes. */
  call: number;
  action: string;
  service: string;
  actor: string;
  sourceIp: string;
  /** Other records of the same action, as other accounts have it (`sharedEventID`). Absent: none was read. */
  copies?: number;
}

export type RollUpBy = RollUpFacet;
export type RollUp = RolledUp;

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
export interface NoteRequest extends Omit<NoteOptions, 'redact'> {
  redact: boolean;
  pseudonyms: readonly Pseudonym[];
  /** Calls by their numbers in the store, whether the filter shows them or not. Absent: all that the filter shows. */
  only?: readonly number[];
}

/**
 * The calls of a workbench, in a worker. Every method may be called at any time, also while reading goes on.
 * Methods reject with an error whose message can be shown.
 */
export interface CallStore {
  /**
   * Adds to what is there. Resolves when all is read or it was cancelled; targets and flags (`details`) may follow: `onState` goes
   * on until the phase is `done` or `cancelled`. A second call waits for the first.
   */
  read(inputs: readonly ReadInput[], onState: (state: ReadState) => void): Promise<ReadState>;
  /** Ends reading at once; what was read stays. */
  cancel(): Promise<void>;
  clear(): Promise<void>;
  /**
   * The list as this filter and order show it; replaces the view before. A newer call makes an older one resolve with the newer's.
   * While words are looked for it resolves with the first that are found, if somebody watches; else when all are.
   */
  show(filter: Filter, sort: Sort): Promise<View>;
  /** The view with this revision is drawn. Where processors are few, reading waits for that after `show`, but no longer than a moment. */
  goOn(revision: number): Promise<void>;
  /** From now on calls this with each view of the filter in force that is newer than what `show` gave: more rows with its words. One watches at a time. */
  watch(onView: (view: View) => void): Promise<void>;
  /** Lines of the current view, `to` not included. */
  rows(from: number, to: number): Promise<ListRow[]>;
  /** The position in the current view of a call, by its `eventID`. `undefined`: the filter hides it or it was not read. */
  find(eventId: string): Promise<number | undefined>;
  open(call: number): Promise<WireCall>;
  /** Whole calls by position in the current view, `to` not included, e.g. for the notebook. */
  calls(from: number, to: number): Promise<WireCall[]>;
  /** The calls that a brief tells beside it: the same server's story and what OpsWorks CM made on its account; at most some hundred. */
  around(call: number): Promise<WireCall[]>;
  /** Over what the filter shows, those with most calls first, at most 1000. By target: complete when `View.facets.target` is. */
  rollUp(by: RollUpBy): Promise<RollUp[]>;
  /** The same action as other accounts record it. `undefined`: no other record of it was read. */
  copies(call: number): Promise<Copies | undefined>;
  /** In one piece. Rejects when the filter shows more than `MOST_WRITTEN` calls. */
  note(request: NoteRequest): Promise<WrittenNote>;
  /** How that note begins, or a note of the first calls where they are more. `undefined`: `endBeginning` or a newer one ended it. */
  beginning(request: NoteRequest): Promise<NoteBeginning | undefined>;
  /** Ends a beginning that is being written, at its next turn. */
  endBeginning(): Promise<void>;
  /**
   * A timeline of any number of calls, of what the filter shows now, whatever it shows later. The next part is written when `onPart`
   * has answered; `undefined` when it answered false, which ends it.
   */
  noteParts(
    request: NoteRequest,
    onPart: (part: NotePart) => boolean | Promise<boolean>,
  ): Promise<WrittenParts | undefined>;
  /** What the sessions of an AssumeRole call's answer did: the filter that shows it. `undefined`: the record names no session. */
  sessionFilter(call: number): Promise<Filter | undefined>;
}
