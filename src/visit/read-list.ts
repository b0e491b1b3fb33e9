import { findDocuments } from '../page/frames.ts';
import { runInSlices } from '../page/slices.ts';
import { type EventRow, readEventRows } from '../sources/page-rows.ts';
import { toSelection } from '../sources/page-selection.ts';
import { readPageText } from '../sources/page-text.ts';
import type { RawEvent } from '../sources/raw-event.ts';
import { findCandidates, matchSelection } from './match-labels.ts';
import type { Reading } from './reading.ts';

/**
 * Looks through a list: which rows are ticked, records that are drawn beside it, and, when the page has come to rest, the rows
 * of which no record is known.
 */
export async function readList(reading: Reading, settled: boolean): Promise<void> {
  const { state, intake, signal, frame } = reading;
  const rows: EventRow[] = [];
  for (const document of findDocuments(frame)) {
    rows.push(...((await runInSlices(readEventRows(document), signal)) ?? []));
    for (const { eventId, text } of (await runInSlices(readPageText(document), signal)) ?? [])
      if (state.calls.value.get(eventId)?.partial !== false)
        await intake.take({ kind: 'text', text, place: reading.toPlace('page-text') });
  }
  if (settled) {
    await intake.idle();
    if (signal.aborted) return;
    const known = [...state.calls.value.values()];
    const unknown = rows.filter(({ labels }) => findCandidates(labels, known).length === 0);
    // All at once: a panel that shows one more row at a time would change its scope under a person's hand.
    await intake.take(
      ...unknown.map(({ labels }): RawEvent => ({ kind: 'labels', labels, place: reading.toPlace('page-labels') })),
    );
  }
  if (signal.aborted) return;
  const selected = matchSelection(toSelection(rows), state.calls.value);
  if (selected.join('\n') !== state.selectedIds.value.join('\n')) state.selectedIds.value = selected;
  const missing = state.calls.value.size > 0 ? '' : 'No record found in this page yet.';
  if (missing !== state.health.value.missing) state.health.value = { ...state.health.value, missing };
}
