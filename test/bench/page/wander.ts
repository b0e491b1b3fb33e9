/** What to visit, over and over: the route of each page by its hash, and a selector that the page itself shows then. */
export interface Wandering {
  stops: { hash: string; css: string; text: string }[];
  /** Number of soft navigations. */
  count: number;
  /** Whether the panel must follow: there on event pages, gone elsewhere. */
  panel: boolean;
}

/** Runs in the tab: goes from stop to stop, each time waiting for the page and the panel to show it. */
export async function wander({ stops, count, panel }: Wandering): Promise<void> {
  const until = (isMet: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (isMet()) resolve();
        else requestAnimationFrame(look);
      };
      look();
    });
  const shows = (css: string, text: string): boolean =>
    [...document.querySelectorAll(css)].some((element) => element.textContent?.includes(text));
  for (let at = 0; at < count; at++) {
    const stop = stops[at % stops.length];
    if (stop === undefined) return;
    location.hash = stop.hash;
    await until(() => shows(stop.css, stop.text));
    if (!panel) continue;
    const event = /^#\/events\/(.+)/.exec(stop.hash)?.[1];
    await until(() => {
      const root = document.querySelector('trailbrief-panel')?.shadowRoot;
      if (!stop.hash.startsWith('#/events')) return !root;
      const css = event === undefined ? '[data-event-id]' : `[data-event-id="${event}"] [data-field="sentence"]`;
      return !!root?.querySelector(css);
    });
  }
}
