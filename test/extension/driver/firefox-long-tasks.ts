import type { Browser } from 'puppeteer-core';
import { evaluateInWindow } from './press-firefox-button.ts';

/** One task of a main thread that took 50 ms and more. */
export interface LongTask {
  /** When it began, in milliseconds since 1970. */
  begin: number;
  /** How long it took by the clock, in milliseconds. */
  duration: number;
}

/** Firefox has no `longtask` for pages, but tells its own profiler the same. Nothing is sampled. */
const START = `(async () => {
  const features = ['nostacksampling', 'nomarkerstacks'];
  await Services.profiler.StartProfiler(8_000_000, 1, features, ['GeckoMain']);
  return Services.profiler.IsActive();
})()`;

/** Of the process of extensions: the one of ours is the only one. `none`: it told nothing at all. */
const READ = `(async () => {
  const profile = await Services.profiler.getProfileDataAsync();
  const { children } = await ChromeUtils.requestProcInfo();
  const own = new Set(children.filter(({ type }) => type === 'extension').map(({ pid }) => pid));
  const tasks = [];
  let told = 0;
  for (const { meta, threads } of profile.processes)
    for (const { pid, markers, stringTable } of threads.filter((one) => own.has(Number(one.pid)))) {
      const { name, startTime, endTime } = markers.schema;
      told += markers.data.length;
      for (const marker of markers.data)
        if (stringTable[marker[name]] === 'LongTask')
          tasks.push({ begin: meta.startTime + marker[startTime], duration: marker[endTime] - marker[startTime] });
    }
  return told > 0 ? JSON.stringify(tasks) : 'none';
})()`;

/**
 * Watches tasks from now on; the function that it resolves to gives those of 50 ms and more so far. To begin makes Firefox forget
 * the code that it has compiled: it is done before the page is opened that is watched.
 */
export async function watchFirefoxTasks(browser: Browser): Promise<() => Promise<LongTask[]>> {
  if ((await evaluateInWindow(browser, START)) !== true) throw new Error('Expected the profiler to run, got none');
  return async () => {
    const told = await evaluateInWindow(browser, READ);
    if (typeof told !== 'string' || told === 'none')
      throw new Error('Expected the process of the extension to tell its tasks, got nothing');
    return JSON.parse(told);
  };
}
