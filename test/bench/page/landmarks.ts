import type { SampleRecord } from '../../console/to-lookup-event.ts';

/** What a page shows when it is there: selectors for the console's document and for the panel's shadow root. */
export interface Landmarks {
  page: string;
  panel: string;
}

/** The list's last row; in the panel the oldest call, which the answer holds last. */
export function toListLandmarks(records: readonly SampleRecord[]): Landmarks {
  const [oldest] = [...records].sort((a, b) => String(a['eventTime']).localeCompare(String(b['eventTime'])));
  return { page: `tbody tr:nth-child(${records.length})`, panel: `[data-event-id="${oldest?.['eventID']}"]` };
}

export const DETAIL: Landmarks = { page: 'pre', panel: '[data-field="sentence"]' };
