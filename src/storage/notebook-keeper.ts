import type { StorageAreas } from '../browser/notebook-areas.ts';
import {
  type Desk,
  type DoneCommand,
  EMPTY_DESK,
  type NotebookCommand,
  type NotebookEntry,
  type PinnedCall,
} from '../calls/notebook.ts';
import { applyChange, type NotebookChange } from '../calls/notebook-change.ts';
import { parseNotebookFile } from '../calls/notebook-file.ts';
import { NOTEBOOK_LIMITS, type NotebookLimits } from '../calls/notebook-limits.ts';
import { toPinned } from '../calls/notebook-pinned.ts';
import type { Changed } from '../calls/notebook-settle.ts';
import { expectPinned } from '../calls/notebook-shape.ts';
import type { NotebookAnswer } from '../messages/notebook-requests.ts';
import { forgetAside, putAside } from './notebook-aside.ts';
import { type Loaded, loadCalls, loadDesk, saveDesk } from './notebook-store.ts';
import { expectCall } from './read-pinned.ts';

/** Commands that are remembered, in case they come again. */
const MOST_DONE = 10;

const PUT_ASIDE = 'The stored notebook could not be read and was put aside. A new one was begun. ';

export interface NotebookKeeper {
  /**
   * Carries out a command after all that were given before. Never rejects: `said` tells. One with the id of one that was carried
   * out before is answered as that was, and changes nothing; without an id it is taken as new.
   */
  carryOut(command: NotebookCommand, ids: readonly string[], commandId?: string): Promise<NotebookAnswer>;
  /** Changes nothing, not even a notebook that cannot be read. The count, and which of these ids are pinned, when all commands before are done. */
  count(ids: readonly string[]): Promise<NotebookAnswer>;
}

/**
 * The only one who writes the notebook. It lives in storage alone: the background may be suspended between any two commands.
 * `now` in milliseconds since 1970.
 */
export function createKeeper(
  areas: StorageAreas,
  now: () => number,
  limits: NotebookLimits = NOTEBOOK_LIMITS,
): NotebookKeeper {
  /** One command after the other: each reads what the one before has written. */
  let turn: Promise<unknown> = Promise.resolve();
  const queue = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  /** What a new notebook begins with is above all that one which is aside may hold: no call of it is written over. */
  const load = async (): Promise<Loaded> => {
    const loaded = await loadDesk(areas);
    if (loaded.desk !== EMPTY_DESK || !(loaded.damaged || loaded.aside)) return loaded;
    return { ...loaded, desk: { ...EMPTY_DESK, ledger: { ...EMPTY_DESK.ledger, revision: now(), next: now() } } };
  };
  const loadToChange = async (): Promise<Loaded & { warning: string }> => {
    if (!(await loadDesk(areas)).damaged) return { ...(await load()), warning: '' };
    await putAside(areas);
    return { ...(await load()), warning: PUT_ASIDE };
  };
  const carryOut = async (
    command: NotebookCommand,
    ids: readonly string[],
    commandId: string,
  ): Promise<NotebookAnswer> => {
    const { desk, warning, aside } = await loadToChange();
    const again = desk.ledger.done?.find(({ id }) => id === commandId);
    if (again) return toAnswer(desk, ids, again.said, true);
    const changed =
      command.kind === 'forget' ? toForgotten(desk, aside) : await change(areas, desk, command, now(), limits);
    if (!changed.done) return toAnswer(desk, ids, warning + changed.said, false);
    const said = command.kind === 'forget' ? changed.said : warning + changed.said;
    const after = commandId === '' ? changed.desk : remember(changed.desk, { id: commandId, said });
    if (command.kind === 'forget') await forgetAside(areas, desk);
    try {
      await saveDesk(areas, desk, after, changed.fresh);
    } catch {
      return toAnswer(desk, ids, `${warning}The browser's storage is full. Nothing was changed.`, false);
    }
    return toAnswer(after, ids, said, true);
  };
  return {
    carryOut: (command, ids, commandId = '') =>
      queue(() => carryOut(command, ids, commandId)).catch(() => ({
        count: 0,
        pinned: [],
        said: 'The notebook could not be reached. Nothing was changed.',
        done: false,
      })),
    count: (ids) => queue(async () => toAnswer((await load()).desk, ids, '', true)),
  };
}

function toAnswer({ ledger }: Desk, ids: readonly string[], said: string, done: boolean): NotebookAnswer {
  const held = new Set(ledger.items.map(({ id }) => id));
  return { count: held.size, pinned: ids.filter((id) => held.has(id)), said, done };
}

function remember(desk: Desk, command: DoneCommand): Desk {
  const done = [...(desk.ledger.done ?? []), command].slice(-MOST_DONE);
  return { ...desk, ledger: { ...desk.ledger, done } };
}

function toForgotten(desk: Desk, aside: boolean): Changed {
  if (!aside) return { desk, fresh: new Map(), said: 'Nothing is put aside.', done: false };
  const ledger = { ...desk.ledger, revision: desk.ledger.revision + 1 };
  return { desk: { ...desk, ledger }, fresh: new Map(), said: 'Removed what could not be read.', done: true };
}

type OfEntries = Exclude<NotebookCommand, { kind: 'forget' }>;

async function change(
  areas: StorageAreas,
  desk: Desk,
  command: OfEntries,
  now: number,
  limits: NotebookLimits,
): Promise<Changed> {
  try {
    const read = toChange(command, now);
    if (read.kind !== 'pin' && read.kind !== 'import') return applyChange(desk, read, now, limits);
    const held = await loadHeld(areas, desk, new Set(read.entries.map(({ call }) => call.id)));
    return applyChange(desk, { ...read, held }, now, limits);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it could not be read';
    const what = command.kind === 'import' ? 'Nothing was imported' : 'Nothing was pinned';
    return { desk, fresh: new Map(), said: `${what}: ${why}.`, done: false };
  }
}

/** The stored calls with these ids. */
async function loadHeld(
  areas: StorageAreas,
  { ledger }: Desk,
  ids: ReadonlySet<string>,
): Promise<Map<string, PinnedCall>> {
  const calls = await loadCalls(
    areas,
    ledger.kept,
    ledger.items.filter(({ id }) => ids.has(id)),
  );
  return new Map([...calls.values()].map((call) => [call.id, call]));
}

/** Reads what a command brings. Throws with the place at which something is wrong; then nothing of it is taken. */
function toChange(command: OfEntries, now: number): NotebookChange {
  if (command.kind === 'pin') {
    const entries = command.calls.map((call, index) => expectPinned(call, `calls.${index}`));
    return { kind: 'pin', entries: entries.map((call) => ({ call, remark: '', pinnedAt: now })) };
  }
  if (command.kind === 'import') {
    return { kind: 'import', entries: parseNotebookFile(command.text).map(maskAnew) };
  }
  return command;
}

/** A file may have been written by anybody: what is a secret is masked as if it had just been read. */
function maskAnew(entry: NotebookEntry, index: number): NotebookEntry {
  return { ...entry, call: toPinned(expectCall(entry.call, `entries.${index}.call`)) };
}
