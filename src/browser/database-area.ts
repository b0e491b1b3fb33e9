import type { ListedArea } from './storage-area.ts';

const STORE = 'values';

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

/**
 * A storage area in the extension's own IndexedDB database of this name: on the computer, and unlike `storage.local` it tells
 * nobody of its changes. Opened anew for each step, for the background may end after any. For the background.
 */
export function toDatabaseArea(name: string): ListedArea {
  const read = async <T>(ask: (store: IDBObjectStore) => Promise<T>): Promise<T> => {
    const database = await open(name);
    try {
      return await ask(database.transaction(STORE).objectStore(STORE));
    } finally {
      database.close();
    }
  };
  const write = async (change: (store: IDBObjectStore) => void): Promise<void> => {
    const database = await open(name);
    try {
      // Strict: what was said to be kept is on the disk, not on its way there.
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      const done = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      change(transaction.objectStore(STORE));
      await done;
    } finally {
      database.close();
    }
  };
  return {
    get: (keys) =>
      read(async (store) => {
        const found = await Promise.all(
          keys.map(async (key) => [key, await settled<unknown>(store.get(key))] as const),
        );
        return Object.fromEntries(found.filter(([, value]) => value !== undefined));
      }),
    set: (values) =>
      write((store) => {
        for (const [key, value] of Object.entries(values)) store.put(value, key);
      }),
    remove: (keys) =>
      write((store) => {
        for (const key of keys) store.delete(key);
      }),
    keys: () => read(async (store) => (await settled(store.getAllKeys())).map(String)),
  };
}
