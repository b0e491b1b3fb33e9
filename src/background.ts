/** The background: reads what a page's script hands over, and passes the toolbar button and the shortcut on to the tab. Holds nothing. */

import { understand } from './background/understand.ts';
import { answerRequests } from './browser/answer-requests.ts';
import { listenForPanelRequests } from './browser/panel-requests.ts';
import { sendToggle } from './browser/toggle-message.ts';
import { findRawEvent, READ } from './content/reading-request.ts';

listenForPanelRequests((tabId) => void sendToggle(tabId));
answerRequests(READ, (data) => {
  const raw = findRawEvent(data);
  return raw ? understand(raw) : { calls: [], problems: [] };
});
