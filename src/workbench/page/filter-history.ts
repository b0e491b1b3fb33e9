import type { Sort, SortKey } from '../../calls/filter.ts';
import { toFilter } from './filter-edits.ts';
import { NEWEST_FIRST, type Tab, type WorkbenchState } from './workbench-state.ts';

/** Marks our entries in the history. */
const MARK = 'trailbrief-filter';

/** Filters as steps of the browser's history: kept in an entry's state, never in the address, which is synced and logged. */
export interface FilterHistory {
  /** A step that Back goes behind. */
  push(): void;
  /** Changes the current step, e.g. while a word is still being typed. */
  replace(): void;
}

/** Keeps filter, order and tab in the history, and hears of Back and Forward until aborted. */
export function watchFilterHistory(state: WorkbenchState, signal: AbortSignal, onBack: () => void): FilterHistory {
  const toEntry = () => ({
    [MARK]: {
      filter: state.filter.peek(),
      sort: state.sort.peek(),
      tab: state.tab.peek(),
      scopeChosen: state.scopeChosen.peek(),
    },
  });
  const restore = ({ state: data }: PopStateEvent): void => {
    const kept = findMember(data, MARK);
    if (typeof kept !== 'object' || kept === null) return;
    state.filter.value = toFilter(findMember(kept, 'filter'));
    state.sort.value = toSort(findMember(kept, 'sort'));
    state.tab.value = toTab(findMember(kept, 'tab'));
    state.scopeChosen.value = findMember(kept, 'scopeChosen') === true;
    state.said.value = '';
    onBack();
  };
  history.replaceState(toEntry(), '');
  window.addEventListener('popstate', restore, { signal });
  return {
    push: () => history.pushState(toEntry(), ''),
    replace: () => history.replaceState(toEntry(), ''),
  };
}

function findMember(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null
    ? new Map<string, unknown>(Object.entries(data)).get(name)
    : undefined;
}

const KEYS: readonly SortKey[] = ['time', 'service', 'action', 'actor', 'source-ip', 'result'];

/** An order from data that may be anything. */
export function toSort(data: unknown): Sort {
  const key = KEYS.find((known) => known === findMember(data, 'key'));
  return key === undefined ? NEWEST_FIRST : { key, descending: findMember(data, 'descending') === true };
}

function toTab(data: unknown): Tab {
  return data === 'roll-ups' || data === 'compare' ? data : 'calls';
}
