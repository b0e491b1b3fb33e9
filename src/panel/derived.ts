import { computed, type ReadonlySignal } from '@preact/signals';
import { matchesWords, parseFilterWords } from '../calls/filter-words.ts';
import { newestFirst, oldestFirst } from '../calls/order.ts';
import type { ApiCall } from '../model/api-call.ts';
import type { CallRow } from '../notes/brief.ts';
import type { PanelState, Scope } from './panel-state.ts';
import { toDark } from './shell.ts';
import type { Writers } from './writers.ts';

/** What follows from the panel's store, worked out once and only when something looks at it. */
export interface Derived {
  /** Every call's row, newest first, those without a time last. */
  rows: ReadonlySignal<readonly CallRow[]>;
  opsworksCount: ReadonlySignal<number>;
  allCount: ReadonlySignal<number>;
  /** The scope in force: the chosen one, but all services while there is no OpsWorks CM call. */
  scope: ReadonlySignal<Scope>;
  /** The call of the detail page, which stands first whatever scope and filter say. `undefined` elsewhere or when not read. */
  pageRow: ReadonlySignal<CallRow | undefined>;
  /** Whether the panel is drawn dark. */
  dark: ReadonlySignal<boolean>;
  /** Rows within scope and filter without `pageRow`, newest first. */
  shown: ReadonlySignal<readonly CallRow[]>;
  /** What `Copy all` takes, oldest first: the calls selected in the console, else what is shown. */
  forCopyAll: ReadonlySignal<readonly ApiCall[]>;
  /** How many calls are selected in the console and known. */
  selectedCount: ReadonlySignal<number>;
  /** Calls of other services that deserve a second look. */
  otherNotable: ReadonlySignal<number>;
  /** The extension is gone below this page. */
  disabled: ReadonlySignal<boolean>;
}

export function toDerived(state: PanelState, toCallRow: Writers['toCallRow']): Derived {
  const known = new WeakMap<ApiCall, CallRow>();
  const toRow = (call: ApiCall): CallRow => {
    const row = known.get(call) ?? toCallRow(call);
    known.set(call, row);
    return row;
  };
  const rows = computed(() => newestFirst(state.calls.value.values()).map(toRow));
  const opsworksCount = computed(() => rows.value.filter((row) => row.opsworksCm).length);
  const scope = computed(() => {
    const chosen = state.scope.value ?? state.settings.value.scope;
    return opsworksCount.value === 0 || chosen === 'all' ? 'all' : 'opsworks-cm';
  });
  const pageCall = computed(() => state.calls.value.get(state.pageEventId.value ?? ''));
  const pageRow = computed(() => pageCall.value && toRow(pageCall.value));
  const shown = computed(() => {
    const words = parseFilterWords(state.filter.value);
    return rows.value.filter(
      (row) => row !== pageRow.value && (scope.value === 'all' || row.opsworksCm) && matchesWords(row.haystack, words),
    );
  });
  const selected = computed(() => {
    const ids = new Set(state.selectedIds.value);
    return rows.value.filter((row) => ids.has(row.eventId));
  });
  const forCopyAll = computed(() => {
    const seen = pageRow.value ? [pageRow.value, ...shown.value] : shown.value;
    const wanted = selected.value.length > 0 ? selected.value : seen;
    return oldestFirst(wanted.flatMap((row) => state.calls.value.get(row.eventId) ?? []));
  });
  return {
    rows,
    opsworksCount,
    allCount: computed(() => rows.value.length),
    scope,
    pageRow,
    dark: toDark(state),
    shown,
    forCopyAll,
    selectedCount: computed(() => selected.value.length),
    otherNotable: computed(() => rows.value.filter((row) => !row.opsworksCm && row.severity !== 'info').length),
    disabled: computed(() => state.life.value === 'orphaned'),
  };
}
