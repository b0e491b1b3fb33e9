import { pageApi } from './page-api.ts';

/** How often a script looks whether its extension is still there, in milliseconds. */
const LOOK_EVERY_MS = 400;

/** Whether the extension of this script is still there. */
export function isAlive(): boolean {
  try {
    return typeof pageApi.runtime?.id === 'string';
  } catch {
    return false;
  }
}

/**
 * Calls back once when the extension was reloaded, updated or removed below this script. Chrome leaves the old script running
 * without its `runtime.id` and tells it nothing; Firefox ends the script itself.
 */
export function watchOrphaned(signal: AbortSignal, onOrphaned: () => void): void {
  const timer = setInterval(() => {
    if (isAlive()) return;
    clearInterval(timer);
    onOrphaned();
  }, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** The extension's version, as its manifest says. */
export function toVersion(): string {
  return pageApi.runtime.getManifest().version;
}
