import { computed, type ReadonlySignal } from '@preact/signals';
import { newestFirst, oldestFirst } from '../calls/order.ts';
import type { ApiCall } from '../model/api-call.ts';
import type { Brief, CallRow } from '../notes/brief.ts';
import { type AskedPreview, findPreview, type Previewed } from './find-preview.ts';
import { createActions, type PanelActions } from './panel-actions.ts';
import type { PanelPorts, PanelState, Scope } from './panel-state.ts';
import { findBrief, type Writers } from './writers.ts';

/** What follows from the store, worked out once and only when something looks at it. */
export interface Derived {
  /** Every call's row, newest first, those without a time last. */
  rows: ReadonlySignal<readonly CallRow[]>;
  opsworksCount: ReadonlySignal<number>;
  /** All calls read: as many as `rows`, or more where a panel holds only those that are open. */
  allCount: ReadonlySignal<number>;
  /** The scope in force: the chosen one, but all services while there is no OpsWorks CM call. */
  scope: ReadonlySignal<Scope>;
  /** The call of the detail page, which stands first whatever scope and filter say. `undefined` elsewhere or when not read. */
  pageRow: ReadonlySignal<CallRow | undefined>;
  /** What the person chose, else what the page or the system shows. */
  dark: ReadonlySignal<boolean>;
  /** Rows within scope and filter without `pageRow`, newest first. */
  shown: ReadonlySignal<readonly CallRow[]>;
  /** `undefined`: no brief is open, or its call was not read or could not be written. */
  openBrief: ReadonlySignal<Brief | undefined>;
  /** What `Copy all` takes, oldest first: the calls selected in the console, else what is shown. */
  forCopyAll: ReadonlySignal<readonly ApiCall[]>;
  /** How many calls `Copy all` takes. */
  copyAllCount: ReadonlySignal<number>;
  /** How many calls are selected in the console and known. */
  selectedCount: ReadonlySignal<number>;
}

/** All that a component gets. */
export interface PanelView {
  state: PanelState;
  ports: PanelPorts;
  derived: Derived;
  actions: PanelActions;
  /** What a press on `Copy` or on `Copy all` would copy now. Signals that it depends on are read at once. */
  toPreview(of: Previewed): AskedPreview;
}

/** Joins store, ports and writers for the components. */
export function createView(state: PanelState, ports: PanelPorts, writers: Writers): PanelView {
  const derived = toDerived(state, ports, writers);
  return {
    state,
    ports,
    derived,
    actions: createActions(state, ports, derived, writers),
    toPreview: (of) => {
      const open = findCall(state, state.openId.value);
      const ofCall = open ? [open] : [];
      const calls = of === 'call' ? ofCall : derived.forCopyAll.value;
      const { format, redact, defang } = state.settings.value;
      return {
        question: JSON.stringify([of, format, redact, defang]),
        written: findPreview(state, ports, writers, calls),
      };
    },
  };
}

function toDerived(state: PanelState, ports: PanelPorts, writers: Writers): Derived {
  const known = new WeakMap<ApiCall, CallRow>();
  const toRow = (call: ApiCall): CallRow => {
    const row = known.get(call) ?? writers.toCallRow(call);
    known.set(call, row);
    return row;
  };
  const rows = computed(() => newestFirst(state.calls.value.values()).map(toRow));
  const opsworksCount = computed(() => rows.value.filter((row) => row.opsworksCm).length);
  const scope = computed(() => {
    const chosen = state.scope.value ?? state.settings.value.scope;
    return opsworksCount.value === 0 || chosen === 'all' ? 'all' : 'opsworks-cm';
  });
  const dark = computed(() => {
    const { theme } = state.settings.value;
    return theme === 'auto' ? state.dark.value : theme === 'dark';
  });
  const pageCall = computed(() => findCall(state, state.pageEventId.value));
  const pageRow = computed(() => pageCall.value && toRow(pageCall.value));
  const shown = computed(() => {
    const words = state.filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    return rows.value.filter(
      (row) =>
        row !== pageRow.value &&
        (scope.value === 'all' || row.opsworksCm) &&
        words.every((word) => row.haystack.includes(word)),
    );
  });
  const openCall = computed(() => findCall(state, state.openId.value));
  // A record that arrives later may belong to the story of the open call's server; other calls have no story.
  const around = computed(() => (openCall.value?.service.opsworksCm ? state.calls.value : NO_CALLS));
  const openBrief = computed(() => openCall.value && findBrief(writers, openCall.value, ports.now(), around.value));
  const selected = computed(() => {
    const ids = new Set(state.selectedIds.value);
    return rows.value.filter((row) => ids.has(row.eventId));
  });
  const forCopyAll = computed(() => {
    const seen = pageRow.value ? [pageRow.value, ...shown.value] : shown.value;
    const wanted = selected.value.length > 0 ? selected.value : seen;
    return oldestFirst(wanted.flatMap((row) => findCall(state, row.eventId) ?? []));
  });
  const selectedCount = computed(() => selected.value.length);
  const allCount = computed(() => rows.value.length);
  const copyAllCount = computed(() => forCopyAll.value.length);
  return {
    rows,
    dark,
    opsworksCount,
    scope,
    pageRow,
    shown,
    openBrief,
    forCopyAll,
    selectedCount,
    allCount,
    copyAllCount,
  };
}

const NO_CALLS: ReadonlyMap<string, ApiCall> = new Map();

function findCall(state: PanelState, id: string | undefined): ApiCall | undefined {
  return id === undefined ? undefined : state.calls.value.get(id);
}
