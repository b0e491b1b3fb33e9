import { findDocuments } from '../page/frames.ts';
import { runInSlices } from '../page/slices.ts';
import { readDetailLabels } from '../sources/page-labels.ts';
import { readPageText } from '../sources/page-text.ts';
import type { Reading } from './reading.ts';

/** Readings that have the record from the page's own text: nothing can say more. */
const complete = new WeakSet<Reading>();

/**
 * Looks for one event's record: in the page's text, then in its code editors, and when the page has come to rest without one,
 * in its labels. What the list brought under that id is shown meanwhile; the page's own record takes its place. Does nothing
 * once that is there.
 */
export async function readDetail(reading: Reading, eventId: string, settled: boolean): Promise<void> {
  const { state, intake, signal, frame, askEditors } = reading;
  const known = (): boolean => state.calls.value.get(eventId)?.partial === false;
  const miss = (missing: string): void => {
    state.health.value = { ...state.health.value, missing };
  };
  if (known() && complete.has(reading)) return miss('');
  for (const document of findDocuments(frame)) {
    const records = (await runInSlices(readPageText(document, eventId), signal)) ?? [];
    for (const { text } of records) {
      await intake.take({ kind: 'text', text, place: reading.toPlace('page-text'), onlyEventId: eventId });
      if (known()) complete.add(reading);
    }
  }
  if (signal.aborted) return;
  if (known()) return miss('');
  askEditors();
  // The editors' text comes as a message of its own; labels wait for the page to be at rest, so it is there before them.
  if (!settled) return miss('Looking for the record in this page.');
  await intake.idle();
  for (const document of findDocuments(frame)) {
    if (known() || signal.aborted) break;
    const labels = await runInSlices(readDetailLabels(document, eventId), signal);
    if (labels) await intake.take({ kind: 'labels', labels, place: reading.toPlace('page-labels') });
  }
  if (signal.aborted) return;
  if (known()) return miss('');
  const partial = state.calls.value.has(eventId);
  miss(partial ? 'This page shows no whole record of the event.' : 'No record of this event found in this page yet.');
}
