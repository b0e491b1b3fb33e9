import type { Tab } from '../../extension/driver/driver.ts';
import type { ToldTasks } from '../../extension/driver/firefox-long-tasks.ts';
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
export function withTasks(watch: ThreadWatch, told: ToldTasks | undefined): ThreadWatch {
  if (!told) return watch;
  const { begin, over } = watch;
  const { since, tasks } = told;
  if (since > begin) throw new Error(`Expected tasks from ${begin} on to be known, got those from ${since} on`);
  const durations = tasks.filter((task) => task.begin >= begin && task.begin < over).map(({ duration }) => duration);
  return { ...watch, longestTask: Math.max(0, ...durations) };
}
