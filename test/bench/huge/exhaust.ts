import { execFileSync } from 'node:child_process';
import type { Driver, Tab } from '../../extension/driver/driver.ts';
import { openBrowser } from '../../extension/driver/open-browser.ts';
import { Screen } from '../../extension/driver/screen.ts';
import { waitUntil } from '../../extension/driver/wait-until.ts';
import type { Figure } from '../figure.ts';
import { FILE_INPUT, openWorkbench } from '../workbench/open-page.ts';
import type { BenchFiles } from '../workbench/write-files.ts';
import { findExtensionProcess, listProcesses, readKilobytes } from './find-process.ts';
import { untilRead } from './read-page.ts';

/** What the extension's process may take beyond what it has when the page is open: less than the files need. In bytes. */
const MORE = 1_000_000_000;
/** Chromium reserves a terabyte of addresses beforehand, so that there only what is written to can be limited. */
const LIMITS = { chromium: ['data', 'VmData'], firefox: ['as', 'VmSize'] } as const;
const PATIENCE = { timeout: 10_000, interval: 100 };

/** From now on the process gets no more than `MORE`: what it asks for beyond is refused by the system. */
function limitMemory(browser: Driver['browser'], pid: number): void {
  const [limit, has] = LIMITS[browser];
  const bytes = readKilobytes(pid, has) * 1024 + MORE;
  execFileSync('prlimit', ['--pid', String(pid), `--${limit}=${bytes}:`]);
}

/** A crashed page answers nothing: rejects when its process is gone. */
async function orDied<T>(pid: number, work: Promise<T>): Promise<T> {
  let over = false;
  const death = waitUntil('the process to end', async () => over || readKilobytes(pid, 'VmRSS') === 0, {
    timeout: 900_000,
    interval: 250,
  }).then(() => {
    throw new Error('Expected the page to live, got its process gone');
  });
  // When the work is over first, nobody listens to it.
  death.catch(() => undefined);
  try {
    return await Promise.race([work, death]);
  } finally {
    over = true;
  }
}

async function countListed(tab: Tab, count: number): Promise<number> {
  const screen = new Screen(tab);
  await screen.click({ in: 'panel', css: 'button', text: 'All services' });
  const look = async () =>
    Number((await screen.see({ in: 'panel', css: '[role="grid"]' })).attributes['aria-rowcount']);
  await waitUntil('the list to show all', async () => (await look()) === count, PATIENCE).catch(() => undefined);
  return look();
}

function readProblems(tab: Tab): Promise<string[]> {
  return tab.look(() => {
    const lines = document.querySelector('trailbrief-panel')?.shadowRoot?.querySelectorAll('.problems li');
    return [...(lines ?? [])].map((line) => line.textContent ?? '');
  }, null);
}

async function startOver(tab: Tab): Promise<string> {
  const screen = new Screen(tab);
  await screen.click({ in: 'panel', css: 'button', name: 'Start over' });
  await screen.click({ in: 'panel', css: 'button', name: 'Forget' });
  await screen.click({ in: 'panel', css: 'button', name: 'Try a sample' });
  return untilRead(tab, true);
}

/** What a person sees when the files need more memory than there is. */
export async function measureExhaustion(
  browser: Driver['browser'],
  builds: string,
  files: BenchFiles,
): Promise<Figure[]> {
  const before = listProcesses();
  const driver = await openBrowser(browser, { builds });
  try {
    const tab = await openWorkbench(driver);
    const pid = await findExtensionProcess(driver, before);
    limitMemory(browser, pid);
    await tab.giveFiles(FILE_INPUT, files.paths);
    const words = await orDied(pid, untilRead(tab, true));
    const problems = await readProblems(tab);
    const read = Number(/Read ([\d,]+) of/.exec(words)?.[1]?.replaceAll(',', ''));
    const listed = await orDied(pid, countListed(tab, read));
    const after = await orDied(pid, startOver(tab));
    const told = [words, ...problems, `then, started over: ${after}`, ...(await readProblems(tab))];
    console.log([`\n${browser}, memory running out:`, ...told].join('\n  '));
    const named = problems.filter((line) => line.includes('Expected room in memory')).length;
    return [
      { name: `${browser}: read before memory ran out`, value: read, unit: 'records' },
      { name: `${browser}: of them not in the list`, value: read - listed, unit: 'records', limit: 0 },
      {
        name: `${browser}: problems that name something else than memory`,
        value: problems.length - named,
        unit: '',
        limit: 0,
      },
      { name: `${browser}: not said that memory ran out`, value: named > 0 ? 0 : 1, unit: '', limit: 0 },
      {
        name: `${browser}: started over without reading the sample`,
        value: after.startsWith('Read 33 of 33') ? 0 : 1,
        unit: '',
        limit: 0,
      },
    ];
  } catch (error) {
    console.log(`\n${browser}, memory running out: ${error instanceof Error ? error.message : String(error)}`);
    return [{ name: `${browser}: pages that did not outlive it`, value: 1, unit: '', limit: 0 }];
  } finally {
    await driver.close();
  }
}
