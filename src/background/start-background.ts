import { answerRequests } from '../browser/answer-requests.ts';
import { toStorageAreas } from '../browser/notebook-areas.ts';
import { openNotebookPage } from '../browser/notebook-page.ts';
import { listenForPanelRequests } from '../browser/panel-requests.ts';
import { sendToggle } from '../browser/toggle-message.ts';
import { NOTE } from '../messages/note-request.ts';
import { NOTEBOOK, NOTEBOOK_KEPT } from '../messages/notebook-requests.ts';
import { findRawEvent, READ } from '../messages/reading-request.ts';
import { createKeeper } from '../storage/notebook-keeper.ts';
import { createPseudonymsKeeper } from '../storage/pseudonyms-keeper.ts';
import { PSEUDONYMS } from '../storage/pseudonyms-request.ts';
import { answerNotebook, readKept } from './notebook-requests.ts';
import { understand } from './understand.ts';
import { findNoteRequest, writeNote } from './write-note.ts';

/**
 * Reads what a page's script hands over, passes the shortcut on to the tab, and keeps the notebook and the pseudonyms in storage.
 * Must be called in the background's first turn, so that a message wakes it. Holds nothing between requests: it may be suspended.
 */
export function startBackground(): void {
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
}
