import type { Tab } from '../../extension/driver/driver.ts';
import { waitUntil } from '../../extension/driver/wait-until.ts';

const PATIENCE = { timeout: 10_000, interval: 50 };

/** Numbers of the rows that are drawn with their calls. */
function readRows(): number[] {
  const rows = document.querySelector('trailbrief-panel')?.shadowRoot?.querySelectorAll('[role="row"]') ?? [];
  return [...rows].map((row) => Number(row.getAttribute('aria-rowindex')));
}

function scrollTo(share: number): void {
  const grid = document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector<HTMLElement>('[role="grid"]');
  if (!grid) return;
  grid.focus();
  grid.scrollTop = share * (grid.scrollHeight - grid.clientHeight);
}

/** Goes to first, middle and last row by the bar, to first and last by keyboard; returns which of these ways did not lead there. */
export async function findUnreached(tab: Tab, count: number): Promise<string[]> {
  const unreached: string[] = [];
  const go = async (way: string, row: number, act: () => Promise<void>): Promise<void> => {
    await act();
    const isThere = async () => (await tab.look(readRows, null)).includes(row);
    await waitUntil(way, isThere, PATIENCE).catch(() => unreached.push(way));
  };
  await go('last row by the bar', count, () => tab.look(scrollTo, 1));
  await go('middle row by the bar', Math.round(count / 2), () => tab.look(scrollTo, 0.5));
  await go('first row by the bar', 1, () => tab.look(scrollTo, 0));
  await go('last row by End', count, () => tab.press('End'));
  await go('first row by Home', 1, () => tab.press('Home'));
  return unreached;
}
