import { statSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { Tab } from './driver/driver.ts';
import { useBrowser } from './driver/use-browser.ts';
import { otherRecords } from './records.ts';
import { WorkbenchPage, writeRecords } from './workbench-page.ts';

const RECORDS = 60_000;

describe('the workbench’s memory', () => {
  const session = useBrowser();
  const tabs: Tab[] = [];
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });

  test('is given back when all that was read is forgotten', async () => {
    const page = await WorkbenchPage.open(session, tabs);
    const path = writeRecords('trail.json', otherRecords(RECORDS), false);
    const { size } = statSync(path);
    await page.give(path);
    await page.see({ in: 'panel', css: '[role="status"]', text: 'Read 60,000 of 60,000 records from 1 file.' });
    await expect.poll(() => page.status()).not.toContain('still being read');
    const read = await session.driver.heldBytes();
    await page.click({ in: 'panel', css: 'button', name: 'Start over' });
    await page.click({ in: 'panel', css: 'button', name: 'Forget' });
    await page.see({ in: 'panel', css: 'button', name: 'Try a sample' });
    const forgotten = await session.driver.heldBytes();
    // What is held besides, the engines collect and gather at their own pace.
    expect(read - forgotten).toBeGreaterThan(size / 2);
  }, 120_000);
});
