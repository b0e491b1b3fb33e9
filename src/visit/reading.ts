import { findEventId, isEventsPage, withoutSession } from '../page/page-kind.ts';
import { watchDocuments } from '../page/watch-documents.ts';
import { createQuietWatch } from '../page/watch-quiet.ts';
import type { PanelState } from '../panel/panel-state.ts';
import type { Channel, Place } from '../sources/raw-event.ts';
import type { Intake } from './call-intake.ts';
import { readDetail } from './read-detail.ts';
import { readList } from './read-list.ts';

/** What the reading of one shown page needs. */
export interface Reading {
  state: PanelState;
  intake: Intake;
  frame: Window;
  /** Ends when another page is shown. */
  signal: AbortSignal;
  /** Asks the page's world for the full text of code editors. */
  askEditors(): void;
  /** Where and when something is read now. */
  toPlace(channel: Channel): Place;
}

/** A place on the shown page, now. Its address has no multi-session label. */
export function toPagePlace(channel: Channel, address: string): Place {
  return { channel, name: withoutSession(address), readAt: Date.now() };
}

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
