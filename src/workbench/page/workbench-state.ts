import { type Signal, signal } from '@preact/signals';
import { type Filter, NO_FILTER, type Sort } from '../../calls/filter.ts';
import type { ApiCall } from '../../model/api-call.ts';
import type { View } from '../protocol/list-view.ts';
import type { ReadState } from '../protocol/reading.ts';

export type Tab = 'calls' | 'roll-ups' | 'compare';

/** A filter that a person keeps under a name. */
export interface SavedView {
  name: string;
  filter: Filter;
  sort: Sort;
}

/** What was given to read so far. */
export interface Given {
  files: number;
  pasted: number;
  sample: boolean;
}

/** A call that is open or picked for comparing. */
export interface PickedCall {
  /** The call's row in the store. */
  row: number;
  call: ApiCall;
}

/** The page's one store of what is seen; the calls themselves are in the worker. */
export interface WorkbenchState {
  reading: Signal<ReadState>;
  given: Signal<Given>;
  /** What stands in the box for pasting. */
  pasteText: Signal<string>;
  /** What could not be read of the text pasted last. */
  pasteFault: Signal<string | undefined>;
  /** Files found so far in dropped folders, while they are being listed; else `undefined`. */
  listing: Signal<number | undefined>;
  /** What the filter in force shows. `undefined` before the first answer. */
  view: Signal<View | undefined>;
  /** What was asked for last. `view` follows a moment later. */
  filter: Signal<Filter>;
  sort: Signal<Sort>;
  /** The scope was chosen by hand, or by a filter that says it: it no longer follows what was read. */
  scopeChosen: Signal<boolean>;
  tab: Signal<Tab>;
  /** The row that the keyboard is on, by its position in the view. */
  active: Signal<number>;
  /** Goes up when the active row is to come into sight. */
  reveal: Signal<number>;
  open: Signal<PickedCall | undefined>;
  /** Calls that were ticked, by their rows in the store: what notes are of, whatever the filter shows. Empty: of all that it shows. */
  picked: Signal<ReadonlySet<number>>;
  /** Those of them that are compared, in the order in which they were picked. */
  tray: Signal<readonly PickedCall[]>;
  savedViews: Signal<readonly SavedView[]>;
  /** The rail is unfolded where the page is narrow. */
  railOpen: Signal<boolean>;
  /** A file of many calls is being written: it can be cancelled. */
  writing: Signal<boolean>;
  /** What was just done, e.g. "Copied 12 calls as Markdown."; empty again once filter, order, picked calls or the open one are others. */
  said: Signal<string>;
  /** Why reading or the worker failed: stays until something is read anew. */
  failure: Signal<string | undefined>;
}

export const NEWEST_FIRST: Sort = { key: 'time', descending: true };

/** Calls that can be compared at once: more columns than that cannot be read. */
export const MOST_COMPARED = 5;

const NOT_READ: ReadState = {
  phase: 'idle',
  bytes: 0,
  totalBytes: 0,
  unreadBytes: 0,
  records: 0,
  partial: 0,
  duplicates: 0,
  sharedIds: 0,
  lost: 0,
  problems: [],
  problemCount: 0,
  repairs: [],
};

/** Nothing read yet. What is said is said in one place, by the panel's parts too. */
export function createWorkbenchState(said: Signal<string>): WorkbenchState {
  return {
    reading: signal(NOT_READ),
    given: signal({ files: 0, pasted: 0, sample: false }),
    pasteText: signal(''),
    pasteFault: signal(undefined),
    listing: signal(undefined),
    view: signal(undefined),
    filter: signal(NO_FILTER),
    sort: signal(NEWEST_FIRST),
    scopeChosen: signal(false),
    tab: signal('calls'),
    active: signal(0),
    reveal: signal(0),
    open: signal(undefined),
    picked: signal(new Set<number>()),
    tray: signal([]),
    savedViews: signal([]),
    railOpen: signal(false),
    writing: signal(false),
    said,
    failure: signal(undefined),
  };
}

/** Back to nothing read; what the person saved stays. */
export function forgetRead(state: WorkbenchState): void {
  state.reading.value = NOT_READ;
  state.given.value = { files: 0, pasted: 0, sample: false };
  state.failure.value = undefined;
  state.pasteText.value = '';
  state.pasteFault.value = undefined;
  state.view.value = undefined;
  state.filter.value = NO_FILTER;
  state.scopeChosen.value = false;
  state.tab.value = 'calls';
  state.active.value = 0;
  state.open.value = undefined;
  state.picked.value = new Set();
  state.tray.value = [];
}
