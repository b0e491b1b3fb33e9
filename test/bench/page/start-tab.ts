import type { CDPSession } from 'playwright';
import type { Driver, Tab } from '../../extension/driver/driver.ts';
import { Screen } from '../../extension/driver/screen.ts';
import { waitUntil } from '../../extension/driver/wait-until.ts';
import type { Landmarks } from './landmarks.ts';
import type { SamplePage } from './sample-pages.ts';

/** A main thread that did less than this in a second of waiting rests, in seconds. */
const REST = 0.02;

/** A tab of Chromium and its protocol. */
export interface MeasuredTab {
  tab: Tab;
  screen: Screen;
  protocol: CDPSession;
}

/** A tab of Chromium on the empty page, in front. */
export async function startTab(driver: Driver, page: SamplePage): Promise<MeasuredTab> {
  const tab = await driver.open(page.answers);
  const { protocol } = tab;
  if (protocol === undefined) throw new Error(`Expected a browser with a DevTools protocol, got ${driver.browser}`);
  const screen = new Screen(tab);
  await tab.focus();
  await screen.see({ in: 'page', css: 'p' });
  return { tab, screen, protocol };
}

/** Metrics of the tab's main thread and heap, by the protocol's names; durations in seconds. */
export async function readMetrics(protocol: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await protocol.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Waits until the page and, where there is one, the panel are drawn, and then until the tab's main thread rests. */
export async function untilRest(
  { screen, protocol }: MeasuredTab,
  marks: Landmarks,
  extension: boolean,
): Promise<void> {
  await screen.until(marks.page, () => screen.tab.look(isThere, marks.page));
  if (extension) await screen.until(marks.panel, () => screen.tab.look(isInPanel, marks.panel));
  await untilIdle(protocol);
}

async function untilIdle(protocol: CDPSession): Promise<void> {
  let before = Number.NEGATIVE_INFINITY;
  const look = async (): Promise<boolean> => {
    const now = (await readMetrics(protocol))['TaskDuration'] ?? 0;
    const done = now - before;
    before = now;
    return done < REST;
  };
  // Longer than the time after which the panel's script looks at a page that has come to rest.
  await waitUntil('the main thread to rest', look, { timeout: 30_000, interval: 1_000 });
}

function isThere(css: string): boolean {
  return document.querySelector(css) !== null;
}

function isInPanel(css: string): boolean {
  return !!document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector(css);
}
