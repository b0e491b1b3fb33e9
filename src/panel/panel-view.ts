import { computed, type Signal, signal } from '@preact/signals';
import type { ApiCall } from '../model/api-call.ts';
import { copyNote } from './copy-note.ts';
import { type Copying, createNoteChoices } from './copying.ts';
import { type Derived, toDerived } from './derived.ts';
import { askPreview } from './find-preview.ts';
import type { NotebookPort, Pinning } from './notebook-port.ts';
import { createOpenCall, type OpenCall } from './open-call.ts';
import { createActions, type PanelActions } from './panel-actions.ts';
import type { PanelPorts, PanelState } from './panel-state.ts';
import type { NoteSource } from './write-note.ts';
import type { Writers } from './writers.ts';

/**
 * The panel as its own components see it. What other pages draw too (a row with its brief, the copy bar, the buttons for the
 * notebook) takes only its own part of it.
 */
export interface PanelView {
  state: PanelState;
  derived: Derived;
  actions: PanelActions;
  openCall: OpenCall;
  copying: Copying;
  /** Whether the footer's menu is open. */
  menuOpen: Signal<boolean>;
  /** Absent: there is no notebook here. */
  pinning?: Pinning;
  /** Takes the panel away. Absent: it comes and goes with its page. */
  close?: () => void;
}

/** Joins store, ports and writers for the components. */
export function createView(state: PanelState, ports: PanelPorts, writers: Writers): PanelView {
  const derived = toDerived(state, writers.toCallRow);
  const source: NoteSource = { calls: state.calls, settings: state.settings, now: ports.now, writers };
  const openCall = createOpenCall(state, source, (id) => uncover(state, derived, id));
  return {
    state,
    derived,
    actions: createActions(state, ports),
    openCall,
    copying: createCopying(state, ports, derived, source, openCall),
    menuOpen: signal(false),
    ...(ports.notebook && { pinning: toPinning(state, derived, ports.notebook) }),
    ...(ports.close && { close: ports.close }),
  };
}

function toPinning(state: PanelState, { disabled }: Derived, notebook: NotebookPort): Pinning {
  const { pinnedIds, notebookCount, said } = state;
  return { notebook, pinnedIds, notebookCount, said, disabled };
}

/** Scope and filter give way to a call that they hide. */
function uncover(state: PanelState, { shown, pageRow }: Derived, id: string): void {
  const isShown = pageRow.value?.eventId === id || shown.value.some((row) => row.eventId === id);
  if (isShown) return;
  state.filter.value = '';
  if (!state.calls.value.get(id)?.service.opsworksCm) state.scope.value = 'all';
}

function createCopying(
  state: PanelState,
  { copy, saveSettings }: PanelPorts,
  { allCount, forCopyAll, selectedCount, disabled }: Derived,
  source: NoteSource,
  openCall: OpenCall,
): Copying {
  const toOpen = (): readonly ApiCall[] => (openCall.call.value ? [openCall.call.value] : []);
  const copyThese = async (calls: readonly ApiCall[]): Promise<void> => {
    if (!disabled.value) await copyNote(state, copy, source, calls);
  };
  return {
    settings: state.settings,
    choices: createNoteChoices(state, saveSettings),
    openId: computed(() => openCall.brief.value?.eventId),
    allCount,
    copyAllCount: computed(() => forCopyAll.value.length),
    selectedCount,
    disabled,
    byHand: state.byHand,
    toPreview: (of) => askPreview(source, of, of === 'call' ? toOpen() : forCopyAll.value),
    copyCall: () => copyThese(toOpen()),
    copyAll: () => copyThese(forCopyAll.value),
  };
}
