import axe from 'axe-core';
import type { Tab } from './driver/driver.ts';

/** Axe, then what it finds in the page; sent as source, since the page's own policy makes no code out of text. */
const RUN_AXE = Object.assign(async (): Promise<string[]> => [], {
  toString: () => `async () => {
    ${axe.source};
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' '));
  }`,
});

/** What axe finds against one of the extension's own pages, one line each. */
export function runAxe(tab: Tab): Promise<string[]> {
  return tab.run(RUN_AXE, null);
}
