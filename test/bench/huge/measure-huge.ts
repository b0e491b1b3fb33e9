import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Driver } from '../../extension/driver/driver.ts';
import { openBrowser } from '../../extension/driver/open-browser.ts';
import type { Figure, Measured } from '../figure.ts';
import { toHeldFigure } from '../workbench/held-figure.ts';
import { openWorkbench } from '../workbench/open-page.ts';
import { withTasks } from '../workbench/watch-use.ts';
import { type BenchFiles, writeBenchFiles, writeLargeFile } from '../workbench/write-files.ts';
import { measureExhaustion } from './exhaust.ts';
import { findUnreached } from './reach-rows.ts';
import { readInPage } from './read-page.ts';

/** What no signed number of 32 bits counts any more. */
const LARGE = 2 ** 31;
/** A million records. */
const FILES = 20;
/** On disk, for a while, in bytes. */
const NEEDED = LARGE + 500_000_000;
const BROWSERS = ['chromium', 'firefox'] as const;

/**
 * What is too large for every day: one file of 2 GB, a million records, and memory that runs out, on the workbench's page in both
 * browsers.
 *
 * @param builds folder in which `chrome` and `firefox` are the built extension.
 */
export async function measureHuge(builds: string): Promise<Measured[]> {
  const { bavail, bsize } = statfsSync(tmpdir());
  if (bavail * bsize < NEEDED)
    throw new Error(`Expected ${NEEDED / 1e9} GB of room in ${tmpdir()}, got ${(bavail * bsize) / 1e9}`);
  return [...(await measureOne()), ...(await measureMany())];

  async function measureOne(): Promise<Measured[]> {
    const large = await writeLargeFile(LARGE);
    const figures: Figure[] = [];
    try {
      for (const browser of BROWSERS) figures.push(...(await measureReading(browser, builds, large, 'one file')));
    } finally {
      await large.remove();
    }
    const size = `${(large.bytes / 1e9).toFixed(2)} GB, ${large.records.toLocaleString('en-US')} records`;
    return [{ heading: `Workbench, one file that is not compressed: ${size}`, figures }];
  }

  async function measureMany(): Promise<Measured[]> {
    const million = await writeBenchFiles(FILES);
    const figures: Figure[] = [];
    const exhausted: Figure[] = [];
    try {
      for (const browser of BROWSERS) {
        figures.push(...(await measureReading(browser, builds, million, 'a million')));
        exhausted.push(...(await measureExhaustion(browser, builds, million)));
      }
    } finally {
      await million.remove();
    }
    return [
      { heading: 'Workbench, a million records in 20 compressed files', figures },
      {
        heading: 'Workbench, memory runs out: a million records with 1 GB for the process of the extension',
        figures: exhausted,
      },
    ];
  }
}

async function measureReading(
  browser: Driver['browser'],
  builds: string,
  files: BenchFiles,
  what: string,
): Promise<Figure[]> {
  const driver = await openBrowser(browser, { builds });
  try {
    const readTasks = await driver.watchTasks?.();
    const tab = await openWorkbench(driver);
    const before = await driver.heldBytes();
    const { words, listed, readAfter, doneAfter, ...watch } = await readInPage(tab, files);
    const { longestTask, longestPause } = withTasks(watch, await readTasks?.());
    const unreached = await findUnreached(tab, files.records);
    const after = await driver.heldBytes();
    console.log([`\n${browser}, ${what}: ${words}`, ...unreached.map((way) => `not reached: ${way}`)].join('\n  '));
    const name = (text: string) => `${browser}: ${text}`;
    return [
      { name: name('records that are not listed'), value: files.records - listed, unit: '', limit: 0 },
      { name: name('problems'), value: words.includes('problem') ? 1 : 0, unit: '', limit: 0 },
      {
        name: name('of 5 ways to first, middle and last row those that did not lead there'),
        value: unreached.length,
        unit: '',
        limit: 0,
      },
      toHeldFigure(name('held, to the uncompressed bytes'), files, before, after),
      { name: name('until all is read'), value: readAfter, unit: 'ms' },
      { name: name('until targets and flags are complete'), value: doneAfter, unit: 'ms' },
      { name: name('loading: longest task of 50 ms and more'), value: longestTask, unit: 'ms', limit: 50 },
      { name: name('loading: longest wait of a timer'), value: longestPause, unit: 'ms' },
    ];
  } finally {
    await driver.close();
  }
}
