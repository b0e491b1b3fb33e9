import { batch } from '@preact/signals';
import type { Facet } from '../../calls/facets.ts';
import type { Filter, SortKey } from '../../calls/filter.ts';
import { withoutConditions, withTime, withToggled, withValues } from './filter-edits.ts';
import type { FilterHistory } from './filter-history.ts';
import type { Refresh } from './refresh.ts';
import { withView } from './saved-views.ts';
import type { SavedView, Tab, WorkbenchState } from './workbench-state.ts';

/** After this pause of a person who types, in milliseconds, the list follows; after the longer one Back has a new step. */
const PAUSE_MS = 150;
const STEP_MS = 1_000;

/** Everything that changes what is shown. Each change is a step of Back. */
export interface FilterActions {
  setFilter(filter: Filter): void;
  /** Follows a moment later, as long as a person types. */
  typeText(text: string): void;
  toggleValue(facet: Facet, value: string): void;
  setTime(span: { from?: number; to?: number }): void;
  setScope(opsworksCm: boolean): void;
  clearFilters(): void;
  /** Only the calls with this value, of all services: everything else of the filter goes. */
  pivot(facet: Facet, value: string): void;
  /** One value of a roll-up within the filter in force; shows the calls. */
  drill(facet: Facet, value: string): void;
  /** Orders by a key; by the one in force the other way round. */
  sortBy(key: SortKey): void;
  setTab(tab: Tab): void;
  saveView(name: string): void;
  applyView(view: SavedView): void;
  removeView(name: string): void;
}

export function createFilterActions(
  state: WorkbenchState,
  history: FilterHistory,
  refresh: Refresh,
  keepViews: (views: readonly SavedView[]) => void,
): FilterActions {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let typedAt = Number.NEGATIVE_INFINITY;

  const change = (step: () => void, isStep = true): void => {
    clearTimeout(pause);
    batch(() => {
      step();
      state.active.value = 0;
      state.reveal.value += 1;
    });
    // What a typed word takes away was taken away when it was typed.
    if (isStep) state.said.value = '';
    if (isStep) history.push();
    else history.replace();
    void refresh.now();
  };
  const setFilter = (filter: Filter): void =>
    change(() => {
      state.filter.value = filter;
    });
  const setViews = (views: SavedView[]): void => {
    state.savedViews.value = views;
    keepViews(views);
  };
  return {
    setFilter,
    typeText: (text) => {
      state.filter.value = { ...state.filter.peek(), text };
      state.said.value = '';
      const now = performance.now();
      const isStep = now - typedAt > STEP_MS;
      typedAt = now;
      if (isStep) history.push();
      clearTimeout(pause);
      pause = setTimeout(() => change(() => undefined, false), PAUSE_MS);
    },
    toggleValue: (facet, value) => setFilter(withToggled(state.filter.peek(), facet, value)),
    setTime: (span) => setFilter(withTime(state.filter.peek(), span)),
    setScope: (opsworksCm) =>
      change(() => {
        state.scopeChosen.value = true;
        state.filter.value = { ...state.filter.peek(), opsworksCm };
      }),
    clearFilters: () => setFilter(withoutConditions(state.filter.peek())),
    pivot: (facet, value) =>
      change(() => {
        state.scopeChosen.value = true;
        state.tab.value = 'calls';
        state.filter.value = { facets: { [facet]: [value] }, text: '', opsworksCm: false };
      }),
    drill: (facet, value) =>
      change(() => {
        state.tab.value = 'calls';
        state.filter.value = withValues(state.filter.peek(), facet, [value]);
      }),
    sortBy: (key) =>
      change(() => {
        const { key: before, descending } = state.sort.peek();
        state.sort.value = { key, descending: key === before ? !descending : key === 'time' };
      }),
    setTab: (tab) => {
      state.tab.value = tab;
      history.push();
    },
    saveView: (name) =>
      setViews(withView(state.savedViews.peek(), { name, filter: state.filter.peek(), sort: state.sort.peek() })),
    applyView: ({ filter, sort }) =>
      change(() => {
        state.scopeChosen.value = true;
        state.tab.value = 'calls';
        state.filter.value = filter;
        state.sort.value = sort;
      }),
    removeView: (name) => setViews(state.savedViews.peek().filter((view) => view.name !== name)),
  };
}
