/** The background: reads what a page's script hands over, passes the shortcut on to the tab, keeps the notebook in storage. Holds nothing itself. */

import { answerNotebook, readKept } from './background/notebook-requests.ts';
import { understand } from './background/understand.ts';
import { writeNote } from './background/write-note.ts';
import { answerRequests } from './browser/answer-requests.ts';
import { toStorageAreas } from './browser/notebook-areas.ts';
import { openNotebookPage } from './browser/notebook-page.ts';
import { listenForPanelRequests } from './browser/panel-requests.ts';
import { sendToggle } from './browser/toggle-message.ts';
import { findNoteRequest, NOTE } from './messages/note-request.ts';
import { NOTEBOOK, NOTEBOOK_KEPT } from './messages/notebook-requests.ts';
import { findRawEvent, READ } from './messages/reading-request.ts';
import { createKeeper } from './storage/notebook-keeper.ts';
import { createPseudonymsKeeper } from './storage/pseudonyms-keeper.ts';
import { PSEUDONYMS } from './storage/pseudonyms-request.ts';

listenForPanelRequests((tabId) => void sendToggle(tabId));
answerRequests(READ, (data) => {
  const raw = findRawEvent(data);
  return raw ? understand(raw) : { calls: [], problems: [] };
});

const areas = toStorageAreas();
const pseudonyms = createPseudonymsKeeper(areas.session);
answerRequests(PSEUDONYMS, (data, own) => pseudonyms.answer(data, own));
answerRequests(NOTE, (data) => {
  const request = findNoteRequest(data);
  return request ? pseudonyms.use((registry) => writeNote(request, () => registry)) : null;
});

const keeper = createKeeper(areas, Date.now);
answerRequests(NOTEBOOK, (data, own) => answerNotebook(keeper, data, own, openNotebookPage));
answerRequests(NOTEBOOK_KEPT, (data, own) => readKept(areas.kept, data, own));
