import type { Driver, Tab } from '../../extension/driver/driver.ts';

/** The input that takes files, not the one for folders. */
export const FILE_INPUT = 'input[type="file"]:not([webkitdirectory])';

/** The workbench in front, ready to be given files. */
export async function openWorkbench(driver: Driver): Promise<Tab> {
  const tab = await driver.openOwnPage('workbench.html');
  await tab.focus();
  await tab.run(async () => {
    while (!document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector('input[type="file"]'))
      await new Promise((resolve) => requestAnimationFrame(resolve));
    // A person chooses files after the page is there; by then the browser has come to rest after its start.
    const QUIET_FRAMES = 60;
    const MOST_FRAMES = 1_800;
    const LATE_MS = 25;
    let last = performance.now();
    // Where it never rests, e.g. at 30 frames a second, it is measured all the same.
    for (let quiet = 0, left = MOST_FRAMES; quiet < QUIET_FRAMES && left > 0; quiet++, left--) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      if (now - last > LATE_MS) quiet = 0;
      last = now;
    }
  }, null);
  return tab;
}
