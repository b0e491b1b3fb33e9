import { listenUntil } from './listen-until.ts';
import { pageApi } from './page-api.ts';

/** What is kept under a key in the extension's local storage; unchecked, `undefined` when absent or unreadable. */
export async function readStored(key: string): Promise<unknown> {
  try {
    return (await pageApi.storage.local.get(key))[key];
  } catch {
    return undefined;
  }
}

let last: Promise<void> = Promise.resolve();

/**
 * Replaces a value by what follows from it, one change after the other. A failure is swallowed: a preference that is not remembered
 * must not stop the work.
 */
export function changeStored(key: string, toNext: (stored: unknown) => Promise<unknown>): Promise<void> {
  last = last.then(async () => {
    try {
      await pageApi.storage.local.set({ [key]: await toNext(await readStored(key)) });
    } catch {
      // Storage is full, or the extension was updated below the page.
    }
  });
  return last;
}

/** Calls back with the new value, unchecked, whenever any page or the background changed it. */
export function watchStored(key: string, signal: AbortSignal, onChange: (value: unknown) => void): void {
  const listen = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[key];
    if (change !== undefined) onChange(change.newValue);
  };
  listenUntil(signal, pageApi.storage.local.onChanged, listen);
}
