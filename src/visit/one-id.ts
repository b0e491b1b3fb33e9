import type { ApiCall } from '../model/api-call.ts';
import { toChannelText } from '../notes/evidence-text.ts';
import type { Channel } from '../sources/raw-event.ts';

/** What an event's own page tells of it, by where: its answer comes from CloudTrail, its text may hold what others wrote. */
const OWN: Partial<Record<Channel, number>> = { 'page-answer': 2, 'page-text': 1 };

/** Chooses between whole records of one id that differ. */
export interface OneId {
  /** Whether a whole record takes the place of the one that is known. `own`: it was read for its event's own page. */
  replaces(known: ApiCall | undefined, call: ApiCall, own: boolean): boolean;
}

/** `say` is told of each id with records that differ. */
export function createOneId(say: (line: string) => void): OneId {
  /** By id, for what was read for the event's own page. */
  const weights = new Map<string, number>();
  return {
    replaces: (known, call, own) => {
      const before = weights.get(call.id) ?? 0;
      const weight = own ? (OWN[call.evidence.channel] ?? 0) : 0;
      if (weight > before) weights.set(call.id, weight);
      if (!known || known.partial || !differ(known, call)) return false;
      const [shown, other] = weight > before ? [call, known] : [known, call];
      const [from, notFrom] = [shown, other].map(({ evidence }) => toChannelText(evidence.channel));
      // No id: the line goes into the diagnostics too.
      say(`Two different records have one event's id: shown is the one from ${from}, not that from ${notFrom}.`);
      return weight > before;
    },
  };
}

/** Whether their records say something else, in whatever order their members stand. */
function differ(one: ApiCall, other: ApiCall): boolean {
  const [first, second] = [one.recordText().text, other.recordText().text];
  return first !== second && toSortedLines(first) !== toSortedLines(second);
}

function toSortedLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/,$/, ''))
    .sort()
    .join('\n');
}
