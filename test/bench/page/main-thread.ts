import type { Driver } from '../../extension/driver/driver.ts';
import { type Figure, toCompared, toMedian } from '../figure.ts';
import type { Landmarks } from './landmarks.ts';
import type { SamplePage } from './sample-pages.ts';
import { readMetrics, startTab, untilRest } from './start-tab.ts';

/** Durations of a page's load on its main thread, in CPU milliseconds. */
interface Load {
  task: number;
  script: number;
  /** Style and layout. */
  layout: number;
}

async function measureLoad(driver: Driver, page: SamplePage, marks: Landmarks, extension: boolean): Promise<Load> {
  const started = await startTab(driver, page);
  const { tab, protocol } = started;
  try {
    // CPU time of the thread: what other processes of the machine do meanwhile does not count.
    await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await readMetrics(protocol);
    await protocol.send('Page.navigate', { url: page.url });
    await untilRest(started, marks, extension);
    const after = await readMetrics(protocol);
    const spent = (name: string): number => ((after[name] ?? 0) - (before[name] ?? 0)) * 1000;
    const load = {
      task: spent('TaskDuration'),
      script: spent('ScriptDuration'),
      layout: spent('LayoutDuration') + spent('RecalcStyleDuration'),
    };
    if (load.task <= 0) throw new Error(`Expected the page to stay in one process, got ${load.task} ms of work`);
    return load;
  } finally {
    await tab.close();
  }
}

/**
 * CPU time on the main thread from navigation to rest, of the same page with the extension and without, in turn. Medians; one
 * load of each more at first, which fills the caches and does not count.
 */
export async function measureMainThread(
  name: string,
  drivers: { on: Driver; off: Driver },
  page: SamplePage,
  marks: Landmarks,
  rounds: number,
): Promise<Figure[]> {
  const on: Load[] = [];
  const off: Load[] = [];
  for (let round = 0; round <= rounds; round++) {
    on.push(await measureLoad(drivers.on, page, marks, true));
    off.push(await measureLoad(drivers.off, page, marks, false));
  }
  const compare = (what: string, part: keyof Load): Figure =>
    toCompared(
      `${name}: ${what}`,
      'ms',
      toMedian(on.slice(1).map((load) => load[part])),
      toMedian(off.slice(1).map((load) => load[part])),
    );
  return [
    compare('main thread, CPU', 'task'),
    compare('of it script', 'script'),
    compare('of it style and layout', 'layout'),
  ];
}
