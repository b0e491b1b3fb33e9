import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { createPseudonyms } from '../../notes/redact/create-pseudonyms.ts';
import type { ScopeSwitchProps } from '../../panel/components/scope-switch.tsx';
import type { Copying } from '../../panel/copying.ts';
import type { Pinning } from '../../panel/notebook-port.ts';
import { toDark } from '../../panel/shell.ts';
import type { CallStore } from '../protocol/call-store.ts';
import { createFilterActions, type FilterActions } from './filter-actions.ts';
import { watchFilterHistory } from './filter-history.ts';
import { createNoteActions, type NoteActions } from './note-actions.ts';
import { createNoteAsking } from './note-asking.ts';
import { createOpenedBrief, type OpenedBrief } from './opened-brief.ts';
import { createOpeningActions, type OpeningActions } from './opening-actions.ts';
import { createReadingActions, type ReadingActions } from './reading-actions.ts';
import { createRefresh } from './refresh.ts';
import { createRowWindow, type RowWindow } from './row-window.ts';
import { toSavedViews } from './saved-views.ts';
import type { SharedNames } from './shared-names.ts';
import { untilDrawn } from './until-drawn.ts';
import { createWorkbenchCopying } from './workbench-copying.ts';
import type { WorkbenchPorts } from './workbench-ports.ts';
import type { WorkbenchState } from './workbench-state.ts';

export type WorkbenchActions = ReadingActions & FilterActions & OpeningActions & NoteActions;

/** All that a component of the workbench gets. */
export interface WorkbenchView {
  state: WorkbenchState;
  store: CallStore;
  rows: RowWindow;
  actions: WorkbenchActions;
  ports: WorkbenchPorts;
  /** Whether the page is drawn dark. */
  dark: ReadonlySignal<boolean>;
  opened: OpenedBrief;
  scope: ScopeSwitchProps;
  copying: Copying;
  /** Absent: there is no notebook. */
  pinning?: Pinning;
}

/** Joins state, store and ports until aborted. */
export function createWorkbenchView(
  state: WorkbenchState,
  store: CallStore,
  ports: WorkbenchPorts,
  abort: AbortSignal,
): WorkbenchView {
  const names: SharedNames = { current: createPseudonyms() };
  const rows = createRowWindow(store);
  const refresh = createRefresh(state, store, rows, () => ports.shell.settings.value.scope);
  const history = watchFilterHistory(state, abort, () => void refresh.now());
  const filters = createFilterActions(state, history, refresh, (views) => ports.keepViews(views));
  const opening = createOpeningActions(state, store, rows, refresh, filters);
  const opened = createOpenedBrief(state, store, ports.now, abort);
  const pinning = connectPinning(ports, opened);
  const asking = createNoteAsking(state, ports, names);
  const notes = createNoteActions(state, store, ports, asking, pinning);
  const actions: WorkbenchActions = {
    ...createReadingActions(state, store, refresh, untilDrawn),
    ...filters,
    ...opening,
    ...notes,
  };
  void ports.loadViews().then((data) => {
    state.savedViews.value = toSavedViews(data);
  });
  return {
    state,
    store,
    rows,
    actions,
    ports,
    dark: toDark(ports.shell),
    opened,
    scope: {
      scope: computed(() => (state.filter.value.opsworksCm ? 'opsworks-cm' : 'all')),
      opsworksCount: computed(() => state.view.value?.opsworksCm ?? 0),
      allCount: computed(() => state.view.value?.total ?? 0),
      setScope: (scope) => filters.setScope(scope === 'opsworks-cm'),
    },
    copying: createWorkbenchCopying(state, store, ports, names, asking, notes, opened),
    ...(pinning && { pinning }),
  };
}

function connectPinning({ connectNotebook, shell }: WorkbenchPorts, { calls }: OpenedBrief): Pinning | undefined {
  const pinnedIds = signal<ReadonlySet<string>>(new Set());
  const notebookCount = signal<number | undefined>(undefined);
  const notebook = connectNotebook?.({ calls, pinnedIds, notebookCount });
  return notebook && { notebook, pinnedIds, notebookCount, said: shell.said };
}
