import { batch } from '@preact/signals';
import type { Filter, Sort } from '../../calls/filter.ts';
import type { ScopeChoice } from '../../settings/settings.ts';
import type { CallStore } from '../protocol/call-store.ts';
import type { SeenRows, View } from '../protocol/list-view.ts';
import type { RowWindow } from './row-window.ts';
import { untilDrawn } from './until-drawn.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** How long the list stands still while records stream in, in milliseconds. */
const WHILE_READING_MS = 1_000;

/** Brings what is seen up to what was asked for. */
export interface Refresh {
  /** Asks the store for the filter and order in force. Resolves when that, or something newer, is shown. Never rejects: `said` tells. */
  now(): Promise<void>;
  /** The same, but not more often than a reader can follow. */
  soon(): void;
}

/** The row that a person is on. */
interface Mark {
  at: number;
  id: string | undefined;
}

/** Shows the newest answer only, rows and counts together. */
export function createRefresh(
  state: WorkbenchState,
  store: CallStore,
  rows: RowWindow,
  scope: () => ScopeChoice,
): Refresh {
  let newest = 0;
  let shown: { filter?: Filter; sort?: Sort } = {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  const toMark = (): Mark => {
    const at = state.active.peek();
    return { at, id: rows.get(at)?.eventId };
  };
  /** The scope follows what was read until somebody chooses. True when that changed the question. */
  const followScope = (opsworksCm: number): boolean => {
    if (state.scopeChosen.peek()) return false;
    const wished = scope() === 'auto' ? opsworksCm > 0 : scope() === 'opsworks-cm' && opsworksCm > 0;
    const filter = state.filter.peek();
    if (filter.opsworksCm === wished) return false;
    state.filter.value = { ...filter, opsworksCm: wished };
    return true;
  };
  const show = async (): Promise<void> => {
    newest += 1;
    const own = newest;
    const filter = state.filter.peek();
    const sort = state.sort.peek();
    // A new question starts at the top of its list; a list that has only grown stays at the row a person is on.
    const before = filter === shown.filter && sort === shown.sort ? toMark() : undefined;
    const { seen, ...view } = await store.show(filter, sort, rows.seen());
    if (own !== newest) return;
    if (followScope(view.opsworksCm)) return show();
    shown = { filter, sort };
    await publish(view, seen, before, own);
    void untilDrawn().then(() => store.goOn(view.revision).catch(() => undefined));
  };
  /** Rows and counts at once. False: something newer was asked for meanwhile. */
  const publish = async (view: View, seen: SeenRows, before: Mark | undefined, own: number): Promise<boolean> => {
    const at = before?.id === undefined ? undefined : await store.find(before.id);
    if (own !== newest || view.revision < (state.view.peek()?.revision ?? 0)) return false;
    batch(() => {
      rows.replace(seen);
      state.view.value = view;
      const active = state.active.peek();
      // Whoever has moved on meanwhile stays there.
      state.active.value = (active === before?.at ? at : undefined) ?? Math.min(active, Math.max(0, view.count - 1));
    });
    return true;
  };
  const orSay = (error: unknown): void => {
    state.said.value = `Could not filter: ${error instanceof Error ? error.message : 'the worker failed'}.`;
  };
  store
    .watch((view) => {
      const [mark, own] = [toMark(), newest];
      rows
        .loadSeen(view.count)
        .then((seen) => publish(view, seen, mark, own))
        .then((isShown) => {
          if (isShown && view.fault !== undefined)
            orSay(new Error(`${view.fault}; the list has what was found until then`));
        })
        .catch(orSay);
    })
    .catch(orSay);
  let running = 0;
  const now = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    running += 1;
    await show().catch(orSay);
    running -= 1;
  };
  const soon = (): void => {
    const pause = state.view.peek()?.total ? WHILE_READING_MS : 0;
    timer ??= setTimeout(() => {
      timer = undefined;
      // A question that is asked again before it is answered would never be: the answer is waited for.
      if (running > 0) soon();
      else void now();
    }, pause);
  };
  return { now, soon };
}
