import type { Driver } from '../../extension/driver/driver.ts';
import { type Figure, toCompared, toMedian } from '../figure.ts';
import type { Landmarks } from './landmarks.ts';
import { recordTasks, type Task } from './record-tasks.ts';
import type { SamplePage } from './sample-pages.ts';
import { startTab, untilRest } from './start-tab.ts';

/** Milliseconds: a longer task is one that people notice. */
const LONG_TASK = 50;

async function measureTasks(driver: Driver, page: SamplePage, marks: Landmarks, extension: boolean): Promise<Task[]> {
  const started = await startTab(driver, page);
  const { tab, protocol } = started;
  try {
    await protocol.send('Performance.enable', {});
    return await recordTasks(protocol, async () => {
      await protocol.send('Page.navigate', { url: page.url });
      await untilRest(started, marks, extension);
    });
  } finally {
    await tab.close();
  }
}

const longest = (tasks: readonly Task[], part: keyof Task): number => Math.max(0, ...tasks.map((task) => task[part]));

/** The longest task of a page's load, with the extension and without in turn, and the longest work of its own in one task. */
export async function measureLongestTask(
  name: string,
  drivers: { on: Driver; off: Driver },
  page: SamplePage,
  marks: Landmarks,
  rounds: number,
): Promise<Figure[]> {
  const on: Task[][] = [];
  const off: Task[][] = [];
  for (let round = 0; round < rounds; round++) {
    on.push(await measureTasks(drivers.on, page, marks, true));
    off.push(await measureTasks(drivers.off, page, marks, false));
  }
  const own = on.map((tasks) => longest(tasks, 'own'));
  return [
    toCompared(
      `${name}: longest task, CPU`,
      'ms',
      toMedian(on.map((tasks) => longest(tasks, 'cpu'))),
      toMedian(off.map((tasks) => longest(tasks, 'cpu'))),
    ),
    { name: `${name}: longest own work in one task, worst`, value: Math.max(...own), unit: 'ms', limit: LONG_TASK },
  ];
}
