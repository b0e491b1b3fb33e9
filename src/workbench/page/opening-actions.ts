import type { Filter } from '../../calls/filter.ts';
import { NO_FILTER } from '../../calls/filter.ts';
import { fromWireCall } from '../../calls/wire-call.ts';
import type { CallStore } from '../protocol/call-store.ts';
import type { FilterActions } from './filter-actions.ts';
import type { Refresh } from './refresh.ts';
import type { RowWindow } from './row-window.ts';
import { MOST_COMPARED, type PickedCall, type WorkbenchState } from './workbench-state.ts';

/** Opening calls, and picking some to copy or compare. Nothing here rejects: `said` tells. */
export interface OpeningActions {
  /** By its position in the view, whether its row is here or not. */
  openAt(at: number): Promise<void>;
  /** By its row in the store. */
  openRow(row: number): Promise<void>;
  close(): void;
  /** Opens a call that another one names. A filter that hides it gives way. */
  openById(eventId: string): Promise<void>;
  /** Shows what the sessions of an AssumeRole call's answer did. */
  showSession(picked: PickedCall): Promise<void>;
  /** Picks a call, or no longer. The first few that are picked are compared. */
  togglePicked(row: number): Promise<void>;
  /** No call is picked any more. */
  emptyTray(): void;
}

export function createOpeningActions(
  state: WorkbenchState,
  store: CallStore,
  rows: RowWindow,
  refresh: Refresh,
  filters: Pick<FilterActions, 'setFilter'>,
): OpeningActions {
  let wished = 0;
  const orSay = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      state.said.value = `Could not open the call: ${error instanceof Error ? error.message : 'the worker failed'}.`;
    }
  };
  const pick = async (row: number): Promise<PickedCall> => ({
    row,
    call: fromWireCall(await store.open(row)),
  });
  const openRow = async (row: number): Promise<void> => {
    wished += 1;
    const own = wished;
    state.said.value = '';
    const picked = await pick(row);
    if (own === wished) state.open.value = picked;
  };
  const showAll = async (filter: Filter): Promise<void> => {
    state.scopeChosen.value = true;
    filters.setFilter(filter);
    await refresh.now();
  };
  return {
    openAt: (at) =>
      orSay(async () => {
        const listed = rows.get(at) ?? (await store.rows(at, at + 1))[0];
        if (listed) await openRow(listed.row);
      }),
    openRow: (row) => orSay(() => openRow(row)),
    close: () => {
      wished += 1;
      state.open.value = undefined;
      state.said.value = '';
    },
    openById: (eventId) =>
      orSay(async () => {
        let at = await store.find(eventId);
        if (at === undefined) {
          await showAll(NO_FILTER);
          at = await store.find(eventId);
        }
        const [listed] = at === undefined ? [] : await store.rows(at, at + 1);
        if (at === undefined || !listed) throw new Error('it is not among the calls read');
        state.tab.value = 'calls';
        state.active.value = at;
        state.reveal.value += 1;
        await openRow(listed.row);
      }),
    showSession: ({ row }) =>
      orSay(async () => {
        const filter = await store.sessionFilter(row);
        if (filter) {
          state.tab.value = 'calls';
          await showAll(filter);
        } else state.said.value = 'The record names no session that was started.';
      }),
    togglePicked: (row) =>
      orSay(async () => {
        const picked = new Set(state.picked.value);
        if (!picked.delete(row)) picked.add(row);
        state.picked.value = picked;
        state.said.value = '';
        const compared = [...picked].slice(0, MOST_COMPARED);
        const known = new Map(state.tray.value.map((one) => [one.row, one]));
        const tray = await Promise.all(compared.map((one) => known.get(one) ?? pick(one)));
        // Something newer was picked meanwhile: it brings the tray up to date.
        if (state.picked.value === picked) state.tray.value = tray;
      }),
    emptyTray: () => {
      state.said.value = '';
      state.picked.value = new Set();
      state.tray.value = [];
      if (state.tab.value === 'compare') state.tab.value = 'calls';
    },
  };
}
