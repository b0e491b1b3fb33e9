import { findDocuments } from '../page/frames.ts';
import { runInSlices } from '../page/slices.ts';
import { type PageTexts, readPageTexts } from '../sources/page-texts.ts';
import type { Place, RawEvent } from '../sources/raw-event.ts';
import type { Intake } from './call-intake.ts';
import { toFoundText, toNothingText, toUnreadTexts } from './found-text.ts';
import type { PageHost } from './page-host.ts';

/** Texts that are read in one change of the panel. */
const AT_ONCE = 50;

async function give(
  { records, broken }: PageTexts,
  toPlace: () => Place,
  intake: Intake,
  signal: AbortSignal,
): Promise<void> {
  const texts = [...records, ...broken];
  for (let at = 0; at < texts.length && !signal.aborted; at += AT_ONCE)
    await intake.take(
      ...texts.slice(at, at + AT_ONCE).map((text): RawEvent => ({ kind: 'text', text, place: toPlace() })),
    );
}

/** Reads the selection, else the whole page, into the panel, and says what was found and what not. Never rejects. */
export async function readInto(host: PageHost, frame: Window): Promise<void> {
  const { state } = host;
  const { intake, signal } = host.begin();
  state.said.value = '';
  host.tell?.('Looking through this page.', 0);
  const [, ...below] = findDocuments(frame);
  const found = await runInSlices(readPageTexts([frame.document, ...below]), signal);
  if (!found) return;
  await give(found, host.toPlace, intake, signal);
  if (signal.aborted) return;
  const unread = toUnreadTexts(found);
  for (const line of unread) intake.say(line);
  const nothing = state.calls.value.size === 0;
  // Where the panel has nothing else to show, it says the same at more length.
  state.said.value = nothing && host.tell ? '' : [toFoundText(found), ...unread].join(' ');
  host.tell?.(nothing ? toNothingText(found) : '', found.cut + found.inside);
}
