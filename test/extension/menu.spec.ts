import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { answersOf } from '../any-page/answer-any-page.ts';
import { NOTHING } from '../any-page/pages.ts';
import type { Menu } from './driver/driver.ts';
import { readMenuStatus } from './driver/press-in-menu.ts';
import { Screen } from './driver/screen.ts';
import { useBrowser } from './driver/use-browser.ts';

/** Sent as source, with axe in it: the extension's own policy forbids to make code out of text in its pages. */
const RUN_AXE = {
  toString: () => `async () => {
    ${axe.source};
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '));
  }`,
};

const focused = (menu: Menu): Promise<string> => menu.look(() => document.activeElement?.textContent ?? '', null);

describe('the menu of the toolbar button', () => {
  const session = useBrowser();

  test('is walked by keyboard, and opens a page of the extension', async () => {
    const screen = await session.open(answersOf(NOTHING));
    const menu = await session.driver.pressToolbarButton(screen.tab);
    expect(await readMenuStatus(menu)).toBe('No panel on this page.');
    await expect.poll(() => focused(menu)).toBe('Read this page');
    await menu.press('ArrowDown');
    await expect.poll(() => focused(menu)).toBe('Workbench');
    await menu.press('Home');
    await expect.poll(() => focused(menu)).toBe('Read this page');
    await menu.press('ArrowUp');
    await expect.poll(() => focused(menu)).toBe('Options');
    await menu.press('Enter');
    await expect.poll(() => session.driver.addresses()).toContainEqual(expect.stringMatching(/\/options\.html$/));
    await expect.poll(() => menu.isOpen()).toBe(false);
  });

  test('follows the theme, and axe finds nothing against it', async () => {
    const tab = await session.driver.openOwnPage('menu.html');
    try {
      const menu = new Screen(tab);
      await menu.see({ in: 'page', css: 'button', name: 'Options' });
      for (const theme of ['dark', 'light'] as const) {
        await tab.run((chosen) => {
          type Api = { storage: { local: { set(values: object): Promise<void> } } };
          const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
          return (browser ?? chrome)?.storage.local.set({ settings: { version: 2, theme: chosen } });
        }, theme);
        await menu.see({ in: 'page', css: `main.${theme}` });
        // Only its source is used.
        expect(await tab.run(RUN_AXE as unknown as () => string[], null)).toEqual([]);
      }
    } finally {
      await tab.close();
    }
  });
});
