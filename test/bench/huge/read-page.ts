import type { Tab } from '../../extension/driver/driver.ts';
import { Screen } from '../../extension/driver/screen.ts';
import { waitUntil } from '../../extension/driver/wait-until.ts';
import { FILE_INPUT } from '../workbench/open-page.ts';
import type { ThreadWatch } from '../workbench/watch-thread.ts';
import { watchUse } from '../workbench/watch-use.ts';
import type { BenchFiles } from '../workbench/write-files.ts';

/** What a person sees of reading once it is over, and how long it took. */
export interface PageReading extends ThreadWatch {
  /** What the status says. */
  words: string;
  /** Calls in the list, all services. */
  listed: number;
  /** Milliseconds until all is read, and until targets and flags are known too. */
  readAfter: number;
  doneAfter: number;
}

const PATIENCE = { timeout: 600_000, interval: 100 };

/** What the status says now. */
async function readWords(tab: Tab): Promise<string> {
  return tab.look(
    () => document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '',
    null,
  );
}

/** Reading is over; with `details` targets and flags are known too. */
function isOver(words: string, details: boolean): boolean {
  return words.includes('Read ') && !words.includes('Reading ') && !(details && words.includes('still being'));
}

/** Waits until the status tells that it is over. */
export function untilRead(tab: Tab, details: boolean): Promise<string> {
  return waitUntil(
    'the files to be read',
    async () => {
      const words = await readWords(tab);
      return isOver(words, details) && words;
    },
    PATIENCE,
  );
}

/** Gives files to the page and waits until all is read. Rejects when it is not all records. */
export async function readInPage(tab: Tab, { paths, records }: BenchFiles): Promise<PageReading> {
  let words = '';
  let readAfter = 0;
  let doneAfter = 0;
  const thread = await watchUse(tab, { act: 'load', records }, async () => {
    const begin = performance.now();
    await tab.giveFiles(FILE_INPUT, paths);
    await untilRead(tab, false);
    readAfter = performance.now() - begin;
    words = await untilRead(tab, true);
    doneAfter = performance.now() - begin;
    // The watch waits for this number, and would wait for ever.
    if (!words.includes(`Read ${records.toLocaleString('en-US')} of`))
      throw new Error(`Expected ${records} records to be read, got "${words}"`);
  });
  const screen = new Screen(tab);
  await screen.click({ in: 'panel', css: 'button', text: 'All services' });
  const listed = await waitUntil(
    'the list to show all',
    async () => {
      const grid = await screen.see({ in: 'panel', css: '[role="grid"]' });
      const count = Number(grid.attributes['aria-rowcount']);
      return count === records && count;
    },
    { timeout: 10_000, interval: 100 },
  ).catch(() => 0);
  return { words, listed, readAfter, doneAfter, ...thread };
}
