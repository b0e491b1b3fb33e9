import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Tab } from './driver/driver.ts';
import type { Screen } from './driver/screen.ts';
import { useBrowser } from './driver/use-browser.ts';
import { NotebookPage } from './notebook-page.ts';
import { CREATE_SERVER, CREATE_SERVER_ID, consoleWith, otherRecords } from './records.ts';
import { WorkbenchPage, writeRecords } from './workbench-page.ts';

const SHOTS = resolve(import.meta.dirname, '../../.cache/screens');
const PIN = { in: 'panel', css: 'button.pin' } as const;
const isPressed = async (screen: Screen) => (await screen.see(PIN)).attributes['aria-pressed'] === 'true';

interface Api {
  extension: { getViews(of: { type: 'tab' }): unknown[] };
}

describe('the notebook', () => {
  const session = useBrowser();
  const tabs: Tab[] = [];
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });
  const openConsole = () => session.open(consoleWith({}, [CREATE_SERVER, ...otherRecords(3)]));
  const pinFromConsole = async (): Promise<Screen> => {
    const panel = await openConsole();
    await panel.openCall(CREATE_SERVER_ID);
    await panel.click(PIN);
    await expect.poll(() => isPressed(panel)).toBe(true);
    return panel;
  };

  test('takes a call from a page, is the same in every tab, and takes every step back', async () => {
    const one = await NotebookPage.openEmpty(session, tabs);
    const panel = await pinFromConsole();
    await panel.see({ in: 'panel', css: '[role="status"]', text: 'Pinned 1 call.' });
    await panel.see({ in: 'panel', css: 'button', name: 'Notebook (1)' });

    await one.tab.focus();
    await expect.poll(() => one.ids()).toEqual([CREATE_SERVER_ID]);
    await one.click({ in: 'page', css: 'textarea' });
    await one.tab.type('Not planned: asked Ana');
    const two = await NotebookPage.open(session, tabs);
    await expect.poll(() => two.remarks()).toEqual(['Not planned: asked Ana']);

    await two.press('Remove');
    await expect.poll(() => one.ids()).toEqual([]);
    await panel.tab.focus();
    await expect.poll(() => isPressed(panel)).toBe(false);
    await two.tab.focus();
    await two.press('Undo');
    await expect.poll(() => one.remarks()).toEqual(['Not planned: asked Ana']);
    await panel.tab.focus();
    await expect.poll(() => isPressed(panel)).toBe(true);

    await one.tab.focus();
    await one.tab.reload();
    await expect.poll(() => one.remarks()).toEqual(['Not planned: asked Ana']);
    expect([...one.tab.errors, ...two.tab.errors]).toEqual([]);
  });

  test('shows each call in full, and copies all with their remarks', async () => {
    const page = await NotebookPage.openEmpty(session, tabs);
    await pinFromConsole();
    await page.tab.focus();
    await page.click({ in: 'page', css: 'textarea' });
    await page.tab.type('<b>Odd</b> *call*');
    await page.click({ in: 'page', css: '.unfold' });
    expect((await page.part('[data-field="source-ip"]')).text).toBe(String(CREATE_SERVER['sourceIPAddress']));
    expect((await page.part('[data-param="engine"]')).text).toContain('Puppet');
    await page.click({ in: 'page', css: 'button', text: 'Copy all' });
    await expect.poll(() => page.said()).toBe('Copied 1 call as Rich text.');
    const { text, html } = await session.driver.paste();
    for (const part of ['CreateServer', CREATE_SERVER_ID, 'Odd']) expect(text).toContain(part);
    expect(html).toContain('&lt;b&gt;Odd');
    expect(html).not.toContain('<b>Odd');
  });

  test('takes all that is shown, and is opened from the page', async () => {
    const page = await NotebookPage.openEmpty(session, tabs);
    const panel = await openConsole();
    await panel.click({ in: 'panel', css: 'button', text: 'All services' });
    await panel.click({ in: 'panel', css: 'button', name: 'Pin all' });
    await panel.click({ in: 'panel', css: 'button', name: 'Notebook (4)' });
    const count = () =>
      page.tab.run(() => {
        // Firefox and Chrome name it differently; both give it to a page of the extension.
        const names = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
        return (names.browser ?? names.chrome)?.extension.getViews({ type: 'tab' }).length;
      }, null);
    await expect.poll(count).toBe(2);
    const ids = [...otherRecords(3).map(({ eventID }) => String(eventID)), CREATE_SERVER_ID].reverse();
    await page.tab.focus();
    await expect.poll(() => page.ids()).toEqual([CREATE_SERVER_ID, ...ids.slice(1)]);
  });

  test('takes calls from a file in the workbench, with the file as their evidence', async () => {
    const page = await NotebookPage.openEmpty(session, tabs);
    const workbench = await WorkbenchPage.open(session, tabs);
    await workbench.give(writeRecords('trail.json', [CREATE_SERVER, ...otherRecords(2)], false));
    await expect.poll(() => workbench.count(), { message: 'the list follows the scope' }).toBe(1);
    await workbench.openCall(CREATE_SERVER_ID);
    await workbench.click(PIN);
    await workbench.see({ in: 'panel', css: 'button', name: 'Notebook (1)' });
    await page.tab.focus();
    await expect.poll(() => page.ids()).toEqual([CREATE_SERVER_ID]);
    await page.click({ in: 'page', css: '.unfold' });
    expect((await page.part('[data-field="evidence"]')).text).toContain('trail.json');
  });

  test('takes nothing for a click that the page makes up', async () => {
    const page = await NotebookPage.openEmpty(session, tabs);
    const panel = await openConsole();
    await panel.openCall(CREATE_SERVER_ID);
    const clicked = await panel.tab.run(() => {
      const pin = document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector<HTMLElement>('button.pin');
      pin?.click();
      return pin?.textContent;
    }, null);
    expect(clicked).toBe('Pin');
    // A real one afterwards: had the first one worked, this would take the call out again.
    await panel.click(PIN);
    await panel.see({ in: 'panel', css: '[role="status"]', text: 'Pinned 1 call.' });
    await expect.poll(() => page.ids()).toEqual([CREATE_SERVER_ID]);
  });

  test('says where it is kept, and survives the background’s suspension', async () => {
    const page = await NotebookPage.openEmpty(session, tabs);
    expect((await page.part('#where')).text).toContain('gone when the browser ends');
    const panel = await pinFromConsole();
    await session.driver.suspendBackground();
    await page.tab.focus();
    await page.click({ in: 'page', css: 'textarea' });
    await page.tab.type('after a sleep');
    await expect.poll(() => page.said()).toBe('Remark saved.');
    await session.driver.suspendBackground();
    await page.click({ in: 'page', css: 'label', text: 'Keep when' });
    await expect.poll(() => page.isKept()).toBe(true);
    expect((await page.part('#where')).text).toContain('Kept on this computer');
    expect(await page.remarks()).toEqual(['after a sleep']);
    await session.driver.suspendBackground();
    await page.tab.reload();
    await expect.poll(() => page.remarks()).toEqual(['after a sleep']);
    // Whose changes, with their values, every script in a console page may hear.
    const local = await page.localStorage();
    expect(local).toContain('notebook-counter');
    expect(local).not.toContain(CREATE_SERVER_ID);
    expect(local).not.toContain('after a sleep');
    await session.driver.suspendBackground();
    await panel.tab.focus();
    await panel.click(PIN);
    await expect.poll(() => isPressed(panel)).toBe(false);
    await expect.poll(() => page.ids()).toEqual([]);
  });

  test('takes an exported file back, and says what is wrong with another', async () => {
    const page = await NotebookPage.openEmpty(session, tabs);
    const folder = mkdtempSync(join(tmpdir(), 'trailbrief-notebook-'));
    const give = async (name: string, value: unknown): Promise<void> => {
      writeFileSync(join(folder, name), JSON.stringify(value));
      await page.tab.giveFiles('input[type=file]', [join(folder, name)]);
    };
    const evidence = { channel: 'file', name: 'trail.json', readAt: Date.UTC(2026, 4, 8) };
    const call = { id: CREATE_SERVER_ID, evidence, record: JSON.stringify(CREATE_SERVER) };
    const file = { format: 'trailbrief-notebook', version: 1, entries: [{ call, remark: 'from Ana', pinnedAt: 1 }] };
    await give('wrong.json', { ...file, entries: [{ call: { ...call, record: 'none' }, pinnedAt: 1 }] });
    await expect
      .poll(() => page.said())
      .toBe('Nothing was imported: Expected entries.0.call.record to be one CloudTrail record, got none.');
    await give('right.json', file);
    await expect.poll(() => page.remarks()).toEqual(['from Ana']);
    await expect.poll(() => page.said()).toBe('Imported 1 call.');
  });

  test('holds at every width and in the dark, and axe finds nothing against it', async () => {
    mkdirSync(SHOTS, { recursive: true });
    const page = await NotebookPage.openEmpty(session, tabs);
    const panel = await openConsole();
    await panel.click({ in: 'panel', css: 'button', text: 'All services' });
    await panel.click({ in: 'panel', css: 'button', name: 'Pin all' });
    await page.tab.focus();
    await expect.poll(() => page.ids()).toHaveLength(4);
    await page.click({ in: 'page', css: '.unfold' });
    await page.part('[data-field="source-ip"]');
    for (const theme of ['light', 'dark'])
      for (const width of [1280, 800]) {
        await page.tab.resize(width, 900);
        await page.tab.run((wanted) => {
          document.querySelector('.theme')?.classList.remove('light', 'dark');
          document.querySelector('.theme')?.classList.add(wanted);
        }, theme);
        const over = await page.tab.run(() => document.documentElement.scrollWidth - innerWidth, null);
        expect(over, `${theme} ${width}`).toBeLessThanOrEqual(0);
        expect(await page.axe(), `${theme} ${width}`).toEqual([]);
        await page.tab.screenshot(resolve(SHOTS, `${session.browser}-${theme}-notebook-${width}.png`));
      }
  });
});
