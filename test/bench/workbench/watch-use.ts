import type { Driver, Tab } from '../../extension/driver/driver.ts';
import { type PageUse, type ThreadWatch, watchThread } from './watch-thread.ts';

/** Watches the page's thread while it is used, `meanwhile` included; the browser itself tells of its tasks in both browsers. */
export async function watchUse(
  driver: Driver,
  tab: Tab,
  use: PageUse,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<ThreadWatch> {
  const end = await driver.watchTasks?.();
  const [watch] = await Promise.all([tab.run(watchThread, use), meanwhile()]);
  const tasks = await end?.();
  if (!tasks) return watch;
  const { begin, over } = watch;
  // Watching itself holds up the thread, before and after.
  const durations = tasks.filter((task) => task.begin >= begin && task.begin < over).map(({ duration }) => duration);
  return { ...watch, longestTask: Math.max(0, ...durations) };
}
