import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../console/answer.ts';
import { RERENDER_EVENT, USUAL_CELL } from '../console/cell.ts';
import type { Found } from './driver/find-elements.ts';
import { openBrowser } from './driver/open-browser.ts';
import { pressInMenu, readMenuStatus } from './driver/press-in-menu.ts';
import { Screen } from './driver/screen.ts';
import { useBrowser } from './driver/use-browser.ts';
import { CREATE_SERVER, CREATE_SERVER_ID, consoleWith, otherRecords } from './records.ts';

const LANDMARK = { in: 'panel', css: 'aside, section[aria-label="Trailbrief"]', name: 'Trailbrief' } as const;
const FILTER = { in: 'panel', css: 'input', name: 'Filter' } as const;

/** A page that listens at the window from its first moment, before the panel is there. */
const LISTENS = `
const heard = (window.heard = []);
const types = ['keydown', 'keypress', 'keyup', 'beforeinput', 'textInput', 'input', 'change', 'paste', 'copy', 'cut'];
for (const type of types) addEventListener(type, () => heard.push(type), true);
`;

const landmark = async (screen: Screen): Promise<Found | undefined> => (await screen.all(LANDMARK))[0];
const width = async (screen: Screen): Promise<number> => Math.round((await landmark(screen))?.width ?? 0);
const isOpen = async (screen: Screen): Promise<boolean> => (await screen.all(FILTER)).some(({ visible }) => visible);

describe('the panel', () => {
  const session = useBrowser();

  test('collapses on Escape to a slim tab with the count and opens again, and remembers it', async () => {
    const screen = await session.open(consoleWith({}));
    await screen.click(FILTER);
    await screen.tab.press('Escape');
    await expect.poll(() => isOpen(screen)).toBe(false);
    expect(await width(screen)).toBeLessThan(80);
    const tab = await screen.see({ in: 'panel', css: 'button' });
    expect(tab.text).toMatch(/\d/);

    await screen.tab.reload();
    await screen.see({ in: 'panel', css: 'button' });
    expect(await isOpen(screen)).toBe(false);
    await screen.click({ in: 'panel', css: 'button' });
    await expect.poll(() => isOpen(screen)).toBe(true);
  });

  test('opens and collapses by the menu of the toolbar button, which says what it has read', async () => {
    const screen = await session.open(consoleWith({}));
    await screen.see(FILTER);
    await expect.poll(() => screen.all({ in: 'panel', css: '[data-event-id]' })).not.toEqual([]);
    const menu = await session.driver.pressToolbarButton(screen.tab);
    expect(await readMenuStatus(menu)).toMatch(/^Read 10 of 10 records from the page's answers\./);
    await pressInMenu(menu, 'Hide panel');
    await expect.poll(() => isOpen(screen)).toBe(false);
    await expect.poll(() => menu.isOpen()).toBe(false);
    const again = await session.driver.pressToolbarButton(screen.tab);
    await pressInMenu(again, 'Show panel');
    await expect.poll(() => isOpen(screen)).toBe(true);
  });

  test('takes what Read this page finds in the text of a CloudTrail page, and stays one', async () => {
    const screen = await session.open(consoleWith({}));
    await screen.see({ in: 'panel', css: `[data-event-id="${CREATE_SERVER_ID}"]` });
    const other = { ...CREATE_SERVER, eventID: '40000000-0000-4000-8000-000000000001' };
    await screen.tab.run((text) => {
      const field = document.createElement('textarea');
      field.value = text;
      document.body.append(field);
    }, JSON.stringify(other));
    const menu = await session.driver.pressToolbarButton(screen.tab);
    await pressInMenu(menu, 'Read this page');
    await screen.see({ in: 'panel', css: `[data-event-id="${other.eventID}"]` });
    await screen.see({ in: 'panel', css: `[data-event-id="${CREATE_SERVER_ID}"]` });
    await screen.see({ in: 'panel', css: '[role="status"]', text: 'Found 1 record in this page.' });
    expect(await screen.panels()).toBe(1);
    expect(await screen.all({ in: 'panel', css: 'button', name: 'Close' })).toEqual([]);
  });

  test('is resized by mouse and by keyboard, moves to the left, and remembers both', async () => {
    const screen = await session.open(consoleWith({}));
    const edge = { in: 'panel', css: '[role="separator"]' } as const;
    const start = await screen.see(edge);
    const before = await width(screen);
    await screen.tab.drag(start.centre, { x: start.centre.x - 100, y: start.centre.y });
    await expect.poll(() => width(screen)).toBeGreaterThan(before + 80);
    const dragged = await width(screen);
    await screen.tab.look(() => {
      document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector<HTMLElement>('[role="separator"]')?.focus();
    }, null);
    await screen.tab.press('ArrowRight');
    await expect.poll(() => width(screen)).toBeLessThan(dragged);
    const chosen = await width(screen);
    await screen.click({ in: 'panel', css: 'button', name: 'Move to the left' });
    await expect.poll(async () => (await landmark(screen))?.left).toBe(0);

    await screen.tab.reload();
    await screen.see(FILTER);
    await expect.poll(() => width(screen)).toBe(chosen);
    expect((await landmark(screen))?.left).toBe(0);
    await screen.click({ in: 'panel', css: 'button', name: 'Move to the right' });
    await expect.poll(async () => (await landmark(screen))?.left).toBeGreaterThan(200);
  });

  test('keeps what is typed in it from the page, and filters by it', async () => {
    const records = [CREATE_SERVER, ...otherRecords(9)];
    const screen = await session.open(createAnswerer({ cell: USUAL_CELL, records, hostileScript: LISTENS }));
    const heard = () => screen.tab.run(() => (window as Window & { heard?: string[] }).heard, null);
    const inFilter = () =>
      screen.tab.look(() => document.querySelector('trailbrief-panel')?.shadowRoot?.activeElement?.tagName, null);
    await screen.click({ in: 'panel', css: 'button', text: 'All services' });
    await screen.click(FILTER);
    await screen.tab.type('198.51.100.43');
    await screen.tab.press('ArrowLeft');
    await screen.tab.press('Backspace');
    await expect.poll(() => screen.callIds()).toEqual(['00000000-0000-4000-8000-000000000002']);
    await screen.tab.press('Control+a');
    await screen.tab.press('Control+x');
    await expect.poll(() => screen.callIds()).toHaveLength(10);
    await screen.tab.press('Control+v');
    await expect.poll(() => screen.callIds()).toHaveLength(1);
    expect(await inFilter()).toBe('INPUT');
    await screen.tab.press('Tab');
    await expect.poll(inFilter).not.toBe('INPUT');
    await screen.tab.press('Escape');
    await expect.poll(() => isOpen(screen)).toBe(false);
    expect(await heard()).toEqual([]);
    await screen.click({ in: 'page', css: 'h1' });
    await screen.tab.press('a');
    await expect.poll(heard).toContain('keydown');
    // It is remembered: the next test wants it open.
    await screen.click({ in: 'panel', css: 'button' });
    await expect.poll(() => isOpen(screen)).toBe(true);
  });

  test('survives a page that builds itself anew, and stays one', async () => {
    const screen = await session.open(consoleWith({ rendering: 'rerender' }));
    await screen.see({ in: 'panel', css: `[data-event-id="${CREATE_SERVER_ID}"]` });
    await screen.tab.run((name) => document.dispatchEvent(new Event(name)), RERENDER_EVENT);
    await screen.see({ in: 'page', css: 'tbody tr' });
    await screen.see({ in: 'panel', css: `[data-event-id="${CREATE_SERVER_ID}"]` });
    expect(await screen.panels()).toBe(1);
  });

  test('goes with the CloudTrail events pages and comes back with them, leaving nothing behind', async () => {
    const screen = await session.open(consoleWith({}));
    await screen.see(FILTER);
    const own = () => document.querySelectorAll('trailbrief-panel, [class*="trailbrief"], [id*="trailbrief"]').length;
    await screen.click({ in: 'page', css: 'a[href$="#/dashboard"]' });
    await expect.poll(() => screen.tab.look(own, null)).toBe(0);
    await screen.click({ in: 'page', css: 'a[href$="#/events"]' });
    await screen.see(FILTER);
    expect(await screen.panels()).toBe(1);
  });

  test('opens with the brief of the detail page’s own call', async () => {
    const screen = await session.open(consoleWith({}));
    await screen.see({ in: 'panel', css: `[data-event-id="${CREATE_SERVER_ID}"]` });
    await screen.click({ in: 'page', css: 'a[href$="00000000-0000-4000-8000-000000000003"]' });
    expect(await screen.field('event-id')).toContain('00000000-0000-4000-8000-000000000003');
    expect(await screen.field('action')).toContain('StopInstances');
  });

  test('stays out of the page: nothing of the console is moved or added to, open or collapsed', async () => {
    const screen = await session.open(consoleWith({}));
    const row = { in: 'page', css: 'tbody tr:nth-child(10)' } as const;
    await screen.see(row);
    await screen.see({ in: 'panel', css: '[data-event-id]' });
    const layout = () =>
      [...document.querySelectorAll('body, h1, table, tbody tr, nav a')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.tagName} ${x} ${y} ${width} ${height}`;
      });
    const bare = await openBrowser(session.browser, { extension: false });
    try {
      const without = new Screen(await bare.open(consoleWith({})));
      await without.see(row);
      /** What stands elsewhere than in a browser without the extension. */
      const moved = async (): Promise<string[]> => {
        const [own, other] = [await screen.tab.look(layout, null), await without.tab.look(layout, null)];
        expect(own.length).toBe(other.length);
        return own.filter((place, at) => place !== other[at]);
      };
      await expect.poll(moved).toEqual([]);
      await screen.click(FILTER);
      await screen.tab.press('Escape');
      await expect.poll(() => isOpen(screen)).toBe(false);
      expect(await moved()).toEqual([]);
    } finally {
      await bare.close();
    }
    const inBody = () => document.body.querySelectorAll('trailbrief-panel, [class*="trailbrief"]').length;
    expect(await screen.tab.look(inBody, null)).toBe(0);
  });
});
