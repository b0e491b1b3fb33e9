/** Tasks of the page's thread in one stretch of use, in milliseconds. */
export interface ThreadWatch {
  /** The longest task, as the browser itself reports those of 50 ms and more; 0: none. Firefox tells pages nothing: there `withTasks` fills it in. */
  longestTask: number;
  /**
   * The longest time in which a timer of a few milliseconds had no turn, by the clock. More than one task may lie in it: where one
   * frame follows the other Firefox lets timers wait, though what a person presses comes first.
   */
  longestPause: number;
  /** When watching began and was over, in milliseconds since 1970. */
  begin: number;
  over: number;
}

/** What is done meanwhile: a file that was given is read, values of facets are chosen, the list is scrolled. */
export interface PageUse {
  act: 'load' | 'filter' | 'scroll';
  /** How many records are read once loading is over. */
  records: number;
}

/**
 * Uses the workbench's page and watches its thread. Sent to the page as source: it sees its argument only. Of `load` it is called
 * before the file is given, and resolves when all is read, targets and flags included.
 */
export async function watchThread({ act, records }: PageUse): Promise<ThreadWatch> {
  const TICK = 5;
  // Two gigabytes take three minutes; less than the protocol waits, so that the error gets out.
  const PATIENCE_MS = 600_000;
  const root = () => document.querySelector('trailbrief-panel')?.shadowRoot;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // Not by frames alone: a page that gets no frames has to say so, too.
  const until = (what: string, isThere: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const said = () => `${what}, got ${count()} rows, ${document.visibilityState}, and "${status()}"`;
      let isOver = false;
      const end = setTimeout(() => {
        isOver = true;
        reject(new Error(`Expected ${said()}`));
      }, PATIENCE_MS);
      const look = () => {
        if (isOver) return;
        if (!isThere()) return void requestAnimationFrame(look);
        clearTimeout(end);
        resolve();
      };
      look();
    });
  const reports = PerformanceObserver.supportedEntryTypes.includes('longtask');
  let longestTask = 0;
  let longestPause = 0;
  const take = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) longestTask = Math.max(longestTask, duration);
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  if (reports) observer.observe({ type: 'longtask' });
  let last = performance.now();
  const begin = performance.timeOrigin + last;
  const timer = setInterval(() => {
    const now = performance.now();
    longestPause = Math.max(longestPause, now - last - TICK);
    last = now;
  }, TICK);

  const status = () => root()?.querySelector('[role="status"]')?.textContent ?? '';
  const count = () => root()?.querySelector('[role="grid"]')?.getAttribute('aria-rowcount');
  const isRead = () =>
    status().includes(`Read ${records.toLocaleString('en-US')} of`) && !status().includes('still being');
  const toggle = async (facet: string, which: 'first' | 'checked') => {
    const before = count();
    const css = `[data-facet="${facet}"] input[type="checkbox"]${which === 'checked' ? ':checked' : ''}`;
    const box = root()?.querySelector<HTMLInputElement>(css);
    if (!box) throw new Error(`Expected a ${which} value of the facet ${facet} to be there, got none`);
    box.click();
    await until(`another count of rows once a ${which} value of ${facet} was pressed`, () => count() !== before);
  };
  if (act === 'load') await until(`${records} records to be read`, isRead);
  else if (act === 'filter')
    for (const which of ['first', 'checked'] as const)
      for (const facet of ['service', 'result']) await toggle(facet, which);
  else {
    const grid = root()?.querySelector('[role="grid"]');
    for (let step = 0; grid && step < 60; step++) {
      grid.scrollTop = step % 2 === 0 ? step * 400 : ((grid.scrollHeight - grid.clientHeight) * step) / 60;
      await frame();
      await frame();
    }
  }
  clearInterval(timer);
  take(observer.takeRecords());
  observer.disconnect();
  return { longestTask, longestPause, begin, over: performance.timeOrigin + performance.now() };
}
