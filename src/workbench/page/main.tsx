/** The workbench: CloudTrail records from files and pasted text, in the extension's own page. */
import { writeClipboard } from '../../browser/clipboard.ts';
import { changeStored, readStored } from '../../browser/stored.ts';
import { saveFile } from '../../panel/note-file.ts';
import { createShellState } from '../../panel/shell.ts';
import { createFollowing, OWN_OF_PAGE } from '../../settings/follow-settings.ts';
import { DEFAULT_SETTINGS } from '../../settings/settings.ts';
import { connectNotebook } from '../../storage/connect-notebook.ts';
import { sharePseudonyms } from '../../storage/pseudonyms-request.ts';
import { saveSettings, watchSettings } from '../../storage/settings-store.ts';
import { watchScheme } from '../../ui/page-scheme.ts';
import { watchDark } from '../../ui/watch-dark.ts';
import { connectStore } from './connect-store.ts';
import { mountWorkbench } from './mount-workbench.ts';

const VIEWS = 'workbench-views';
const { signal } = new AbortController();
const shell = createShellState(DEFAULT_SETTINGS);

watchDark(window, signal, (dark) => {
  shell.dark.value = dark;
});
const follow = createFollowing(OWN_OF_PAGE);
void watchSettings(signal, ({ settings, problem }) => {
  shell.settings.value = follow(settings, shell.settings.value);
  if (problem !== undefined) shell.said.value = problem;
}).then(() => {
  const store = connectStore((words) => {
    view.state.failure.value = words;
  });
  const { view } = mountWorkbench(document, store, {
    shell,
    copy: writeClipboard,
    saveSettings,
    now: Date.now,
    connectNotebook: (state) => connectNotebook(state, signal),
    save: (file) => saveFile(document, file),
    shareNames: sharePseudonyms,
    loadViews: () => readStored(VIEWS),
    keepViews: (views) => void changeStored(VIEWS, () => Promise.resolve(views)),
  });
  watchScheme(document.documentElement, view.dark, signal);
});
