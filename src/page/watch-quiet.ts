/** A page counts as quiet when nothing changed for this long, in milliseconds; a slow console draws in steps. */
const QUIET_MS = 700;
/** A page that is never quiet is taken as it is after this long. */
const AT_LATEST_MS = 5_000;
/** The first look comes this soon after a change, and looks follow each other no faster. */
const SOON_MS = 120;

/** Tells a reader when to look. */
export interface QuietWatch {
  /** Something changed, or may have. Cheap; may be called at every change. */
  changed(): void;
}

/**
 * Calls `look` soon after a change, with `settled` false, and once more when the page has come to rest, with `settled` true.
 * Looks never overlap. Ends with the signal.
 */
export function createQuietWatch(signal: AbortSignal, look: (settled: boolean) => Promise<void>): QuietWatch {
  let soon: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  let turn = Promise.resolve();

  const run = (settled: boolean): void => {
    turn = turn
      .then(() => (signal.aborted ? undefined : look(settled)))
      .catch(() => {
        // One look that failed, as at a document that goes away, must not be the last.
      });
  };
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(soon);
      clearTimeout(rest);
    },
    { once: true },
  );
  return {
    changed: () => {
      if (signal.aborted) return;
      since ??= performance.now();
      soon ??= setTimeout(() => {
        soon = undefined;
        run(false);
      }, SOON_MS);
      clearTimeout(rest);
      const left = since + AT_LATEST_MS - performance.now();
      rest = setTimeout(
        () => {
          since = undefined;
          run(true);
        },
        Math.max(0, Math.min(QUIET_MS, left)),
      );
    },
  };
}
