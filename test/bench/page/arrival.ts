import { createAnswerer } from '../../console/answer.ts';
import { USUAL_CELL } from '../../console/cell.ts';
import type { SampleRecord } from '../../console/to-lookup-event.ts';
import type { Driver } from '../../extension/driver/driver.ts';
import { Screen } from '../../extension/driver/screen.ts';
import { type Figure, toCompared, toMedian } from '../figure.ts';
import { DETAIL, toListLandmarks } from './landmarks.ts';
import { toLargeRecord, toListRecords } from './sample-pages.ts';
import { type Arrived, type Journey, travel } from './travel.ts';

const toBrief = ({ eventID }: SampleRecord): Journey => ({
  hash: `#/events/${eventID}`,
  page: DETAIL.page,
  panel: `[data-event-id="${eventID}"] [data-field="sentence"]`,
});

/** Makes journeys in a new tab that has not seen an event yet; each takes its time. */
async function measureJourneys(
  driver: Driver,
  records: readonly SampleRecord[],
  journeys: readonly Journey[],
): Promise<Arrived[]> {
  const tab = await driver.open(createAnswerer({ cell: { ...USUAL_CELL, page: 'other' }, records }));
  const times: Arrived[] = [];
  try {
    await tab.focus();
    await new Screen(tab).see({ in: 'page', css: 'h1' });
    for (const journey of journeys) times.push(await tab.look(travel, journey));
    return times;
  } finally {
    await tab.close();
  }
}

/** The floor is the time until the page itself shows what was asked for. */
function toFigures(name: string, times: readonly Arrived[]): Figure[] {
  const panel = times.map((time) => time.panel);
  return [
    toCompared(`${name}, median of ${times.length}`, 'ms', toMedian(panel), toMedian(times.map((time) => time.page))),
    { name: `${name}, worst`, value: Math.max(...panel), unit: 'ms' },
  ];
}

/** Time from the last byte of CloudTrail's answer to the brief, and to all 50 rows of the list, in the panel. */
export async function measureArrival(
  driver: Driver,
  rounds: { arrival: number; slowArrival: number },
): Promise<Figure[]> {
  const records = toListRecords();
  const large = toLargeRecord();
  // The first journey of a tab draws the panel's first brief and is like all first visits: it counts too.
  const small = await measureJourneys(driver, records, records.slice(0, rounds.arrival).map(toBrief));
  const lists: Arrived[] = [];
  const larges: Arrived[] = [];
  for (let round = 0; round < rounds.slowArrival; round++) {
    lists.push(...(await measureJourneys(driver, records, [{ hash: '#/events', ...toListLandmarks(records) }])));
    larges.push(...(await measureJourneys(driver, [large], [toBrief(large)])));
  }
  return [
    ...toFigures(`${driver.browser}: answer to brief`, small),
    ...toFigures(`${driver.browser}: answer to brief, 250 KB record`, larges),
    ...toFigures(`${driver.browser}: answer to 50 rows`, lists),
  ];
}
