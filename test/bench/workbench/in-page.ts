import type { Driver } from '../../extension/driver/driver.ts';
import { openBrowser } from '../../extension/driver/open-browser.ts';
import type { Figure } from '../figure.ts';
import { toHeldFigure } from './held-figure.ts';
import { FILE_INPUT, openWorkbench } from './open-page.ts';
import { telling } from './telling.ts';
import type { PageUse, ThreadWatch } from './watch-thread.ts';
import { watchUse, withTasks } from './watch-use.ts';
import type { BenchFiles } from './write-files.ts';

/** No task of the page's thread may be longer, in milliseconds. */
const LONGEST = 100;

export interface PageFigures {
  /** Of the page's thread. */
  figures: Figure[];
  /** What is held once the last of the plan is read and used. */
  held: Figure | undefined;
}

/** The page's thread while the built workbench reads the files, is filtered and scrolled, and the memory that the last of them take. */
export async function measureThread(
  browser: Driver['browser'],
  builds: string,
  plan: readonly BenchFiles[],
): Promise<PageFigures> {
  const driver = await openBrowser(browser, { builds });
  try {
    const readTasks = await driver.watchTasks?.();
    const figures: Figure[] = [];
    let held: Figure | undefined;
    for (const files of plan) {
      const { paths, records } = files;
      const tab = await openWorkbench(driver);
      const isLast = files === plan.at(-1);
      const before = isLast ? await driver.heldBytes() : 0;
      const name = records.toLocaleString('en-US');
      const use = (act: PageUse['act'], meanwhile?: () => Promise<void>) =>
        telling(`${browser}, ${name} records, ${act}`, watchUse(tab, { act, records }, meanwhile));
      const loading = await use('load', () => tab.giveFiles(FILE_INPUT, paths));
      const filtering = await use('filter');
      const scrolling = await use('scroll');
      const tasks = await readTasks?.();
      for (const [what, watch] of Object.entries({ loading, filtering, scrolling }))
        figures.push(...toFigures(`${name} records, ${what}`, withTasks(watch, tasks)));
      if (isLast) held = toHeldFigure(`${name} records: held in ${browser}`, files, before, await driver.heldBytes());
      await tab.close();
    }
    return { figures, held };
  } finally {
    await driver.close();
  }
}

function toFigures(name: string, { longestTask, longestPause }: ThreadWatch): Figure[] {
  return [
    { name: `${name}: longest task of 50 ms and more`, value: longestTask, unit: 'ms', limit: LONGEST },
    { name: `${name}: longest wait of a timer`, value: longestPause, unit: 'ms' },
  ];
}
