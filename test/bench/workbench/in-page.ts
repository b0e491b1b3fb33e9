import type { Driver } from '../../extension/driver/driver.ts';
import { openBrowser } from '../../extension/driver/open-browser.ts';
import type { Figure } from '../figure.ts';
import { type PageUse, type ThreadWatch, watchThread } from './watch-thread.ts';
import type { BenchFiles } from './write-files.ts';

/** No task of the page's thread may be longer, in milliseconds. */
const LONGEST = 50;

/** The page's thread while the built workbench reads the files, is filtered and scrolled. */
export async function measureThread(
  browser: Driver['browser'],
  builds: string,
  plan: readonly BenchFiles[],
): Promise<Figure[]> {
  const driver = await openBrowser(browser, { builds });
  try {
    const figures: Figure[] = [];
    for (const { paths, records } of plan) {
      const tab = await driver.openOwnPage('workbench.html');
      await tab.focus();
      await tab.run(async () => {
        while (!document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector('input[type="file"]'))
          await new Promise((resolve) => requestAnimationFrame(resolve));
        // A person chooses files after the page is there; by then it has rehearsed.
        while (performance.getEntriesByName('trailbrief-rehearsed').length === 0)
          await new Promise((resolve) => requestAnimationFrame(resolve));
      }, null);
      const watch = (act: PageUse['act']) => tab.run(watchThread, { act, records });
      const [loading] = await Promise.all([
        watch('load'),
        tab.giveFiles('input[type="file"]:not([webkitdirectory])', paths),
      ]);
      const name = records.toLocaleString('en-US');
      figures.push(
        ...toFigures(`${name} records, loading`, loading),
        ...toFigures(`${name} records, filtering`, await watch('filter')),
        ...toFigures(`${name} records, scrolling`, await watch('scroll')),
      );
      await tab.close();
    }
    return figures;
  } finally {
    await driver.close();
  }
}

function toFigures(name: string, { longestTask, longestPause }: ThreadWatch): Figure[] {
  const pause: Figure = { name: `${name}: longest pause of the page's event loop`, value: longestPause, unit: 'ms' };
  if (longestTask === undefined) return [{ ...pause, limit: LONGEST }];
  return [{ name: `${name}: longest task of 50 ms and more`, value: longestTask, unit: 'ms', limit: LONGEST }, pause];
}
