import type { Tab } from '../../extension/driver/driver.ts';
import type { LongTask } from '../../extension/driver/firefox-long-tasks.ts';
import { type PageUse, type ThreadWatch, watchThread } from './watch-thread.ts';

/** Watches the page's thread while it is used, `meanwhile` included. */
export async function watchUse(
  tab: Tab,
  use: PageUse,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<ThreadWatch> {
  const [watch] = await Promise.all([tab.run(watchThread, use), meanwhile()]);
  return watch;
}

/** What was watched, with those of the browser's long tasks that began meanwhile. `undefined`: the page was told of them itself. */
export function withTasks(watch: ThreadWatch, tasks: readonly LongTask[] | undefined): ThreadWatch {
  if (!tasks) return watch;
  const { begin, over } = watch;
  const durations = tasks.filter((task) => task.begin >= begin && task.begin < over).map(({ duration }) => duration);
  return { ...watch, longestTask: Math.max(0, ...durations) };
}
