/** Longest stretch of work without giving the page its turn, in milliseconds. */
const SLICE_MS = 8;

/** Ends this task, so that the page has its turn. Resolves in one of its own. */
export function giveTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/**
 * Runs a generator to its end in slices of a few milliseconds, so that long work never blocks the page.
 * Each `yield` is a place where it may pause. Resolves to `undefined` when the signal ends it early.
 */
export async function runInSlices<T>(work: Generator<void, T>, signal: AbortSignal): Promise<T | undefined> {
  let until = performance.now() + SLICE_MS;
  while (!signal.aborted) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await giveTurn();
    until = performance.now() + SLICE_MS;
  }
  // The result of a generator that is ended early is not read by anyone.
  work.return(undefined as never);
  return undefined;
}
