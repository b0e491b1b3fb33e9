import { describe, expect, test } from 'vitest';
import { answersOf, PAGE_NAME, SECRET } from '../any-page/answer-any-page.ts';
import { FRAMES, NOTHING, PAGES } from '../any-page/pages.ts';
import { idsOf, recordOf } from '../any-page/records.ts';
import { pressInMenu, readMenuStatus } from './driver/press-in-menu.ts';
import type { Screen } from './driver/screen.ts';
import { useBrowser } from './driver/use-browser.ts';

const STATUS = { in: 'panel', css: '[role="status"]' } as const;

/** Everything in a page by which an extension could be known there. */
function findOurs(): string[] {
  const named = document.querySelectorAll('trailbrief-panel, [class*="trailbrief"], [id*="trailbrief"]');
  const globals = Object.keys(window).filter((name) => /trailbrief/i.test(name));
  return [...[...named].map(({ localName }) => localName), ...globals];
}

describe('Read this page', () => {
  const session = useBrowser();

  const readPage = async (screen: Screen): Promise<void> => {
    const menu = await session.driver.pressToolbarButton(screen.tab);
    await pressInMenu(menu, 'Read this page');
    await expect.poll(() => menu.isOpen()).toBe(false);
  };
  const status = async (screen: Screen): Promise<string> =>
    (await screen.all(STATUS)).map(({ text }) => text).join(' ');
  const sortedIds = async (screen: Screen): Promise<string[]> => (await screen.callIds()).sort();

  test.each(PAGES)('finds the records of $name', async (page) => {
    const screen = await session.open(answersOf(page));
    await expect.poll(() => screen.tab.run(() => document.readyState, null)).toBe('complete');
    const menu = await session.driver.pressToolbarButton(screen.tab);
    expect(await readMenuStatus(menu)).toBe('No panel on this page.');
    expect(await screen.tab.run(findOurs, null)).toEqual([]);
    expect(await screen.panels()).toBe(0);

    await pressInMenu(menu, 'Read this page');
    await expect.poll(() => sortedIds(screen)).toEqual([...page.ids].sort());
    const count = `${page.ids.length} record${page.ids.length === 1 ? '' : 's'}`;
    await expect.poll(() => status(screen)).toContain(`Found ${count} in this page.`);
    expect(await status(screen)).toMatch(/Read \d of \d records? from the page's text\./);
    expect(await screen.panels()).toBe(1);
    expect(session.driver.strayRequests()).toEqual([]);
  });

  test('says what a page cuts off, and names origin and path as evidence, never what follows them', async () => {
    const [insights] = PAGES;
    if (!insights) throw new Error('Expected a page, got none');
    const screen = await session.open(answersOf(insights));
    await readPage(screen);
    await expect.poll(() => status(screen)).toContain('1 record could not be read: not shown to the end.');
    expect(await status(screen)).toContain("Read 2 of 3 records from the page's text. 1 could not be read.");
    await screen.openCall(insights.ids[0] ?? '');
    expect(await screen.field('evidence')).toContain(PAGE_NAME);
    const drawn = await screen.tab.look(
      () => document.querySelector('trailbrief-panel')?.shadowRoot?.textContent,
      null,
    );
    expect(drawn).not.toContain(SECRET);
  });

  test('reads frames of the same site and says how many others it may not', async () => {
    const screen = await session.open(answersOf(FRAMES));
    await screen.see({ in: 'page', css: 'h1', text: 'Inner' });
    await readPage(screen);
    await expect.poll(() => sortedIds(screen)).toEqual([...FRAMES.ids].sort());
    await expect.poll(() => status(screen)).toContain('1 frame of other sites not read');
    expect(await screen.panels()).toBe(1);
  });

  test('reads only the selection, when there is one', async () => {
    const screen = await session.open(answersOf(FRAMES));
    await screen.see({ in: 'page', css: 'h1', text: 'Inner' });
    await screen.tab.look(() => {
      const pre = document.querySelector('pre');
      if (pre) document.getSelection()?.selectAllChildren(pre);
    }, null);
    await readPage(screen);
    await expect.poll(() => status(screen)).toContain('Found 1 record in the selection.');
    expect(await screen.callIds()).toEqual(FRAMES.ids.slice(0, 1));
  });

  test('adds to the same panel when it reads again; the menu tells of it and hides it', async () => {
    const [old = '', added = ''] = idsOf(5).slice(3);
    const body = `<pre>${JSON.stringify(recordOf(old))}</pre>`;
    const screen = await session.open(answersOf({ ...NOTHING, body }));
    await readPage(screen);
    await expect.poll(() => screen.callIds()).toEqual([old]);
    await screen.tab.run(
      (text) => {
        const pre = document.createElement('pre');
        pre.textContent = text;
        document.body.append(pre);
      },
      JSON.stringify(recordOf(added)),
    );
    await readPage(screen);
    await expect.poll(() => sortedIds(screen)).toEqual([old, added]);
    expect(await screen.panels()).toBe(1);

    const menu = await session.driver.pressToolbarButton(screen.tab);
    expect(await readMenuStatus(menu)).toBe("Read 2 of 2 records from the page's text.");
    await pressInMenu(menu, 'Hide panel');
    await expect.poll(async () => (await screen.all({ in: 'panel', css: '[data-event-id]' })).length).toBe(0);
    expect(await screen.panels()).toBe(1);
  });

  test('goes when it is closed, and comes back when it is asked for', async () => {
    const screen = await session.open(answersOf(FRAMES));
    await screen.see({ in: 'page', css: 'h1', text: 'Inner' });
    await readPage(screen);
    await expect.poll(() => screen.callIds()).toHaveLength(2);
    await screen.click({ in: 'panel', css: 'button', name: 'Close' });
    await expect.poll(() => screen.panels()).toBe(0);
    const menu = await session.driver.pressToolbarButton(screen.tab);
    expect(await readMenuStatus(menu)).toBe('No panel on this page.');
    await pressInMenu(menu, 'Read this page');
    await expect.poll(() => screen.callIds()).toHaveLength(2);
    expect(await screen.panels()).toBe(1);
  });

  test('says so when there is nothing, with what it looked through', async () => {
    const screen = await session.open(answersOf(NOTHING));
    await readPage(screen);
    const said = await screen.see({ in: 'panel', css: '.nothing', text: 'No CloudTrail record found in this page.' });
    expect(said.text).toMatch(/Looked through \d+ characters of text and 1 text field\. eventVersion is named once/);
  });

  test('says so where no extension may read', async () => {
    const tab = await session.driver.openOwnPage('options.html');
    try {
      const menu = await session.driver.pressToolbarButton(tab);
      await pressInMenu(menu, 'Read this page');
      const alert = () => menu.look(() => document.querySelector('[role="alert"]')?.textContent ?? '', null);
      await expect.poll(alert).toContain('This page cannot be read');
    } finally {
      await tab.close();
    }
  });
});
