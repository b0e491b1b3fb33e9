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
    // A person chooses files after the page is there; by then it has rehearsed.
    while (performance.getEntriesByName('trailbrief-rehearsed').length === 0)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  }, null);
  return tab;
}
