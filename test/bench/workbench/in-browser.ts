import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver, Tab } from '../../extension/driver/driver.ts';
import { openBrowser } from '../../extension/driver/open-browser.ts';
import type { FloorTiming, StoreTiming } from './store-timing.ts';
import { talkToWorker } from './talk-to-worker.ts';
import { telling } from './telling.ts';
import { timeFloor } from './time-floor.ts';
import { timeStore } from './time-store.ts';
import type { BenchFiles } from './write-files.ts';

export interface BothTimings {
  store: StoreTiming;
  floor: FloorTiming;
}

/** The built worker's address within the extension. Throws when the build has none. */
function expectWorker(browser: Driver['browser'], builds: string): string {
  const folder = join(builds, browser === 'chromium' ? 'chrome' : 'firefox', 'assets');
  const name = readdirSync(folder).find((file) => /^store\.worker-.*\.js$/.test(file));
  if (name === undefined) throw new Error(`Expected ${folder} to have the store's worker, got none`);
  return `/assets/${name}`;
}

/** A function for `Tab.run`, which sends its source: given the functions that it needs, as sources too. */
function withSources<A, R, F extends readonly unknown[]>(
  act: (argument: A, ...functions: F) => R,
  ...functions: F
): (argument: A) => R {
  const source = `(argument) => (${String(act)})(argument, ${functions.map((one) => `(${String(one)})`).join(', ')})`;
  return Object.assign((argument: A) => act(argument, ...functions), { toString: () => source });
}

const FILES = 'bench-files';

async function giveFiles(tab: Tab, paths: readonly string[]): Promise<void> {
  await tab.run((id) => {
    document.getElementById(id)?.remove();
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', id, multiple: true });
    document.body.append(input);
  }, FILES);
  await tab.giveFiles(`#${FILES}`, paths);
}

const runStore = withSources(
  async (
    { id, address, records, isAsked }: { id: string; address: string; records: number; isAsked: boolean },
    talk: typeof talkToWorker,
    time: typeof timeStore,
  ) => {
    const input = document.getElementById(id);
    const files = input instanceof HTMLInputElement ? [...(input.files ?? [])] : [];
    const { store, end } = talk(address);
    let step = '';
    let patience: ReturnType<typeof setTimeout> | undefined;
    const stuck = new Promise<never>((_, reject) => {
      // Less than the protocol waits, so that the error gets out.
      patience = setTimeout(() => reject(new Error(`Expected ${step}, got nothing in ten minutes`)), 600_000);
    });
    const timing = time(
      store,
      files.map((file) => ({ kind: 'file', file, path: file.name })),
      records,
      isAsked,
      (what) => {
        step = what;
      },
    );
    try {
      return await Promise.race([timing, stuck]);
    } finally {
      clearTimeout(patience);
      end();
    }
  },
  talkToWorker,
  timeStore,
);

const runFloor = withSources((id: string, time: typeof timeFloor) => {
  const input = document.getElementById(id);
  return time(input instanceof HTMLInputElement ? [...(input.files ?? [])] : []);
}, timeFloor);

/** The built extension's own worker in a real browser, on a page of the extension, in turn with the floor on the same files. */
export async function timeInBrowser(
  browser: Driver['browser'],
  builds: string,
  plan: readonly { files: BenchFiles; rounds: number }[],
): Promise<BothTimings[][]> {
  const driver = await openBrowser(browser, { builds });
  try {
    const tab = await driver.openOwnPage('options.html');
    const results: BothTimings[][] = [];
    for (const { files, rounds } of plan) {
      const { records } = files;
      await giveFiles(tab, files.paths);
      const timings: BothTimings[] = [];
      for (let round = 0; round < rounds; round++) {
        const where = `${browser}, ${records} records, round ${round}`;
        const ms = await telling(`${where}, floor`, tab.run(runFloor, FILES));
        const isAsked = round === rounds - 1;
        const given = { id: FILES, address: expectWorker(browser, builds), records, isAsked };
        timings.push({ store: await telling(where, tab.run(runStore, given)), floor: { records, ms } });
      }
      results.push(timings);
    }
    return results;
  } finally {
    await driver.close();
  }
}
