import { listenUntil } from './listen-until.ts';
import { pageApi } from './page-api.ts';

/** The question of the menu to the scripts in a tab. */
const QUESTION = 'trailbrief-panel-status';

/** What a tab's panel has read, in words. Nothing of a record. */
export interface PanelStatus {
  /** What was read, from where, and what could not be read. */
  line: string;
  collapsed: boolean;
}

function isStatus(answer: unknown): answer is PanelStatus {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'line' in answer &&
    typeof answer.line === 'string' &&
    'collapsed' in answer &&
    typeof answer.collapsed === 'boolean'
  );
}

/** Asks every script in a tab; whoever has a panel answers. `undefined`: there is none. Never rejects. */
export async function findPanelStatus(tabId: number): Promise<PanelStatus | undefined> {
  try {
    const answer: unknown = await pageApi.tabs.sendMessage(tabId, QUESTION);
    return isStatus(answer) ? answer : undefined;
  } catch {
    // No script of ours in this tab.
    return undefined;
  }
}

/** Answers that question; `undefined` where no panel stands leaves it to another frame. */
export function watchStatusQuestions(signal: AbortSignal, toStatus: () => PanelStatus | undefined): void {
  const onMessage = (message: unknown, _sender: unknown, answer: (status: PanelStatus) => void): undefined => {
    const status = message === QUESTION ? toStatus() : undefined;
    if (status) answer(status);
  };
  // Both browsers hand over the third argument to every listener; the types know it of those alone that always answer.
  const listen = onMessage as Parameters<typeof pageApi.runtime.onMessage.addListener>[0];
  listenUntil(signal, pageApi.runtime.onMessage, listen);
}
