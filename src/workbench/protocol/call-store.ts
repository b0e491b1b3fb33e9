import type { Filter, Sort } from '../../calls/filter.ts';
import type { RolledUp, RollUpFacet } from '../../calls/table/roll-up.ts';
import type { WireCall } from '../../calls/wire-call.ts';
import type { Copies } from './copies.ts';
import type { ListRow, Range, ShownView, View } from './list-view.ts';
import type { NoteBeginning, NotePart, StoreNoteRequest, WrittenNote, WrittenParts } from './note-writing.ts';
import type { ReadInput, ReadState } from './reading.ts';

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
   * Answers with the rows of the range as well: the last ones where the view ends before it, so that there are as many as fit.
   * While words are looked for it resolves with the first that are found, if somebody watches; else when all are.
   */
  show(filter: Filter, sort: Sort, seen?: Range): Promise<ShownView>;
  /** The view with this revision is drawn. Where processors are few, reading waits for that after `show`, but no longer than a moment. */
  goOn(revision: number): Promise<void>;
  /** From now on calls this with each view of the filter in force that is newer than what `show` gave: more rows with its words. One watches at a time. */
  watch(onView: (view: View) => void): Promise<void>;
  /** Lines of the current view, `to` not included. */
  rows(from: number, to: number): Promise<ListRow[]>;
  /** The position in the current view of a call, by its `eventID`. `undefined`: the filter hides it or it was not read. */
  find(eventId: string): Promise<number | undefined>;
  open(row: number): Promise<WireCall>;
  /** Whole calls by position in the current view, `to` not included, e.g. for the notebook. */
  calls(from: number, to: number): Promise<WireCall[]>;
  /** The calls that a brief tells beside it: the same server's story and what OpsWorks CM made on its account; at most some hundred. */
  around(row: number): Promise<WireCall[]>;
  /** Over what the filter shows, those with most calls first, at most 1000. By target: complete when `View.facets.target` is. */
  rollUp(by: RollUpFacet): Promise<RolledUp[]>;
  /** The same action as other accounts record it. `undefined`: no other record of it was read. */
  copies(row: number): Promise<Copies | undefined>;
  /** In one piece. Rejects when the filter shows more than `MOST_WRITTEN` calls. */
  note(request: StoreNoteRequest): Promise<WrittenNote>;
  /** How that note begins, or a note of the first calls where they are more. `undefined`: `endBeginning` or a newer one ended it. */
  beginning(request: StoreNoteRequest): Promise<NoteBeginning | undefined>;
  /** Ends a beginning that is being written, at its next turn. */
  endBeginning(): Promise<void>;
  /**
   * A timeline of any number of calls, of what the filter shows now, whatever it shows later. The next part is written when `onPart`
   * has answered; `undefined` when it answered false, which ends it.
   */
  noteParts(
    request: StoreNoteRequest,
    onPart: (part: NotePart) => boolean | Promise<boolean>,
  ): Promise<WrittenParts | undefined>;
  /** What the sessions of an AssumeRole call's answer did: the filter that shows it. `undefined`: the record names no session. */
  sessionFilter(row: number): Promise<Filter | undefined>;
}
