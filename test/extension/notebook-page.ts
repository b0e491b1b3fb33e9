import { expect } from 'vitest';
import type { Tab } from './driver/driver.ts';
import type { Found } from './driver/find-elements.ts';
import { Screen } from './driver/screen.ts';
import type { Session } from './driver/use-browser.ts';
import { runAxe } from './run-axe.ts';

interface Api {
  storage: { local: { get(keys: null): Promise<unknown> } };
}

/** The notebook's own page, as a person uses it. */
export class NotebookPage extends Screen {
  /** Opened in a tab of its own, when it has read what there is. */
  static async open(session: Session, tabs: Tab[]): Promise<NotebookPage> {
    const tab = await session.driver.openOwnPage('notebook.html');
    tabs.push(tab);
    await tab.focus();
    const page = new NotebookPage(tab);
    await page.see({ in: 'page', css: '#keeping' });
    return page;
  }

  /** The same, with nothing in it, whatever other tests left behind. */
  static async openEmpty(session: Session, tabs: Tab[]): Promise<NotebookPage> {
    const page = await NotebookPage.open(session, tabs);
    if ((await page.ids()).length > 0) await page.press('Clear');
    if (await page.isKept()) await page.click({ in: 'page', css: 'label', text: 'Keep when' });
    await expect.poll(() => page.ids()).toEqual([]);
    await expect.poll(() => page.isKept()).toBe(false);
    return page;
  }

  async ids(): Promise<string[]> {
    const calls = await this.all({ in: 'page', css: '[data-event-id]' });
    return calls.map(({ attributes }) => attributes['data-event-id'] ?? '');
  }

  async remarks(): Promise<string[]> {
    return (await this.all({ in: 'page', css: 'textarea' })).map(({ value }) => value);
  }

  async said(): Promise<string> {
    return (await this.all({ in: 'page', css: 'header [role="status"]' })).map(({ text }) => text).join();
  }

  async isKept(): Promise<boolean> {
    return (await this.see({ in: 'page', css: '.keep input' })).checked;
  }

  /** All of the extension's `storage.local`, as JSON. */
  localStorage(): Promise<string> {
    return this.tab.run(async () => {
      // Firefox and Chrome name it differently; both give it to a page of the extension.
      const names = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
      return JSON.stringify(await (names.browser ?? names.chrome)?.storage.local.get(null));
    }, null);
  }

  /** Waits for the first visible element there. */
  part(css: string): Promise<Found> {
    return this.see({ in: 'page', css });
  }

  press(name: string): Promise<void> {
    return this.click({ in: 'page', css: 'button', name });
  }

  axe(): Promise<string[]> {
    return runAxe(this.tab);
  }
}
