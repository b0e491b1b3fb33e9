/** The notebook's page: the incident's calls as a timeline with remarks, and the ways out of it. */
import { render } from 'preact';
import { askBackground } from '../browser/ask-background.ts';
import { writeClipboard } from '../browser/clipboard.ts';
import { toReadAreas } from '../browser/notebook-areas.ts';
import { isNotebookAnswer, NOTEBOOK, NOTEBOOK_KEPT, toDo } from '../messages/notebook-requests.ts';
import { saveFile } from '../panel/note-file.ts';
import { toDark } from '../panel/shell.ts';
import { createFollowing, OWN_OF_PAGE } from '../settings/follow-settings.ts';
import { askPseudonymKey, askPseudonyms, emptyPseudonymKey } from '../storage/pseudonyms-request.ts';
import { saveSettings, watchSettings } from '../storage/settings-store.ts';
import { watchScheme } from '../ui/page-scheme.ts';
import { watchDark } from '../ui/watch-dark.ts';
import { NotebookPage } from './components/notebook-page.tsx';
import { followNotebook } from './follow-notebook.ts';
import { createNotebookActions } from './notebook-actions.ts';
import { createNotebookView } from './notebook-state.ts';
import { SHEET } from './style/sheet.ts';

const { signal } = new AbortController();
const view = createNotebookView({ copy: writeClipboard, saveSettings, now: Date.now }, askPseudonyms);
const actions = createNotebookActions(view, {
  ask: async (command) => {
    const answer = await askBackground(NOTEBOOK, toDo(command, []));
    if (!isNotebookAnswer(answer)) throw new Error('Expected an answer of the notebook, got none');
    return answer;
  },
  askKey: askPseudonymKey,
  emptyKey: emptyPseudonymKey,
  save: (file) => saveFile(document, file),
  now: Date.now,
});

const style = document.createElement('style');
style.textContent = SHEET;
document.head.append(style);
const { shell } = view;
watchDark(window, signal, (dark) => {
  shell.dark.value = dark;
});
watchScheme(document.documentElement, toDark(shell), signal);
// A remark that was typed in the last moment is saved before the page goes.
document.addEventListener('visibilitychange', () => void actions.flush(), { signal });
window.addEventListener('pagehide', () => void actions.flush(), { signal });
followNotebook(view, toReadAreas(NOTEBOOK_KEPT), signal);
const follow = createFollowing(OWN_OF_PAGE);
void watchSettings(signal, ({ settings, problem }) => {
  shell.settings.value = follow(settings, shell.settings.value);
  if (problem !== undefined) shell.said.value = problem;
}).then(() => render(<NotebookPage view={view} actions={actions} />, document.body));
