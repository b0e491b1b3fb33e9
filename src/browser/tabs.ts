import { pageApi } from './page-api.ts';

/** The tab that the person looks at in the window of this page of the extension. `undefined`: the browser names none. */
export async function findShownTab(): Promise<number | undefined> {
  const [tab] = await pageApi.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/**
 * Runs a script of the extension in a tab's page, once. The browser allows it for the tab on which the person has just pressed
 * the toolbar button, until that tab goes elsewhere. Rejects where no extension may run: the browser's own pages, its store.
 */
export async function runInTab(tabId: number, file: string): Promise<void> {
  const ran: readonly unknown[] = await pageApi.scripting.executeScript({ target: { tabId }, files: [file] });
  // What Firefox answers of some pages of its own, in place of an error.
  if (ran.every((result) => result === null)) throw new Error('Expected the script to run in the page, got no answer');
}

/** Opens one of the extension's own pages in a new tab: `workbench.html`. */
export async function openOwnPage(name: string): Promise<void> {
  await pageApi.tabs.create({ url: pageApi.runtime.getURL(name) });
}
