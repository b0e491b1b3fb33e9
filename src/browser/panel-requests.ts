import browser from 'webextension-polyfill';

async function findActiveTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/**
 * Calls back with the id of the tab in which the shortcut `toggle-panel` was pressed. For the background; listens as long as it
 * lives, and must be called in its first turn to be woken by it. The toolbar button opens the menu, which tells nobody.
 */
export function listenForPanelRequests(onRequest: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== 'toggle-panel') return;
    if (tab?.id !== undefined) onRequest(tab.id);
    // Older Firefox does not say in which tab.
    else
      void findActiveTabId().then((id) => {
        if (id !== undefined) onRequest(id);
      });
  });
}
