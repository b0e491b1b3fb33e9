import { computed, effect } from '@preact/signals';
import { fromWireCall } from '../../calls/wire-call.ts';
import type { ApiCall } from '../../model/api-call.ts';
import { createPseudonyms } from '../../notes/redact/create-pseudonyms.ts';
import { toBrief } from '../../notes/to-brief.ts';
import { toNote } from '../../notes/to-note.ts';
import { toCallRow } from '../../notes/to-row.ts';
import type { AskedPreview } from '../../panel/find-preview.ts';
import { createView, type PanelView } from '../../panel/panel-view.ts';
import type { CallStore } from '../protocol/call-store.ts';
import { createFilterActions, type FilterActions } from './filter-actions.ts';
import { watchFilterHistory } from './filter-history.ts';
import { createNoteActions, type NoteActions } from './note-actions.ts';
import { createNoteAsking } from './note-asking.ts';
import { createOpeningActions, type OpeningActions } from './opening-actions.ts';
import { createPace, type Pace, untilDrawn } from './pace.ts';
import { createPreviewAll } from './preview-all.ts';
import { createReadingActions, type ReadingActions } from './reading-actions.ts';
import { createRefresh } from './refresh.ts';
import { createRowWindow, type RowWindow } from './row-window.ts';
import { toSavedViews } from './saved-views.ts';
import { type SharedNames, withNames } from './shared-names.ts';
import type { WorkbenchPorts } from './workbench-ports.ts';
import type { WorkbenchState } from './workbench-state.ts';

export type WorkbenchActions = ReadingActions & FilterActions & OpeningActions & NoteActions;

/** All that a component of the workbench gets. */
export interface WorkbenchView {
  state: WorkbenchState;
  store: CallStore;
  rows: RowWindow;
  pace: Pace;
  actions: WorkbenchActions;
  /** The panel's components see the open call and those around it through this; counts and copying are of the whole view. */
  panel: PanelView;
}

/** A redacted preview would wait for the names that the download gives. */
const WHILE_SAVING: AskedPreview = {
  question: '',
  written: Promise.resolve({ what: 'The preview comes back when the download has been written.' }),
};

/** Joins state, store and ports until aborted. */
export function createWorkbenchView(
  state: WorkbenchState,
  store: CallStore,
  ports: WorkbenchPorts,
  signal: AbortSignal,
): WorkbenchView {
  const { panelState } = ports;
  const names: SharedNames = { current: createPseudonyms() };
  const pace = createPace(signal);
  const rows = createRowWindow(store);
  const refresh = createRefresh(
    state,
    store,
    rows,
    () => panelState.settings.value.scope,
    (name, done) => {
      // A page that is not seen is not drawn.
      if (document.hidden) done();
      else pace.last(name, done);
    },
  );
  const history = watchFilterHistory(state, signal, () => void refresh.now());
  const filters = createFilterActions(state, history, refresh, (views) => ports.keepViews(views));
  const opening = createOpeningActions(state, store, rows, refresh, filters);
  const asking = createNoteAsking(state, ports, names);
  const notes = createNoteActions(state, store, ports, asking);
  const actions: WorkbenchActions = {
    ...createReadingActions(state, store, refresh, () => untilDrawn(pace)),
    ...filters,
    ...opening,
    ...notes,
  };
  void ports.loadViews().then((data) => {
    state.savedViews.value = toSavedViews(data);
  });

  const plain = createView(panelState, ports.panel, {
    toBrief,
    toCallRow,
    toNote: async (entries, options) => {
      if (!panelState.settings.value.redact) return toNote(entries, options);
      // A preview of many calls holds the names while it is written; it asks for them again.
      await store.endBeginning().catch(() => undefined);
      return withNames(names, ports, async () => toNote(entries, { ...options, redact: names.current }));
    },
  });
  const previewAll = createPreviewAll(state, store, ports, asking);
  const panel: PanelView = {
    ...plain,
    derived: {
      ...plain.derived,
      scope: computed(() => (state.filter.value.opsworksCm ? 'opsworks-cm' : 'all')),
      opsworksCount: computed(() => state.view.value?.opsworksCm ?? 0),
      allCount: computed(() => state.view.value?.total ?? 0),
      copyAllCount: computed(() => state.picked.value.size || (state.view.value?.count ?? 0)),
      selectedCount: computed(() => state.picked.value.size),
    },
    toPreview: (of) => {
      if (state.writing.value && panelState.settings.value.redact) return WHILE_SAVING;
      return of === 'call' ? plain.toPreview(of) : previewAll();
    },
    actions: {
      ...plain.actions,
      setScope: (scope) => filters.setScope(scope === 'opsworks-cm'),
      closeCall: opening.close,
      showCall: (id) => void opening.openById(id),
      copyAll: notes.copyAll,
    },
  };
  const tellAround = async (number: number, id: string): Promise<void> => {
    // Without what stands around it a brief is whole too.
    const around = await store.around(number).catch(() => []);
    if (panelState.openId.peek() !== id || around.length === 0) return;
    const others = around.map(fromWireCall).filter((call) => call.id !== id);
    panelState.calls.value = toBook([...panelState.calls.peek().values(), ...others]);
  };
  const stop = effect(() => {
    const open = state.open.value;
    panelState.calls.value = toBook(open ? [open.call] : []);
    panelState.openId.value = open?.call.id;
    if (open) void tellAround(open.number, open.call.id);
  });
  signal.addEventListener('abort', stop, { once: true });

  return { state, store, rows, pace, actions, panel };
}

function toBook(calls: readonly ApiCall[]): ReadonlyMap<string, ApiCall> {
  return new Map(calls.map((call) => [call.id, call]));
}
