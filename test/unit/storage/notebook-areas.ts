import type { StorageAreas } from '../../../src/browser/notebook-areas.ts';
import type { ListedArea } from '../../../src/browser/storage-area.ts';

/** A storage area as the browsers have it: values are copies, and one write is whole or nothing. */
export interface FakeArea extends ListedArea {
  held: Map<string, string>;
  /** Characters that fit; more is refused. */
  room: number;
}

export interface FakeAreas extends StorageAreas {
  session: FakeArea;
  kept: FakeArea;
  local: FakeArea;
  /** Steps left before everything ends, as when the browser is killed. */
  stepsLeft: number;
}

/** Empty storage. Every step takes a turn, so that what happens at once is seen. */
export function fakeAreas(): FakeAreas {
  const areas: FakeAreas = { session: toArea(), kept: toArea(), local: toArea(), stepsLeft: Number.POSITIVE_INFINITY };
  function toArea(): FakeArea {
    const held = new Map<string, string>();
    const step = async (): Promise<void> => {
      await Promise.resolve();
      if (areas.stepsLeft <= 0) throw new Error('ended');
      areas.stepsLeft--;
    };
    const area: FakeArea = {
      held,
      room: 20_000_000,
      keys: async () => [...held.keys()],
      get: async (keys) => {
        await Promise.resolve();
        return Object.fromEntries(
          keys.flatMap((key) => {
            const text = held.get(key);
            return text === undefined ? [] : [[key, JSON.parse(text)]];
          }),
        );
      },
      set: async (values) => {
        await step();
        const next = new Map(held);
        for (const [key, value] of Object.entries(values)) next.set(key, JSON.stringify(value));
        const size = [...next].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
        if (size > area.room) throw new Error('QUOTA_BYTES quota exceeded');
        for (const [key, text] of next) held.set(key, text);
      },
      remove: async (keys) => {
        await step();
        for (const key of keys) held.delete(key);
      },
    };
    return area;
  }
  return areas;
}
