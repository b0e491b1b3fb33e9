import { afterEach, describe, expect, test } from 'vitest';
import type { Tab } from './driver/driver.ts';
import { useBrowser } from './driver/use-browser.ts';
import { NotebookPage } from './notebook-page.ts';

const ALERT = { in: 'page', css: '[role="alert"]' } as const;

describe('a kept notebook that cannot be read', () => {
  const session = useBrowser();
  const tabs: Tab[] = [];
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });

  test('is told on the page until a person removes it', async () => {
    const page = await NotebookPage.openEmpty(session, tabs);
    expect(await page.all(ALERT)).toEqual([]);
    await page.tab.run(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('trailbrief-notebook');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const change = opening.result.transaction('values', 'readwrite');
            change.objectStore('values').put({ version: 9 }, 'notebook');
            change.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      null,
    );
    await page.tab.reload();
    expect((await page.see(ALERT)).text).toContain('A stored notebook could not be read');
    await page.press('Remove it for good');
    await expect.poll(() => page.said()).toBe('Removed what could not be read.');
    await expect.poll(() => page.all(ALERT)).toEqual([]);
    await page.tab.reload();
    await page.see({ in: 'page', css: '#keeping' });
    expect(await page.all(ALERT)).toEqual([]);
  });
});
