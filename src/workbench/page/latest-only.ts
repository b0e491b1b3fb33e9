/** How long something that was drawn stands at least, in milliseconds. */
const PAUSE_MS = 250;
/** The same while it only grows. */
const GROWING_MS = 1_000;
/** What only grows is written so seldom that other work has this many times the time that it takes. */
const SHARE = 10;

/** Lets work be done not more often than a reader can follow, one after the other. */
export interface LatestOnly<T> {
  /**
   * Does the newest of what is asked for. `undefined`: something newer was asked for before this was done.
   *
   * @param question - work for the same question is not ended for newer work, which only has more to tell.
   * @param version - of what is asked about: nothing is done again for the same question about the same version.
   * @param work - gets a signal that ends it.
   */
  run(question: string, version: unknown, work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined>;
}

export function createLatestOnly<T>(): LatestOnly<T> {
  let newest = 0;
  let running: Promise<unknown> = Promise.resolve();
  let answered: string | undefined;
  let kept: { question: string; version: unknown; result: T } | undefined;
  let control = new AbortController();
  let endedAt = Number.NEGATIVE_INFINITY;
  let cost = 0;
  return {
    run: async (question, version, work) => {
      newest += 1;
      const own = newest;
      if (question !== answered) {
        control.abort();
        answered = undefined;
      }
      await running;
      if (kept?.question === question && kept.version === version) return own === newest ? kept.result : undefined;
      const pause = question === answered ? Math.max(GROWING_MS, SHARE * cost) : PAUSE_MS;
      const rest = endedAt + pause - performance.now();
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
      if (own !== newest) return undefined;
      answered = question;
      control = new AbortController();
      const { signal } = control;
      const begin = performance.now();
      const done = work(signal);
      running = done.catch(() => undefined);
      try {
        const result = await done;
        if (signal.aborted) return undefined;
        kept = { question, version, result };
        return result;
      } catch (error) {
        // Asked again it is not waited for as for what grows.
        answered = undefined;
        throw error;
      } finally {
        endedAt = performance.now();
        cost = endedAt - begin;
      }
    },
  };
}
