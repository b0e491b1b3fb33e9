/** The workbench: CloudTrail records from files and pasted text, in the extension's own page. */
import { writeClipboard } from '../browser/clipboard.ts';
import { toVersion } from '../browser/extension-life.ts';
import { changeStored, readStored } from '../browser/stored.ts';
import { connectNotebook } from '../notebook/connect-panel.ts';
import { saveFile } from '../notebook/note-file.ts';
import { sharePseudonyms } from '../notebook/pseudonyms-request.ts';
import { watchScheme } from '../options/page-scheme.ts';
import { saveSettings, watchSettings } from '../options/settings-store.ts';
import { watchDark } from '../options/watch-dark.ts';
import { createPanelState } from '../panel/create-state.ts';
import { createFollowing, OWN_OF_PAGE } from '../settings/follow-settings.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { connectStore } from './store/connect-store.ts';
import { mountWorkbench } from './view/mount-workbench.ts';
import { rehearse } from './view/rehearse.ts';

const VIEWS = 'workbench-views';
const { signal } = new AbortController();
const panelState = createPanelState(DEFAULT_SETTINGS);

watchDark(window, signal, (dark) => {
  panelState.dark.value = dark;
});
const follow = createFollowing(OWN_OF_PAGE);
void watchSettings(signal, ({ settings, problem }) => {
  panelState.settings.value = follow(settings, panelState.settings.value);
  if (problem !== undefined) panelState.said.value = problem;
}).then(() => {
  const store = connectStore((words) => {
    view.state.failure.value = words;
  });
  const { view } = mountWorkbench(document, store, {
    panelState,
    panel: {
      copy: writeClipboard,
      saveSettings,
      diagnostics: () => `Trailbrief ${toVersion()}, workbench`,
      notebook: connectNotebook(panelState, signal),
      now: Date.now,
    },
    save: (file) => saveFile(document, file),
    shareNames: sharePseudonyms,
    loadViews: () => readStored(VIEWS),
    keepViews: (views) => void changeStored(VIEWS, () => Promise.resolve(views)),
  });
  watchScheme(document.documentElement, view.panel.derived.dark, signal);
  requestIdleCallback(() => rehearse(document, view));
});
