import { describe, expect, test } from 'vitest';
import type { Driver } from './driver/driver.ts';
import { openBrowser } from './driver/open-browser.ts';
import { Screen } from './driver/screen.ts';
import { useBrowser } from './driver/use-browser.ts';
import { CREATE_SERVER_ID, consoleWith } from './records.ts';

/** Goes through the console as a person would: list, one event, back, another page. Every request of the tab, in a fixed order. */
async function visit(driver: Driver, withPanel: boolean): Promise<string[]> {
  const answers = consoleWith({});
  const screen = new Screen(await driver.open(answers));
  await screen.tab.focus();
  await screen.see({ in: 'page', css: `a[href$="${CREATE_SERVER_ID}"]` });
  if (withPanel) {
    await screen.openCall(CREATE_SERVER_ID);
    await screen.click({ in: 'panel', css: 'button', name: 'Copy this call' });
    await screen.see({ in: 'panel', css: '[role="status"]', text: 'Copied' });
    await screen.click({ in: 'panel', css: 'button', name: 'Collapse' });
  }
  await screen.click({ in: 'page', css: `a[href$="${CREATE_SERVER_ID}"]` });
  await screen.see({ in: 'page', css: 'pre', text: 'eventVersion' });
  await screen.click({ in: 'page', css: 'a[href$="#/events"]' });
  await screen.see({ in: 'page', css: `a[href$="${CREATE_SERVER_ID}"]` });
  await screen.click({ in: 'page', css: 'a[href$="#/dashboard"]' });
  await screen.see({ in: 'page', css: 'h1', text: 'Dashboard' });
  const seen = screen.tab.requests.map(({ url, method }) => `${method} ${url}`).sort();
  await screen.tab.close();
  return seen;
}

describe('the network', () => {
  const session = useBrowser();

  test('carries the same requests with the extension and without it', async () => {
    const bare = await openBrowser(session.browser, { extension: false });
    try {
      const without = await visit(bare, false);
      expect(without.length).toBeGreaterThan(3);
      expect(await visit(session.driver, true)).toEqual(without);
    } finally {
      await bare.close();
    }
    expect(session.driver.strayRequests()).toEqual([]);
  });
});
