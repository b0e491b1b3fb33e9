import type { StorageAreas } from '../browser/notebook-areas.ts';
import type { Desk } from '../calls/notebook.ts';
import { parseLedger } from '../calls/notebook-ledger-shape.ts';
import { AREAS, ASIDE_KEY, CALL_KEY, callKey, HISTORY_KEY, LEDGER_KEY, toWanted } from './notebook-store.ts';

/** Puts ledgers that cannot be read aside, where a later version may find them. Their calls stay where they are. */
export async function putAside(areas: StorageAreas): Promise<void> {
  for (const name of AREAS) {
    const { [LEDGER_KEY]: ledger, [ASIDE_KEY]: before } = await areas[name].get([LEDGER_KEY, ASIDE_KEY]);
    if (ledger === undefined || parseLedger(ledger)) continue;
    await areas[name].set({ [ASIDE_KEY]: [...(Array.isArray(before) ? before : []), ledger] });
    await areas[name].remove([LEDGER_KEY]);
  }
  // The steps back of a notebook that is aside are none of the new one.
  await areas.session.remove([HISTORY_KEY]);
}

/** Removes what was put aside, and every call that the notebook does not need. */
export async function forgetAside(areas: StorageAreas, desk: Desk): Promise<void> {
  const wanted = toWanted(desk);
  for (const name of AREAS) {
    const needed = new Set([...wanted[name]].map(callKey));
    const calls = (await areas[name].keys()).filter((key) => key.startsWith(CALL_KEY) && !needed.has(key));
    await areas[name].remove([...calls, ASIDE_KEY]);
  }
}
