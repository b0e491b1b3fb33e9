import type { StorageArea, StorageAreas } from '../browser/notebook-areas.ts';
import { type Desk, EMPTY_DESK, type LedgerItem, type PinnedCall } from '../calls/notebook.ts';
import { parseHistory, parseLedger } from '../calls/notebook-ledger-shape.ts';
import { expectPinned } from '../calls/notebook-shape.ts';
import { COUNTER_KEY } from '../notebook/requests.ts';

/** The ledger: in `storage.local` when the notebook is kept, else in `storage.session`. */
export const LEDGER_KEY = 'notebook';
/** The way back, always in `storage.session`: what was removed does not stay on the computer. */
const HISTORY_KEY = 'notebook-history';
/** A ledger that could not be read, put aside instead of being written over. */
const DAMAGED_KEY = 'notebook-damaged';

type AreaName = keyof StorageAreas;

const callKey = (ref: number): string => `notebook-call-${ref}`;

/** What storage held: the notebook, and whether a kept one could not be read. */
export interface Loaded {
  desk: Desk;
  damaged: boolean;
}

/** The notebook as it is stored now. Rejects only when storage itself fails. */
export async function loadDesk({ session, local }: StorageAreas): Promise<Loaded> {
  const [kept, here] = await Promise.all([local.get([LEDGER_KEY]), session.get([LEDGER_KEY, HISTORY_KEY])]);
  const stored = kept[LEDGER_KEY] ?? here[LEDGER_KEY];
  if (stored === undefined) return { desk: EMPTY_DESK, damaged: false };
  const ledger = parseLedger(stored);
  if (!ledger) return { desk: EMPTY_DESK, damaged: true };
  const isKept = kept[LEDGER_KEY] !== undefined;
  return { desk: { ledger: { ...ledger, kept: isKept }, history: parseHistory(here[HISTORY_KEY]) }, damaged: false };
}

/** The stored calls of these entries, by `ref`. One that is missing or damaged is left out. */
export async function loadCalls(
  { session, local }: StorageAreas,
  kept: boolean,
  items: readonly LedgerItem[],
): Promise<Map<number, PinnedCall>> {
  const texts = await (kept ? local : session).get(items.map(({ ref }) => callKey(ref)));
  const calls = new Map<number, PinnedCall>();
  for (const { ref } of items) {
    const call = parseCall(texts[callKey(ref)]);
    if (call) calls.set(ref, call);
  }
  return calls;
}

function parseCall(text: unknown): PinnedCall | undefined {
  try {
    return typeof text === 'string' ? expectPinned(JSON.parse(text), 'call') : undefined;
  } catch {
    return undefined;
  }
}

/** The calls that each area has to hold for a notebook. */
function toWanted({ ledger, history }: Desk): Record<AreaName, Set<number>> {
  const entries = ledger.items.map(({ ref }) => ref);
  const back = history.flatMap(({ put }) => put.map(({ ref }) => ref));
  return ledger.kept
    ? { local: new Set(entries), session: new Set(back) }
    : { local: new Set(), session: new Set([...entries, ...back]) };
}

/**
 * Brings storage from one notebook to the next: writes all that is new before it removes anything, so that an end in between
 * loses nothing. Rejects when there is no room; then storage is as it was.
 */
export async function saveDesk(
  areas: StorageAreas,
  before: Desk,
  after: Desk,
  fresh: ReadonlyMap<number, string>,
): Promise<void> {
  const had = toWanted(before);
  const wanted = toWanted(after);
  const texts = async (area: AreaName): Promise<Record<string, unknown>> => {
    const missing = [...wanted[area]].filter((ref) => !had[area].has(ref));
    const other: StorageArea = area === 'local' ? areas.session : areas.local;
    const moved = missing.filter((ref) => !fresh.has(ref)).map(callKey);
    const found = moved.length > 0 ? await other.get(moved) : {};
    for (const ref of missing) found[callKey(ref)] ??= fresh.get(ref);
    return found;
  };
  const gained = (area: AreaName): string[] => [...wanted[area]].filter((ref) => !had[area].has(ref)).map(callKey);
  const write = async (area: AreaName): Promise<Write> => ({
    area: areas[area],
    values: { ...(await texts(area)), ...toDocuments(after, area) },
    back: toDocuments(before, area),
    gained: gained(area),
  });
  const session = await write('session');
  const local = await write('local');
  // What goes back from the history into a kept notebook must be there before the history lets go of it.
  await writeAll(after.history.length < before.history.length ? [local, session] : [session, local]);
  await removeRest(areas, had, wanted, after.ledger.kept ? 'local' : 'session');
}

/** What an area holds beside the calls. */
function toDocuments({ ledger, history }: Desk, area: AreaName): Record<string, unknown> {
  const main = (area === 'local') === ledger.kept ? { [LEDGER_KEY]: ledger } : {};
  if (area === 'session') return { ...main, [HISTORY_KEY]: history };
  return { ...main, [COUNTER_KEY]: { revision: ledger.revision, count: ledger.items.length } };
}

interface Write {
  area: StorageArea;
  values: Record<string, unknown>;
  /** What stood there before, but for the calls. */
  back: Record<string, unknown>;
  /** Keys of calls that were not there before. */
  gained: readonly string[];
}

/** One write after the other; when one is refused, those before it are taken back. */
async function writeAll(writes: readonly Write[]): Promise<void> {
  const done: Write[] = [];
  try {
    for (const write of writes) {
      await write.area.set(write.values);
      done.push(write);
    }
  } catch (error) {
    for (const { area, back, gained } of done) {
      await area.set(back);
      await area.remove(gained);
    }
    throw error;
  }
}

async function removeRest(
  areas: StorageAreas,
  had: Record<AreaName, Set<number>>,
  wanted: Record<AreaName, Set<number>>,
  main: AreaName,
): Promise<void> {
  const rest = (area: AreaName): string[] => [
    ...[...had[area]].filter((ref) => !wanted[area].has(ref)).map(callKey),
    ...(area === main ? [] : [LEDGER_KEY]),
  ];
  // The ledger in `local` decides where the notebook is: it goes first.
  for (const area of ['local', 'session'] as const) {
    const keys = rest(area);
    if (keys.length > 0) await areas[area].remove(keys);
  }
}

/** Puts a ledger that cannot be read aside, where a later version may find it. */
export async function putAside({ session, local }: StorageAreas): Promise<void> {
  const kept = await local.get([LEDGER_KEY]);
  if (kept[LEDGER_KEY] !== undefined) await local.set({ [DAMAGED_KEY]: kept[LEDGER_KEY] });
  await local.remove([LEDGER_KEY]);
  await session.remove([LEDGER_KEY, HISTORY_KEY]);
}
