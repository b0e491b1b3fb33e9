import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Desk, EMPTY_DESK, type NotebookEntry, type PinnedCall } from '../calls/notebook.ts';
import { type NotebookHead, toHead } from '../calls/notebook-head.ts';
import { oldestFirst } from '../calls/order.ts';
import type { ApiCall } from '../model/api-call.ts';
import type { CallRow } from '../notes/brief.ts';
import type { NoteEntry, NotePayload } from '../notes/note.ts';
import type { NoteOptions } from '../notes/note-options.ts';
import type { Pseudonyms } from '../notes/redact/pseudonyms.ts';
import { toBrief } from '../notes/to-brief.ts';
import { toNote } from '../notes/to-note.ts';
import { toCallRow } from '../notes/to-row.ts';
import { copyNote } from '../panel/copy-note.ts';
import { type Copying, createNoteChoices } from '../panel/copying.ts';
import { askPreview } from '../panel/find-preview.ts';
import { createOpenCall, type OpenCall } from '../panel/open-call.ts';
import type { PanelPorts } from '../panel/panel-state.ts';
import { createShellState, type ShellState } from '../panel/shell.ts';
import { collectEntries, type NoteSource } from '../panel/write-note.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { toNoteOptions } from '../settings/to-note-options.ts';
import { expectCall } from '../storage/read-pinned.ts';
import { createDrafts, type RemarkDrafts } from './remark-drafts.ts';

/** What the notebook's page shows. */
export interface NotebookView {
  shell: ShellState;
  openCall: OpenCall;
  copying: Copying;
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
  ports: Pick<PanelPorts, 'copy' | 'saveSettings' | 'now'>,
  askPseudonyms: (entries: readonly NoteEntry[]) => Promise<Pseudonyms>,
): NotebookView {
  const shell = createShellState(DEFAULT_SETTINGS);
  const { settings } = shell;
  const calls = signal<ReadonlyMap<string, ApiCall>>(new Map());
  const desk = signal<Desk>(EMPTY_DESK);
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
    if (!settings.value.redact) return toNote(remarked, options);
    return toNote(remarked, { ...options, redact: await askPseudonyms(remarked) });
  };
  const source: NoteSource = { calls, settings, now: ports.now, writers: { toBrief, toNote: write } };
  const openIds = { openId: signal<string | undefined>(undefined), revealId: signal<string | undefined>(undefined) };
  // Every call of the notebook stands in its timeline.
  const openCall = createOpenCall({ calls, ...openIds, said: shell.said }, source, () => undefined);
  const inOrder = computed(() => oldestFirst(calls.value.values()));
  const toOpen = (): readonly ApiCall[] => (openCall.call.value ? [openCall.call.value] : []);
  const count = computed(() => inOrder.value.length);
  const copying: Copying = {
    settings,
    choices: createNoteChoices(shell, ports.saveSettings),
    openId: computed(() => openCall.brief.value?.eventId),
    allCount: count,
    copyAllCount: count,
    selectedCount: signal(0),
    byHand: shell.byHand,
    toPreview: (of) => askPreview(source, of, of === 'call' ? toOpen() : inOrder.value),
    copyCall: () => copyNote(shell, ports.copy, source, toOpen()),
    copyAll: () => copyNote(shell, ports.copy, source, inOrder.value),
  };
  const writeNote = async (): Promise<NotePayload | undefined> => {
    try {
      return await write(collectEntries(source, inOrder.value), toNoteOptions(settings.value));
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
    shell,
    openCall,
    copying,
    desk,
    loaded,
    unreadable,
    unread: computed(() => desk.value.ledger.items.length - calls.value.size),
    remarks,
    drafts,
    rows: computed(() => inOrder.value.map(toCallRow)),
    head: computed(() => toHead(inOrder.value)),
    writeNote,
    toEntries,
    show: (next, found, apart = false) => {
      unreadable.value = apart;
      pinned = found;
      drafts.meet(next.ledger.items);
      const shown = next.ledger.items.flatMap(({ ref }) => {
        const call = found.get(ref);
        return call ? (find(call) ?? []) : [];
      });
      desk.value = next;
      const before = [...calls.peek().values()];
      // A remark that changed draws no call anew.
      if (shown.length !== before.length || shown.some((call, at) => call !== before[at]))
        calls.value = new Map(shown.map((call) => [call.id, call]));
      loaded.value = true;
    },
  };
}
