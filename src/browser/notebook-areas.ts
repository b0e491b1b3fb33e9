import { pageApi } from './page-api.ts';

/** One storage area of the extension: several keys in one step. Values are JSON. */
export interface StorageArea {
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  /** Rejects when there is no room; then nothing was written. */
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

export interface StorageAreas {
  /** In memory, gone with the browser. Not for content scripts: Firefox does not give it to them. */
  session: StorageArea;
  /** On the computer. */
  local: StorageArea;
}

function toArea(name: keyof StorageAreas): StorageArea {
  return {
    get: (keys) => pageApi.storage[name].get([...keys]),
    set: (values) => pageApi.storage[name].set(values),
    remove: (keys) => pageApi.storage[name].remove([...keys]),
  };
}

/** The two areas, for the background and the extension's own pages. */
export function toStorageAreas(): StorageAreas {
  return { session: toArea('session'), local: toArea('local') };
}

/** Calls back when a key changes in either area, until aborted. For the extension's own pages. */
export function watchAreas(key: string, signal: AbortSignal, onChange: () => void): void {
  const listen = (changes: object): void => {
    if (Object.hasOwn(changes, key)) onChange();
  };
  pageApi.storage.onChanged.addListener(listen);
  signal.addEventListener(
    'abort',
    () => {
      try {
        pageApi.storage.onChanged.removeListener(listen);
      } catch {
        // The extension is gone, and the listener with it.
      }
    },
    { once: true },
  );
}
