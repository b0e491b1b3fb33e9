import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Desk, EMPTY_DESK, type NotebookEntry, type PinnedCall } from '../calls/notebook.ts';
import { type NotebookHead, toHead } from '../calls/notebook-head.ts';
import { oldestFirst } from '../calls/order.ts';
import type { ApiCall } from '../model/api-call.ts';
import type { CallRow } from '../notes/brief.ts';
import type { NoteEntry, NoteOptions, NotePayload } from '../notes/note.ts';
import type { Pseudonyms } from '../notes/redact/pseudonyms.ts';
import { toBrief } from '../notes/to-brief.ts';
import { toNote } from '../notes/to-note.ts';
import { toCallRow } from '../notes/to-row.ts';
import { createPanelState } from '../panel/create-state.ts';
import type { PanelPorts, PanelState } from '../panel/panel-state.ts';
import { createView, type PanelView } from '../panel/panel-view.ts';
import { collectEntries } from '../panel/write-note.ts';
import type { Writers } from '../panel/writers.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { toNoteOptions } from '../settings/to-note-options.ts';
import { expectCall } from '../storage/read-pinned.ts';
import { createDrafts, type RemarkDrafts } from './remark-drafts.ts';

/** What the notebook's page shows. The calls stand in the panel's own store, so that the panel's parts draw and copy them. */
export interface NotebookView {
  panel: PanelView;
  desk: ReadonlySignal<Desk>;
  /** False until storage was read for the first time. */
  loaded: ReadonlySignal<boolean>;
  /** Entries whose call could not be read; they stay in the notebook and in an exported file. */
  unread: ReadonlySignal<number>;
  /** An earlier notebook could not be read. It is not this one, and stays until it is removed. */
  unreadable: ReadonlySignal<boolean>;
  /** What is written beside each call, with what was typed and is not stored yet. */
  remarks: ReadonlySignal<ReadonlyMap<string, string>>;
  drafts: RemarkDrafts;
  /** Oldest first. */
  rows: ReadonlySignal<readonly CallRow[]>;
  head: ReadonlySignal<NotebookHead>;
  /** The note of all calls as it would be copied now. `undefined`: there is none. Never rejects. */
  writeNote(): Promise<NotePayload | undefined>;
  /** All entries, for a file. */
  toEntries(): NotebookEntry[];
  /** Shows what storage holds now. `calls` are by `ref`, also those that were shown before. */
  show(desk: Desk, calls: ReadonlyMap<number, PinnedCall>, unreadable?: boolean): void;
}

/** `askPseudonyms` gives the stand-ins of what is redacted in these calls. */
export function createNotebookView(
  ports: PanelPorts,
  askPseudonyms: (entries: readonly NoteEntry[]) => Promise<Pseudonyms>,
): NotebookView {
  const state: PanelState = createPanelState(DEFAULT_SETTINGS);
  state.scope.value = 'all';
  const desk: Signal<Desk> = signal(EMPTY_DESK);
  const loaded = signal(false);
  const unreadable = signal(false);
  let pinned: ReadonlyMap<number, PinnedCall> = new Map();
  const known = new WeakMap<PinnedCall, ApiCall>();
  const drafts = createDrafts();
  const remarks = computed(
    () => new Map(desk.value.ledger.items.map(({ id, remark }) => [id, drafts.texts.value.get(id) ?? remark])),
  );
  const withRemarks = (entries: readonly NoteEntry[]): NoteEntry[] =>
    entries.map((entry) => {
      const remark = remarks.value.get(entry.call.id);
      return remark ? { ...entry, remark } : entry;
    });
  const write = async (entries: readonly NoteEntry[], options: NoteOptions): Promise<NotePayload> => {
    const remarked = withRemarks(entries);
    if (!state.settings.value.redact) return toNote(remarked, options);
    return toNote(remarked, { ...options, redact: await askPseudonyms(remarked) });
  };
  const writers: Writers = { toBrief, toCallRow, toNote: write };
  const panel = createView(state, ports, writers);
  const inOrder = computed(() => oldestFirst(state.calls.value.values()));
  const writeNote = async (): Promise<NotePayload | undefined> => {
    try {
      return await write(collectEntries(state, ports, writers, inOrder.value), toNoteOptions(state.settings.value));
    } catch {
      return undefined;
    }
  };
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
    desk.peek().ledger.items.flatMap(({ id, ref, pinnedAt }) => {
      const call = pinned.get(ref);
      return call ? [{ call, remark: remarks.value.get(id) ?? '', pinnedAt }] : [];
    });
  return {
    panel,
    desk,
    loaded,
    unreadable,
    unread: computed(() => desk.value.ledger.items.length - state.calls.value.size),
    remarks,
    drafts,
    rows: computed(() => inOrder.value.map(toCallRow)),
    head: computed(() => toHead(inOrder.value)),
    writeNote,
    toEntries,
    show: (next, calls, apart = false) => {
      unreadable.value = apart;
      pinned = calls;
      drafts.meet(next.ledger.items);
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
