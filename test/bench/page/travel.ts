/** Where to go from a page without events, and what says, in the page itself and in the panel, that the call is there. */
export interface Journey {
  hash: string;
  page: string;
  panel: string;
}

/** Milliseconds from the last byte of CloudTrail's answer. */
export interface Arrived {
  /** Until the page itself showed it. */
  page: number;
  /** Until the panel held it. */
  panel: number;
}

/**
 * Runs in the tab. Leaves for the dashboard, where there is neither panel nor event, then goes to `hash`, and measures until the page itself
 * and the panel hold what was asked for.
 */
export async function travel({ hash, page, panel }: Journey): Promise<Arrived> {
  const findRoot = () => document.querySelector('trailbrief-panel')?.shadowRoot;
  const until = (isMet: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      let root: ShadowRoot | null | undefined;
      const look = (): void => {
        const now = findRoot();
        if (now && now !== root) observer.observe(now, { childList: true, subtree: true });
        root = now;
        if (!isMet()) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true });
      look();
    });
  location.hash = '#/dashboard';
  await until(() => !findRoot() && !document.querySelector(page));
  const start = performance.now();
  location.hash = hash;
  let drawn: number | undefined;
  let held: number | undefined;
  await until(() => {
    if (drawn === undefined && document.querySelector(page)) drawn = performance.now();
    if (held === undefined && findRoot()?.querySelector(panel)) held = performance.now();
    return drawn !== undefined && held !== undefined;
  });
  const arrivals = performance
    .getEntriesByType('resource')
    // Browsers give resource entries under their general type.
    .map((entry) => entry as PerformanceResourceTiming)
    .filter(({ name, startTime }) => name.startsWith('https://cloudtrail.') && startTime >= start)
    .map(({ responseEnd }) => responseEnd);
  if (arrivals.length === 0) throw new Error('Expected the page to ask CloudTrail, got no request');
  const arrival = Math.max(...arrivals);
  return { page: (drawn ?? Number.NaN) - arrival, panel: (held ?? Number.NaN) - arrival };
}
