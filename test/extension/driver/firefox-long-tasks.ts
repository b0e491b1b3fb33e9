import type { Browser } from 'puppeteer-core';
import { evaluateInWindow } from './press-firefox-button.ts';

/** What Firefox still knows: it forgets what is oldest when it runs out of room. */
export interface ToldTasks {
  /** When the oldest thing that it knows was, in milliseconds since 1970. */
  since: number;
  tasks: readonly LongTask[];
}

/** One task of a main thread that took 50 ms and more. */
export interface LongTask {
  /** When it began, in milliseconds since 1970. */
  begin: number;
  /** How long it took by the clock, in milliseconds. */
  duration: number;
}

/**
 * Firefox has no `longtask` for pages, but tells its own profiler the same. Nothing is sampled, but in each of a dozen processes a thread
 * wakes at this interval all the same, in milliseconds: at 1 they take a third of a core from what is measured.
 */
const WAKES = 10_000;

const START = `(async () => {
  const features = ['nostacksampling', 'nomarkerstacks'];
  await Services.profiler.StartProfiler(8_000_000, ${WAKES}, features, ['GeckoMain']);
  return Services.profiler.IsActive();
})()`;

/** Of the process of extensions: the one of ours is the only one. `since`: null when it told nothing at all. */
const READ = `(async () => {
  const profile = await Services.profiler.getProfileDataAsync();
  const { children } = await ChromeUtils.requestProcInfo();
  const own = new Set(children.filter(({ type }) => type === 'extension').map(({ pid }) => pid));
  const tasks = [];
  let since = Infinity;
  for (const { meta, threads } of profile.processes)
    for (const { markers, stringTable } of threads.filter((one) => own.has(Number(one.pid)))) {
      const { name, startTime, endTime } = markers.schema;
      for (const marker of markers.data) {
        if (marker[startTime]) since = Math.min(since, meta.startTime + marker[startTime]);
        if (stringTable[marker[name]] === 'LongTask')
          tasks.push({ begin: meta.startTime + marker[startTime], duration: marker[endTime] - marker[startTime] });
      }
    }
  return JSON.stringify({ since: Number.isFinite(since) ? since : null, tasks });
})()`;

/**
 * Watches tasks from now on; the function that it resolves to gives those of 50 ms and more so far. To begin makes Firefox forget
 * the code that it has compiled: it is done before the page is opened that is watched.
 */
export async function watchFirefoxTasks(browser: Browser): Promise<() => Promise<ToldTasks>> {
  if ((await evaluateInWindow(browser, START)) !== true) throw new Error('Expected the profiler to run, got none');
  return async () => {
    const told: { since: number | null; tasks: LongTask[] } = JSON.parse(String(await evaluateInWindow(browser, READ)));
    const { since, tasks } = told;
    if (since === null) throw new Error('Expected the process of the extension to tell its tasks, got nothing');
    return { since, tasks };
  };
}
