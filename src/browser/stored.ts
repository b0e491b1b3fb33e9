import { pageApi } from './page-api.ts';

/** What is kept under a key in the extension's local storage; unchecked, `undefined` when absent or unreadable. */
export async function readStored(key: string): Promise<unknown> {
  try {
    return (await pageApi.storage.local.get(key))[key];
  } catch {
    return undefined;
  }
}

/** Keeps a value. A failure is swallowed: a preference that is not remembered must not stop the work. */
export async function writeStored(key: string, value: unknown): Promise<void> {
  try {
    await pageApi.storage.local.set({ [key]: value });
  } catch {
    // Storage is full, or the extension was updated below the page.
  }
}
