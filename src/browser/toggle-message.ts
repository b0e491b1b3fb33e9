import { listenUntil } from './listen-until.ts';
import { pageApi } from './page-api.ts';

/** The message of the shortcut and of the menu to the scripts in a tab: open or collapse the panel. */
const TOGGLE = 'trailbrief-toggle-panel';

/** Asks every script in a tab; whoever owns a panel acts. Resolves also when nobody is there. */
export async function sendToggle(tabId: number): Promise<void> {
  try {
    await pageApi.tabs.sendMessage(tabId, TOGGLE);
  } catch {
    // No script of ours in this tab.
  }
}

/** Calls back at each such message. */
export function watchToggle(signal: AbortSignal, onToggle: () => void): void {
  const listen = (message: unknown): undefined => {
    if (message === TOGGLE) onToggle();
  };
  listenUntil(signal, pageApi.runtime.onMessage, listen);
}
