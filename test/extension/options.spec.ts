import { describe, expect, test } from 'vitest';
import { Screen } from './driver/screen.ts';
import { useBrowser } from './driver/use-browser.ts';
import { CREATE_SERVER_ID, consoleWith } from './records.ts';

describe('the options page', () => {
  const session = useBrowser();

  test('changes an open panel at once, and is remembered', async () => {
    const panel = await session.open(consoleWith({}));
    await panel.see({ in: 'panel', css: `[data-event-id="${CREATE_SERVER_ID}"]` });
    const left = async () => (await panel.all({ in: 'panel', css: 'aside' }))[0]?.left;
    expect(await left()).toBeGreaterThan(200);

    const tab = await session.driver.openOwnPage('options.html');
    const options = new Screen(tab);
    await tab.focus();
    await options.click({ in: 'page', css: 'label', text: 'Left' });
    await options.click({ in: 'page', css: 'label', text: 'Full:' });
    await options.click({ in: 'page', css: 'label', text: 'User agent' });
    await options.see({ in: 'page', css: '[role="status"]', text: 'Saved' });
    const preview = async () => (await options.see({ in: 'page', css: 'textarea' })).value;
    expect(await preview()).toContain('Source IP');
    await expect.poll(preview).not.toContain('User agent');

    await panel.tab.focus();
    await expect.poll(left).toBe(0);
    await panel.openCall(CREATE_SERVER_ID);
    await panel.click({ in: 'panel', css: 'button', name: 'Copy this call' });
    await panel.see({ in: 'panel', css: '[role="status"]', text: 'Copied' });
    const { text } = await session.driver.paste();
    expect(text).toContain('Source IP');
    expect(text).not.toContain('User agent');

    await tab.focus();
    await tab.reload();
    await options.see({ in: 'page', css: 'textarea' });
    expect(await preview()).not.toContain('User agent');
    await options.click({ in: 'page', css: 'button', text: 'Put all defaults back' });
    await expect.poll(preview).toContain('\nWith: ');
    await panel.tab.focus();
    await expect.poll(left).toBeGreaterThan(200);
    expect(tab.errors).toEqual([]);
    await tab.close();
  });
});
