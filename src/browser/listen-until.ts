/** One of the browser API's events. */
interface Listenable<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/** Listens to an event of the browser's API until the signal ends. */
export function listenUntil<Listener>(signal: AbortSignal, event: Listenable<Listener>, listener: Listener): void {
  event.addListener(listener);
  signal.addEventListener(
    'abort',
    () => {
      try {
        event.removeListener(listener);
      } catch {
        // The extension is gone, and the listener with it.
      }
    },
    { once: true },
  );
}
