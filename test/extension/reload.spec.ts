import { describe, expect, test } from 'vitest';
import { useBrowser } from './driver/use-browser.ts';
import { CREATE_SERVER_ID, consoleWith } from './records.ts';

describe('an update of the extension below an open page', () => {
  const session = useBrowser();

  test('Chromium: the old panel says so and stops. Firefox: the new one replaces it', async () => {
    const screen = await session.open(consoleWith({ page: 'detail' }));
    await screen.field('sentence');
    // Marked, so that the old panel cannot be taken for the new one.
    await screen.tab.look(() => document.querySelector('trailbrief-panel')?.setAttribute('data-before', ''), null);
    await session.driver.reloadExtension();
    if (session.browser === 'chromium') {
      const notice = await screen.see({ in: 'panel', css: '[role="alert"]' });
      expect(notice.text).toMatch(/reload this page/i);
      const [copy] = await screen.all({ in: 'panel', css: 'button', name: 'Copy this call' });
      expect(copy?.attributes['disabled']).toBeDefined();
    } else {
      await expect.poll(() => screen.all({ in: 'page', css: 'trailbrief-panel:not([data-before])' })).toHaveLength(1);
      await screen.see({ in: 'panel', css: `[data-event-id="${CREATE_SERVER_ID}"]` });
    }
    expect(await screen.panels()).toBe(1);

    await screen.tab.reload();
    expect(await screen.field('event-id')).toContain(CREATE_SERVER_ID);
    expect(await screen.panels()).toBe(1);
    expect(await screen.all({ in: 'panel', css: '[role="alert"]' })).toEqual([]);
  });
});
