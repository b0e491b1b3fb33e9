/** A soft navigation, and what the page itself shows when it is done. */
export interface Walk {
  hash: string;
  css: string;
}

/** Times in which the page's event loop took no turn, in milliseconds by the clock. */
export interface Pauses {
  longest: number;
  /** All that lasted longer than a turn of an idle loop. */
  sum: number;
}

/**
 * Runs in the tab: navigates and counts how long the event loop is away, until a second and a half after the page is drawn: by
 * then the extension, too, has done its work. The only way where a browser tells nothing of its tasks.
 */
export async function watchPauses({ hash, css }: Walk): Promise<Pauses> {
  const AFTER = 1500;
  const IDLE_TURN = 4;
  const { port1, port2 } = new MessageChannel();
  const pauses = { longest: 0, sum: 0 };
  location.hash = hash;
  let last = performance.now();
  let drawn: number | undefined;
  await new Promise<void>((resolve) => {
    port1.onmessage = () => {
      const now = performance.now();
      const gap = now - last;
      last = now;
      pauses.longest = Math.max(pauses.longest, gap);
      if (gap > IDLE_TURN) pauses.sum += gap;
      if (drawn === undefined && document.querySelector(css)) drawn = now;
      if (drawn !== undefined && now - drawn > AFTER) resolve();
      else port2.postMessage('');
    };
    port2.postMessage('');
  });
  port1.close();
  return pauses;
}
