import { findShownTab, openOwnPage, runInTab } from '../browser/tabs.ts';
import { findPanelStatus } from '../browser/tabs-panel-status.ts';
import { sendToggle } from '../browser/toggle-message.ts';
import type { MenuActions, MenuState } from './menu-state.ts';

const CLOSED_PAGE =
  'This page cannot be read: browsers close their own pages, their stores and some viewers to extensions. Copy the records and paste them into the workbench.';

/** The menu's actions over its state. `script` is what reads a page, `done` closes the menu. */
export function createMenuActions(state: MenuState, script: string, done: () => void): MenuActions {
  const act = async (why: string, work: () => Promise<void>): Promise<void> => {
    state.problem.value = '';
    try {
      await work();
      done();
    } catch {
      state.problem.value = why;
    }
  };
  const inTab = async (work: (tabId: number) => Promise<void>): Promise<void> => {
    const tabId = await findShownTab();
    if (tabId === undefined) throw new Error('Expected a tab in front, got none');
    await work(tabId);
  };
  return {
    readPage: () => act(CLOSED_PAGE, () => inTab((tabId) => runInTab(tabId, script))),
    togglePanel: () => act('The panel could not be reached. Reload the page.', () => inTab(sendToggle)),
    open: (page) => act('The page could not be opened.', () => openOwnPage(page)),
  };
}

/** Asks the tab in front what its panel has read. Never rejects. */
export async function loadPanelStatus(state: MenuState): Promise<void> {
  const tabId = await findShownTab().catch(() => undefined);
  state.panel.value = (tabId === undefined ? undefined : await findPanelStatus(tabId)) ?? null;
}
