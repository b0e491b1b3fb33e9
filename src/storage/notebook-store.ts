import type { ReadAreas, StorageAreas } from '../browser/notebook-areas.ts';
import type { StorageArea } from '../browser/storage-area.ts';
import { type Desk, EMPTY_DESK, type LedgerItem, type PinnedCall } from '../calls/notebook.ts';
import { parseHistory, parseLedger } from '../calls/notebook-ledger-shape.ts';
import { expectPinned } from '../calls/notebook-shape.ts';
import { COUNTER_KEY } from '../messages/notebook-requests.ts';

/** The ledger: in the database when the notebook is kept, else in `storage.session`. */
export const LEDGER_KEY = 'notebook';
/** The way back, always in `storage.session`: what was removed does not stay on the computer. */
export const HISTORY_KEY = 'notebook-history';
/** Ledgers that could not be read, put aside instead of being written over; in the area in which they were found. */
export const ASIDE_KEY = 'notebook-aside';

/** The areas that hold calls. */
export const AREAS = ['kept', 'session'] as const;
type AreaName = (typeof AREAS)[number];

/** What the keys of all calls begin with. */
export const CALL_KEY = 'notebook-call-';
/** The key of a call. */
export function callKey(ref: number): string {
  return `${CALL_KEY}${ref}`;
}

/** What storage held. */
export interface Loaded {
  /** The notebook; the empty one where there is none, or none that can be read. */
  desk: Desk;
  /** There is one that cannot be read, where the notebook should be. */
  damaged: boolean;
  /** Such a one was put aside before. */
  aside: boolean;
}

/** The notebook as it is stored now. Changes nothing. Rejects only when storage itself fails. */
export async function loadDesk({ session, kept }: ReadAreas): Promise<Loaded> {
  const [far, here] = await Promise.all([
    kept.get([LEDGER_KEY, ASIDE_KEY]),
    session.get([LEDGER_KEY, ASIDE_KEY, HISTORY_KEY]),
  ]);
  const aside = far[ASIDE_KEY] !== undefined || here[ASIDE_KEY] !== undefined;
  const stored = far[LEDGER_KEY] ?? here[LEDGER_KEY];
  if (stored === undefined) return { desk: EMPTY_DESK, damaged: false, aside };
  const ledger = parseLedger(stored);
  if (!ledger) return { desk: EMPTY_DESK, damaged: true, aside };
  const isKept = far[LEDGER_KEY] !== undefined;
  const desk = { ledger: { ...ledger, kept: isKept }, history: parseHistory(here[HISTORY_KEY]) };
  return { desk, damaged: false, aside };
}

/** The stored calls of these entries, by `ref`. One that is missing or damaged is left out. */
export async function loadCalls(
  areas: ReadAreas,
  kept: boolean,
  items: readonly LedgerItem[],
): Promise<Map<number, PinnedCall>> {
  const texts = await areas[kept ? 'kept' : 'session'].get(items.map(({ ref }) => callKey(ref)));
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
export function toWanted({ ledger, history }: Desk): Record<AreaName, Set<number>> {
  const entries = ledger.items.map(({ ref }) => ref);
  const back = history.flatMap(({ put }) => put.map(({ ref }) => ref));
  return ledger.kept
    ? { kept: new Set(entries), session: new Set(back) }
    : { kept: new Set(), session: new Set([...entries, ...back]) };
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
    const other: StorageArea = areas[area === 'kept' ? 'session' : 'kept'];
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
  const kept = await write('kept');
  // What goes back from the history into a kept notebook must be there before the history lets go of it.
  await writeAll(after.history.length < before.history.length ? [kept, session] : [session, kept]);
  await removeRest(areas, had, wanted, after.ledger.kept ? 'kept' : 'session');
  const { revision, items } = after.ledger;
  // All is stored by now: who is not told of it asks at the next change.
  await areas.local.set({ [COUNTER_KEY]: { revision, count: items.length } }).catch(() => undefined);
}

/** What an area holds beside the calls. */
function toDocuments({ ledger, history }: Desk, area: AreaName): Record<string, unknown> {
  const main = (area === 'kept') === ledger.kept ? { [LEDGER_KEY]: ledger } : {};
  return area === 'session' ? { ...main, [HISTORY_KEY]: history } : main;
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
  // The kept ledger decides where the notebook is: it goes first.
  for (const area of AREAS) {
    const keys = rest(area);
    if (keys.length > 0) await areas[area].remove(keys);
  }
}
