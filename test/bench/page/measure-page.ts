import { buildConsole } from '../../console/build.ts';
import type { Driver } from '../../extension/driver/driver.ts';
import { openBrowser } from '../../extension/driver/open-browser.ts';
import type { Measured } from '../figure.ts';
import { measureArrival } from './arrival.ts';
import { measureEventLoop } from './event-loop.ts';
import { DETAIL, toListLandmarks } from './landmarks.ts';
import { measureLongestTask } from './longest-task.ts';
import { measureMainThread } from './main-thread.ts';
import { measureMemory } from './memory.ts';
import { toLargeRecord, toListRecords, toSamplePage } from './sample-pages.ts';
import { measureBytes } from './script-bytes.ts';

/** Loads or journeys of each kind; medians and worst are of so many. */
const ROUNDS = { load: 4, task: 3, arrival: 10, slowArrival: 5, pause: 3 };

type Browser = Driver['browser'];

/** Runs with two browsers, one with the extension and one without, and closes them whatever happens. */
async function withBoth<T>(browser: Browser, act: (drivers: { on: Driver; off: Driver }) => Promise<T>): Promise<T> {
  const on = await openBrowser(browser);
  try {
    const off = await openBrowser(browser, { extension: false });
    try {
      return await act({ on, off });
    } finally {
      await off.close();
    }
  } finally {
    await on.close();
  }
}

function measureChromium(): Promise<Measured[]> {
  const records = toListRecords();
  const list = toSamplePage('list', records);
  const marks = toListLandmarks(records);
  const detail = toSamplePage('detail', [toLargeRecord(), ...records]);
  return withBoth('chromium', async (drivers) => [
    { heading: 'Bytes', figures: await measureBytes(drivers.on) },
    {
      heading: 'Main thread in Chromium; floor: without the extension',
      figures: [
        ...(await measureMainThread('list of 50', drivers, list, marks, ROUNDS.load)),
        ...(await measureLongestTask('list of 50', drivers, list, marks, ROUNDS.task)),
        ...(await measureMainThread('250 KB record', drivers, detail, DETAIL, ROUNDS.load)),
        ...(await measureLongestTask('250 KB record', drivers, detail, DETAIL, ROUNDS.task)),
      ],
    },
    {
      heading: 'From the answer to the panel, Chromium; floor: to the page itself',
      figures: await measureArrival(drivers.on, ROUNDS),
    },
    { heading: 'Memory in Chromium; floor: without the extension', figures: await measureMemory(drivers) },
  ]);
}

function measureFirefox(): Promise<Measured[]> {
  return withBoth('firefox', async (drivers) => [
    {
      heading: 'From the answer to the panel, Firefox; floor: to the page itself',
      figures: await measureArrival(drivers.on, ROUNDS),
    },
    {
      heading: 'Event loop in Firefox, by the clock; floor: without the extension',
      figures: await measureEventLoop(drivers, ROUNDS.pause),
    },
  ]);
}

/** What Trailbrief costs a page: bytes, main thread, time to the brief, memory. `dist/` must have been built. */
export async function measurePage(): Promise<Measured[]> {
  await buildConsole();
  return [...(await measureChromium()), ...(await measureFirefox())];
}
