import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Desk, EMPTY_DESK, type NotebookEntry, type PinnedCall } from '../calls/notebook.ts';
import { type NotebookHead, toHead } from '../calls/notebook-head.ts';
import { oldestFirst } from '../calls/order.ts';
import type { ApiCall } from '../model/api-call.ts';
import type { CallRow } from '../notes/brief.ts';
import type { NoteEntry, NoteOptions, NotePayload } from '../notes/note.ts';
import { toBrief } from '../notes/to-brief.ts';
import { toNote } from '../notes/to-note.ts';
import { toCallRow } from '../notes/to-row.ts';
import { createPanelState } from '../panel/create-state.ts';
import type { PanelPorts, PanelState } from '../panel/panel-state.ts';
import { createView, type PanelView } from '../panel/panel-view.ts';
import { findBrief } from '../panel/writers.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { toNoteOptions } from '../settings/to-note-options.ts';
import { expectCall } from './read-pinned.ts';

/** What the notebook's page shows. The calls stand in the panel's own store, so that the panel's parts draw and copy them. */
export interface NotebookView {
  panel: PanelView;
  desk: ReadonlySignal<Desk>;
  /** False until storage was read for the first time. */
  loaded: ReadonlySignal<boolean>;
  /** Entries whose call could not be read; they stay in the notebook and in an exported file. */
  unread: ReadonlySignal<number>;
  remarks: ReadonlySignal<ReadonlyMap<string, string>>;
  /** Oldest first. */
  rows: ReadonlySignal<readonly CallRow[]>;
  head: ReadonlySignal<NotebookHead>;
  /** A note of all calls. */
  toNote(options: NoteOptions): NotePayload;
  /** Characters of such a note, as it would be copied now. */
  noteLength: ReadonlySignal<number>;
  /** All entries, for a file. */
  toEntries(): NotebookEntry[];
  /** Shows what storage holds now. `calls` are by `ref`, also those that were shown before. */
  show(desk: Desk, calls: ReadonlyMap<number, PinnedCall>): void;
}

export function createNotebookView(ports: PanelPorts): NotebookView {
  const state: PanelState = createPanelState(DEFAULT_SETTINGS);
  state.scope.value = 'all';
  const desk: Signal<Desk> = signal(EMPTY_DESK);
  const loaded = signal(false);
  let pinned: ReadonlyMap<number, PinnedCall> = new Map();
  const known = new WeakMap<PinnedCall, ApiCall>();
  const remarks = computed(() => new Map(desk.value.ledger.items.map(({ id, remark }) => [id, remark])));
  const withRemarks = (entries: readonly NoteEntry[]): NoteEntry[] =>
    entries.map((entry) => {
      const remark = remarks.value.get(entry.call.id);
      return remark ? { ...entry, remark } : entry;
    });
  const panel = createView(state, ports, {
    toBrief,
    toCallRow,
    toNote: (entries, options) => toNote(withRemarks(entries), options),
  });
  const inOrder = computed(() => oldestFirst(state.calls.value.values()));
  const NO_CALLS: ReadonlyMap<string, ApiCall> = new Map();
  const briefs = computed(() =>
    inOrder.value.flatMap((call) => {
      const brief = findBrief({ toBrief, toCallRow, toNote }, call, ports.now(), NO_CALLS);
      return brief ? [{ call, brief }] : [];
    }),
  );
  const toWhole = (options: NoteOptions): NotePayload => toNote(withRemarks(briefs.value), options);
  const noteLength = computed(() =>
    briefs.value.length === 0 ? 0 : toWhole(toNoteOptions(state.settings.value)).text.length,
  );
  const find = (call: PinnedCall): ApiCall | undefined => {
    try {
      const found = known.get(call) ?? expectCall(call, 'call');
      known.set(call, found);
      return found;
    } catch {
      return undefined;
    }
  };
  const toEntries = (): NotebookEntry[] =>
    desk.peek().ledger.items.flatMap(({ ref, remark, pinnedAt }) => {
      const call = pinned.get(ref);
      return call ? [{ call, remark, pinnedAt }] : [];
    });
  return {
    panel,
    desk,
    loaded,
    unread: computed(() => desk.value.ledger.items.length - state.calls.value.size),
    remarks,
    rows: computed(() => inOrder.value.map(toCallRow)),
    head: computed(() => toHead(inOrder.value)),
    toNote: toWhole,
    noteLength,
    toEntries,
    show: (next, calls) => {
      pinned = calls;
      const shown = next.ledger.items.flatMap(({ ref }) => {
        const call = calls.get(ref);
        return call ? (find(call) ?? []) : [];
      });
      desk.value = next;
      const before = [...state.calls.peek().values()];
      // A remark that changed draws no call anew.
      if (shown.length !== before.length || shown.some((call, at) => call !== before[at]))
        state.calls.value = new Map(shown.map((call) => [call.id, call]));
      loaded.value = true;
    },
  };
}
