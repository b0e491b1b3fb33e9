import { createAnswerer } from '../../console/answer.ts';
import { USUAL_CELL } from '../../console/cell.ts';
import type { SampleRecord } from '../../console/to-lookup-event.ts';
import type { Driver } from '../../extension/driver/driver.ts';
import { Screen } from '../../extension/driver/screen.ts';
import { type Figure, toCompared, toMedian } from '../figure.ts';
import { DETAIL, toListLandmarks } from './landmarks.ts';
import { toLargeRecord, toListRecords } from './sample-pages.ts';
import { type Pauses, type Walk, watchPauses } from './watch-pauses.ts';

async function measurePauses(driver: Driver, records: readonly SampleRecord[], walk: Walk): Promise<Pauses> {
  const tab = await driver.open(createAnswerer({ cell: { ...USUAL_CELL, page: 'other' }, records }));
  try {
    await tab.focus();
    await new Screen(tab).see({ in: 'page', css: 'h1' });
    return await tab.look(watchPauses, walk);
  } finally {
    await tab.close();
  }
}

/** How long the event loop of a page is away, with the extension and without in turn: for a browser that tells nothing of tasks. */
export async function measureEventLoop(drivers: { on: Driver; off: Driver }, rounds: number): Promise<Figure[]> {
  const list = toListRecords();
  const large = toLargeRecord();
  const pages = [
    { name: 'list of 50', records: list, walk: { hash: '#/events', css: toListLandmarks(list).page } },
    { name: '250 KB record', records: [large], walk: { hash: `#/events/${large['eventID']}`, css: DETAIL.page } },
  ];
  const figures: Figure[] = [];
  for (const { name, records, walk } of pages) {
    const on: Pauses[] = [];
    const off: Pauses[] = [];
    for (let round = 0; round < rounds; round++) {
      on.push(await measurePauses(drivers.on, records, walk));
      off.push(await measurePauses(drivers.off, records, walk));
    }
    const compare = (what: string, part: keyof Pauses): Figure =>
      toCompared(
        `${drivers.on.browser}, ${name}: ${what}`,
        'ms',
        toMedian(on.map((pauses) => pauses[part])),
        toMedian(off.map((pauses) => pauses[part])),
      );
    figures.push(compare('longest pause of the event loop', 'longest'), compare('all its pauses', 'sum'));
  }
  return figures;
}
