import { computed } from '@preact/signals';
import type { ApiCall } from '../../model/api-call.ts';
import { toBrief } from '../../notes/to-brief.ts';
import { toNote } from '../../notes/to-note.ts';
import { copyNote } from '../../panel/copy-note.ts';
import { type Copying, createNoteChoices } from '../../panel/copying.ts';
import { type AskedPreview, askPreview } from '../../panel/find-preview.ts';
import type { NoteSource } from '../../panel/write-note.ts';
import type { CallStore } from '../protocol/call-store.ts';
import type { NoteActions } from './note-actions.ts';
import type { NoteAsking } from './note-asking.ts';
import type { OpenedBrief } from './opened-brief.ts';
import { createPreviewAll } from './preview-all.ts';
import { type SharedNames, withNames } from './shared-names.ts';
import type { WorkbenchPorts } from './workbench-ports.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** A redacted preview would wait for the names that the download gives. */
const WHILE_SAVING: AskedPreview = {
  question: '',
  written: Promise.resolve({ what: 'The preview comes back when the download has been written.' }),
};

/** What can be copied here: the open call, whose note the page writes, and all that the filter shows, which the worker writes. */
export function createWorkbenchCopying(
  state: WorkbenchState,
  store: CallStore,
  ports: WorkbenchPorts,
  names: SharedNames,
  asking: NoteAsking,
  notes: NoteActions,
  opened: OpenedBrief,
): Copying {
  const { shell } = ports;
  const { settings } = shell;
  const source: NoteSource = {
    calls: opened.calls,
    settings,
    now: ports.now,
    writers: {
      toBrief,
      toNote: async (entries, options) => {
        if (!settings.value.redact) return toNote(entries, options);
        // A preview of many calls holds the names while it is written; it asks for them again.
        await store.endBeginning().catch(() => undefined);
        return withNames(names, ports, async () => toNote(entries, { ...options, redact: names.current }));
      },
    },
  };
  const toOpen = (): readonly ApiCall[] => (state.open.value ? [state.open.value.call] : []);
  const previewAll = createPreviewAll(state, store, ports, asking);
  return {
    settings,
    choices: createNoteChoices(shell, ports.saveSettings),
    openId: computed(() => opened.brief.value?.eventId),
    allCount: computed(() => state.view.value?.total ?? 0),
    copyAllCount: computed(asking.countWritten),
    selectedCount: computed(() => state.picked.value.size),
    byHand: shell.byHand,
    toPreview: (of) => {
      if (state.writing.value && settings.value.redact) return WHILE_SAVING;
      return of === 'call' ? askPreview(source, of, toOpen()) : previewAll();
    },
    copyCall: () => copyNote(shell, ports.copy, source, toOpen()),
    copyAll: notes.copyAll,
  };
}
