import type { CDPSession } from 'playwright';
import type { Driver } from '../../extension/driver/driver.ts';
import type { Figure } from '../figure.ts';
import { toListLandmarks } from './landmarks.ts';
import { toListRecords, toSamplePage } from './sample-pages.ts';
import { readMetrics, startTab, untilRest } from './start-tab.ts';
import { type Wandering, wander } from './wander.ts';

/** Soft navigations after which memory is compared. */
const FIRST = 50;
const LAST = 500;

/** What a tab holds after a forced collection of garbage, in all worlds. */
interface Held {
  /** Kilobytes of JavaScript heap. */
  heap: number;
  nodes: number;
  listeners: number;
}

async function readHeld(protocol: CDPSession): Promise<Held> {
  // What one collection frees may hold what only the next one can.
  for (let turn = 0; turn < 3; turn++) await protocol.send('HeapProfiler.collectGarbage');
  const metrics = await readMetrics(protocol);
  const read = (name: string): number => metrics[name] ?? Number.NaN;
  return { heap: read('JSHeapUsedSize') / 1024, nodes: read('Nodes'), listeners: read('JSEventListeners') };
}

/** List, one event, list, another event, dashboard; ten different events in all. */
function toStops(): Wandering['stops'] {
  const list = { hash: '#/events', css: 'tbody tr:nth-child(50)', text: '' };
  const dashboard = { hash: '#/dashboard', css: 'h1', text: 'Dashboard' };
  return toListRecords(10).flatMap(({ eventID }, at) => {
    const event = { hash: `#/events/${eventID}`, css: 'pre', text: String(eventID) };
    return at % 2 === 0 ? [list, event] : [list, event, dashboard];
  });
}

async function measureHeld(driver: Driver, extension: boolean): Promise<{ first: Held; last: Held }> {
  const records = toListRecords();
  const page = toSamplePage('list', records);
  const started = await startTab(driver, page);
  const { tab, protocol } = started;
  const stops = toStops();
  const go = async (count: number): Promise<Held> => {
    await tab.look(wander, { stops, count, panel: extension });
    // Both are read on the list, at rest.
    await tab.look(wander, { stops, count: 1, panel: extension });
    await untilRest(started, toListLandmarks(records), extension);
    return readHeld(protocol);
  };
  try {
    await protocol.send('Performance.enable', {});
    await protocol.send('Page.navigate', { url: page.url });
    await untilRest(started, toListLandmarks(records), extension);
    const first = await go(FIRST);
    return { first, last: await go(LAST - FIRST) };
  } finally {
    await tab.close();
  }
}

/** Growth with the extension that counts as noise beyond the page's own: a part of what was held at first. */
const NOISE = 0.05;

/** Growth from 50 soft navigations to 500 with the extension; the floor is the growth of the same page without it. */
export async function measureMemory(drivers: { on: Driver; off: Driver }): Promise<Figure[]> {
  const [on, off] = await Promise.all([measureHeld(drivers.on, true), measureHeld(drivers.off, false)]);
  const compare = (name: string, unit: string, part: keyof Held): Figure[] => {
    const floor = off.last[part] - off.first[part];
    const limit = floor + on.first[part] * NOISE;
    return [
      { name: `${name} after ${FIRST} navigations`, value: on.first[part], unit, floor: off.first[part] },
      { name: `${name}: growth until ${LAST}`, value: on.last[part] - on.first[part], unit, floor, limit },
    ];
  };
  return [
    ...compare('JavaScript heap', 'KB', 'heap'),
    ...compare('nodes', '', 'nodes'),
    ...compare('listeners', '', 'listeners'),
  ];
}
