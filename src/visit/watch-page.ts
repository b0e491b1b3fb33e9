import { findEventId, isEventsPage } from '../page/page-kind.ts';
import { watchDocuments } from '../page/watch-documents.ts';
import { createQuietWatch } from '../page/watch-quiet.ts';
import { readDetail } from './read-detail.ts';
import { readList } from './read-list.ts';
import type { Reading } from './reading.ts';

/** Reads the shown page whenever it changes, until the reading's signal ends it. */
export function watchPage(reading: Reading, address: string): void {
  if (!isEventsPage(address)) return;
  const eventId = findEventId(address);
  const quiet = createQuietWatch(reading.signal, (settled) =>
    eventId === undefined ? readList(reading, settled) : readDetail(reading, eventId, settled),
  );
  watchDocuments(reading.frame, reading.signal, quiet.changed);
  quiet.changed();
}
