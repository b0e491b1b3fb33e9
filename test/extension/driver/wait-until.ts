/** How long a look is repeated, and how often, in milliseconds. */
export interface Patience {
  timeout: number;
  interval: number;
}

/**
 * Looks again and again until there is something, and resolves with it. Rejects with what `what` names when there is
 * nothing for `timeout`, with the last failure of the look if it failed.
 */
export async function waitUntil<T>(
  what: string,
  look: () => Promise<T | undefined | null | false>,
  { timeout, interval }: Patience,
): Promise<T> {
  const end = performance.now() + timeout;
  let failure = '';
  for (;;) {
    const seen = await look().catch((error: unknown) => {
      failure = ` (${error instanceof Error ? error.message : String(error)})`;
      return undefined;
    });
    if (seen !== undefined && seen !== null && seen !== false) return seen;
    if (performance.now() > end) throw new Error(`Expected ${what}, got nothing in ${timeout} ms${failure}`);
    await new Promise((again) => setTimeout(again, interval));
  }
}
