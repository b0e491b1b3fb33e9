import { askBackground } from './ask-background.ts';
import { toDatabaseArea } from './database-area.ts';
import { pageApi } from './page-api.ts';
import type { ListedArea, StorageArea } from './storage-area.ts';

export interface StorageAreas {
  /** In memory, gone with the browser. Not for content scripts: Firefox does not give it to them. */
  session: ListedArea;
  /** On the computer, in a database of the extension. */
  kept: ListedArea;
  /** On the computer, and every change is told to the scripts in console pages with the values: nothing of a record here. */
  local: StorageArea;
}

/** The areas that hold a notebook, for who only reads it. */
export type ReadAreas = Record<'session' | 'kept', Pick<StorageArea, 'get'>>;

function toArea(name: 'session' | 'local'): ListedArea {
  return {
    get: (keys) => pageApi.storage[name].get([...keys]),
    set: (values) => pageApi.storage[name].set(values),
    remove: (keys) => pageApi.storage[name].remove([...keys]),
    keys: async () => Object.keys(await pageApi.storage[name].get(null)),
  };
}

/** The areas, for the background. */
export function toStorageAreas(): StorageAreas {
  return { session: toArea('session'), kept: toDatabaseArea('trailbrief-notebook'), local: toArea('local') };
}

/**
 * What a kept notebook holds, as the background answers a request of this kind. Not read from the database by a page itself: in
 * a private window of Firefox it would find another database there.
 */
export function toReadAreas(kind: string): ReadAreas {
  const get = async (keys: readonly string[]): Promise<Record<string, unknown>> => {
    const found = await askBackground(kind, keys);
    if (typeof found !== 'object' || found === null) throw new Error('Expected what is kept, got no answer');
    return { ...found };
  };
  return { session: toArea('session'), kept: { get } };
}

/** Calls back when one of these keys changes in `storage`, until aborted. For the extension's own pages. */
export function watchAreas(keys: readonly string[], signal: AbortSignal, onChange: () => void): void {
  const listen = (changes: object): void => {
    if (keys.some((key) => Object.hasOwn(changes, key))) onChange();
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
