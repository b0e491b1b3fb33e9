import { findEventId, isEventsPage } from '../page/page-kind.ts';
import { BUDGET, type PageAnswers, type PageText, watchPageAnswers } from '../sources/page-answers.ts';
import type { Intake } from './call-intake.ts';
import { toPagePlace } from './reading.ts';

/** Answers kept for the list while another page is shown: each is one page of the table, or one of its events. */
const MAX_PARKED = 300;

export interface Answers extends PageAnswers {
  /** Tells which page is shown now. Answers that came while no list was shown are read when it comes. */
  show(address: string): void;
}

/**
 * Leads the page's answers into the intake. The list takes every event; a detail page only its own, and the rest waits, because
 * the list's answer may arrive when a person has already gone on. Must be called before the page's own scripts run.
 */
export function watchAnswers(target: EventTarget, signal: AbortSignal, intake: Intake, address: string): Answers {
  let shown = address;
  let parked: PageText[] = [];

  const park = (text: PageText): void => {
    if (parked.length < MAX_PARKED) parked.push(text);
  };
  const take = async ({ channel, text }: PageText): Promise<void> => {
    const place = toPagePlace(channel, shown);
    const eventId = findEventId(shown);
    if (!isEventsPage(shown)) return park({ channel, text });
    if (eventId === undefined) return intake.take({ kind: 'text', text, place });
    if (text.includes(eventId)) await intake.take({ kind: 'text', text, place, onlyEventId: eventId });
    // An editor on a detail page holds that page's record and nothing for the list.
    if (channel === 'page-answer') park({ channel, text });
  };
  const bridge = watchPageAnswers(target, signal, take, () =>
    intake.say(
      `The page sent more than Trailbrief reads in a minute (${BUDGET.messages} answers, ${BUDGET.characters / 1e6} million characters); some were left out.`,
    ),
  );
  return {
    ...bridge,
    show: (next) => {
      shown = next;
      const waiting = parked;
      parked = [];
      for (const text of waiting) void take(text);
    },
  };
}
