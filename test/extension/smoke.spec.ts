import { describe, expect, test } from 'vitest';
import { useBrowser } from './driver/use-browser.ts';
import { CREATE_SERVER_ID, consoleWith } from './records.ts';

describe('the extension on Event history', () => {
  const session = useBrowser();

  test('puts one panel beside the list, with every call of the page', async () => {
    const screen = await session.open(consoleWith({}));
    await screen.see({ in: 'panel', name: 'Trailbrief' });
    await screen.click({ in: 'panel', text: 'All services', css: 'button, [role="tab"], [role="radio"], label' });
    await expect.poll(() => screen.callIds().then((ids) => ids.length)).toBe(10);
    expect(await screen.callIds()).toContain(CREATE_SERVER_ID);
    expect(await screen.panels()).toBe(1);
  });
});
