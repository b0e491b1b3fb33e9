import { afterEach, describe, expect, test } from 'vitest';
import type { Tab } from './driver/driver.ts';
import { useBrowser } from './driver/use-browser.ts';
import { smallRecords, WorkbenchPage, writeRecords } from './workbench-page.ts';

describe('the workbench’s histogram', () => {
  const session = useBrowser();
  const tabs: Tab[] = [];
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });
  /** All but the record of 2017, which alone would fill the chart with nothing. */
  const openRecent = async (): Promise<WorkbenchPage> => {
    const page = await WorkbenchPage.openTrail(session, tabs);
    await page.click({ in: 'panel', css: '[data-facet="service"] label', text: 'EC2' });
    await expect.poll(() => page.count()).toBe(20);
    // The chart follows after the list.
    await page.see({ in: 'panel', css: 'figcaption', text: '20 calls' });
    return page;
  };
  /** From a quarter to three quarters of the chart. */
  const brush = async (page: WorkbenchPage, meanwhile?: () => Promise<void>, below = 0): Promise<number> => {
    const { top, height, left, width } = await page.see({ in: 'panel', css: '.u-over' });
    const y = top + height / 2;
    await page.tab.drag({ x: left + width * 0.25, y }, { x: left + width * 0.75, y: y + below }, meanwhile);
    return width;
  };

  test('brushes a span of time', async () => {
    const page = await openRecent();
    const width = await brush(page);
    await page.see({ in: 'panel', css: '.chips li', text: 'UTC' });
    await expect.poll(() => page.count()).toBeLessThan(20);
    // The chart gets narrower, and the span is marked in it.
    await page.openFirst();
    await expect.poll(() => page.bandWidth()).toSatisfy((now) => now > width * 0.2 && now < width * 0.45);
  });

  test('has nothing to brush where no call is, on a page that fills the window', async () => {
    const page = await WorkbenchPage.open(session, tabs);
    expect(await page.tab.run(() => document.documentElement.scrollHeight - innerHeight, null)).toBeLessThanOrEqual(0);
    await page.give(writeRecords('none.json', [], false));
    await page.see({ in: 'panel', css: 'figcaption', text: '0 calls' });
    await brush(page);
    const chips = () =>
      page.tab.run(
        () => document.querySelector('trailbrief-panel')?.shadowRoot?.querySelectorAll('.chips').length,
        null,
      );
    expect(await chips()).toBe(0);
    await page.give(writeRecords('some.json', smallRecords(5), false));
    await expect.poll(() => page.count()).toBe(5);
    expect(await chips()).toBe(0);
  });

  test('follows the pointer also below the chart', async () => {
    const page = await openRecent();
    let band = 0;
    const width = await brush(
      page,
      async () => {
        band = await page.bandWidth();
      },
      120,
    );
    expect(Math.abs(band - width / 2)).toBeLessThan(2);
    await page.see({ in: 'panel', css: '.chips li', text: 'UTC' });
    await expect.poll(() => page.count()).toBeLessThan(20);
  });

  test('keeps what is being brushed while more calls come', async () => {
    const page = await WorkbenchPage.openTrail(session, tabs);
    const bands: number[] = [];
    await brush(page, async () => {
      bands.push(await page.bandWidth());
      await page.give(writeRecords('more.json.gz', smallRecords(500), true));
      await expect.poll(() => page.count()).toBe(521);
      await page.tab.resize(1240, 900);
      await page.drawAll();
      bands.push(await page.bandWidth());
    });
    const [band = 0, later] = bands;
    expect(band).toBeGreaterThan(100);
    expect(later).toBe(band);
    await page.see({ in: 'panel', css: '.chips li', text: 'UTC' });
    await page.see({ in: 'panel', css: 'figcaption button', text: 'All times' });
  });
});
