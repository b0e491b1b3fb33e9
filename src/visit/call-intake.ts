import { addCalls } from '../calls/call-book.ts';
import type { ApiCall } from '../model/api-call.ts';
import { toDigest } from '../model/text-digest.ts';
import { toChannelText } from '../notes/evidence-text.ts';
import { giveTurn } from '../page/slices.ts';
import type { PanelState } from '../panel/panel-state.ts';
import type { Problem } from '../records/problem.ts';
import type { RawEvent } from '../sources/raw-event.ts';
import { createLostEntries } from './lost-entries.ts';
import { createOneId } from './one-id.ts';
import { toProblemLine } from './problem-line.ts';
import { readRaw } from './read-raw.ts';

/** Calls kept in one visit: 200 full pages of Event history. */
const MAX_CALLS = 10_000;
/** Lines shown; the panel is no log. */
const MAX_LINES = 20;

export interface Intake {
  /**
   * Reads raw events into the state, all of them in one change of it. One call after the other; never rejects. What was read for a
   * detail page replaces what was known under its id before, and the page's answer what its text shows. Records of one id that
   * differ are said.
   */
  take(...raws: RawEvent[]): Promise<void>;
  /** Resolves when all that was taken so far has been read. */
  idle(): Promise<void>;
  /** One more line for the person, not tied to a record. The same line is said once. */
  say(line: string): void;
}

/** Whole calls by the words for where they came from, in the order of their first arrival. */
function countRead(calls: Iterable<ApiCall>): { read: { from: string; count: number }[]; partial: number } {
  const counts = new Map<string, number>();
  let partial = 0;
  for (const call of calls) {
    const from = toChannelText(call.evidence.channel);
    if (call.partial) partial++;
    else counts.set(from, (counts.get(from) ?? 0) + 1);
  }
  return { read: [...counts].map(([from, count]) => ({ from, count })), partial };
}

/** What tells a text from others that were read before; labels are read each time. */
function toKey(raw: RawEvent): string | undefined {
  return raw.kind === 'labels' ? undefined : `${raw.place.channel} ${raw.onlyEventId ?? ''} ${toDigest(raw.text)}`;
}

/** Joins records, model and state: raw events in, calls and the health line out. */
export function createIntake(state: PanelState, signal: AbortSignal): Intake {
  /** Texts read before: the console asks for the same page again and again. */
  const seen = new Set<string>();
  const lostEntries = createLostEntries();
  let turn = Promise.resolve();

  const say = (line: string): void => {
    const { problems } = state.health.value;
    if (problems.includes(line) || problems.length >= MAX_LINES) return;
    state.health.value = { ...state.health.value, problems: [...problems, line] };
  };

  const oneId = createOneId(say);

  const add = (calls: readonly ApiCall[], own: ReadonlySet<ApiCall>): void => {
    const book = new Map(state.calls.value);
    // Labels that were read again replace what they said before: the page may have been half drawn.
    for (const { id, partial, evidence } of calls)
      if (partial && evidence.channel === 'page-labels' && book.get(id)?.partial) book.delete(id);
    const first = new Map<string, ApiCall>();
    for (const call of calls) {
      if (call.partial) continue;
      const known = book.get(call.id) ?? first.get(call.id);
      if (!known) first.set(call.id, call);
      if (oneId.replaces(known, call, own.has(call))) book.set(call.id, call);
    }
    const full = book.size + calls.length > MAX_CALLS;
    if (full) say(`Only the first ${MAX_CALLS} calls of this visit are kept; reload the page to start anew.`);
    state.calls.value = addCalls(book, full ? calls.filter(({ id }) => book.has(id)) : calls);
    const { pageEventId, health } = state;
    const id = pageEventId.value;
    // Who looked and found nothing said so before this came.
    const found = id === undefined || state.calls.value.get(id)?.partial === false;
    const missing = found ? '' : health.value.missing;
    health.value = { ...health.value, ...countRead(state.calls.value.values()), missing };
  };

  const remember = (key: string): void => {
    if (seen.size > 500) seen.clear();
    seen.add(key);
  };

  const read = async (raws: readonly RawEvent[]): Promise<void> => {
    if (signal.aborted) return;
    const fresh = new Map<string, RawEvent>();
    for (const [at, raw] of raws.entries()) {
      const key = toKey(raw) ?? `labels ${at}`;
      if (!seen.has(key)) fresh.set(key, raw);
    }
    const results = await Promise.allSettled([...fresh.values()].map(readRaw));
    // Unpacking a large answer has cost this task enough; adding it draws the panel.
    if (results.length > 0) await giveTurn();
    if (signal.aborted) return;
    const calls: ApiCall[] = [];
    const own = new Set<ApiCall>();
    const problems: Problem[] = [];
    let { lost } = state.health.value;
    for (const [at, [key, raw]] of [...fresh].entries()) {
      const result = results[at];
      if (result?.status !== 'fulfilled') continue;
      const { value } = result;
      calls.push(...value.calls);
      if (raw.kind === 'labels') continue;
      // Only what was read may be passed over the next time.
      remember(key);
      const wanted = raw.onlyEventId !== undefined && value.calls.length > 0;
      if (wanted) for (const call of value.calls) own.add(call);
      // What else stood in a text of which one record was wanted is no loss here.
      if (wanted) continue;
      problems.push(...value.problems);
      lost = lostEntries.add(raw.text, value.problems);
    }
    if (calls.length > 0) add(calls, own);
    if (lost !== state.health.value.lost) state.health.value = { ...state.health.value, lost };
    for (const problem of problems) say(toProblemLine(problem));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  };

  return {
    take: (...raws) => {
      turn = turn
        .then(() => read(raws))
        .catch(() => {
          // After a reload of the extension below the page the panel says so itself.
          if (!signal.aborted)
            say('One text could not be read: Trailbrief itself failed on it. Reload the page to try again.');
        });
      return turn;
    },
    idle: () => turn,
    say,
  };
}
