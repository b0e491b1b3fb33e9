/** What is told of a build: its begin, its end, or why it failed. */
export type BuildEvent =
  | { code: 'START' | 'END' | 'BUNDLE_START' }
  | { code: 'BUNDLE_END' | 'ERROR'; result: BuildResult; error?: Error };

/** Held open until it is let go. */
export interface BuildResult {
  close(): Promise<void>;
}

/** What is used of Vite's watcher. */
export interface Watcher {
  on(event: 'event', listener: (event: BuildEvent) => void): unknown;
  close(): Promise<void>;
}

/**
 * Shows each build that came out whole, one after the other: builds that end while one is still being shown are shown once, at last. A
 * build that failed is told and leaves what is shown as it is.
 *
 * @param show shows what was built, and resolves with what it did, in words.
 * @param say takes a line for whoever waits.
 */
export function onEachBuild(watcher: Watcher, show: () => Promise<string>, say: (line: string) => void): void {
  let waiting = false;
  let showing = false;
  const showAll = async (): Promise<void> => {
    if (showing) return;
    showing = true;
    while (waiting) {
      waiting = false;
      say(
        await show().then(
          (done) => `Built: ${done}.`,
          (error: unknown) => `Built, but not shown: ${toReason(error)}`,
        ),
      );
    }
    showing = false;
  };
  let whole = true;
  watcher.on('event', (event) => {
    if (event.code === 'START') whole = true;
    if (event.code === 'ERROR') {
      whole = false;
      say(`Not built: ${toReason(event.error)}`);
    }
    if (event.code === 'BUNDLE_END' || event.code === 'ERROR') event.result?.close().catch(() => undefined);
    if (event.code !== 'END' || !whole) return;
    waiting = true;
    void showAll();
  });
}

const toReason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
