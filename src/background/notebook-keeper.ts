import type { StorageAreas } from '../browser/notebook-areas.ts';
import type { Desk, NotebookCommand, NotebookEntry } from '../calls/notebook.ts';
import { applyChange, type Changed, type NotebookChange } from '../calls/notebook-change.ts';
import { parseNotebookFile } from '../calls/notebook-file.ts';
import { NOTEBOOK_LIMITS, type NotebookLimits } from '../calls/notebook-limits.ts';
import { toPinned } from '../calls/notebook-pinned.ts';
import { expectPinned } from '../calls/notebook-shape.ts';
import { expectCall } from '../notebook/read-pinned.ts';
import type { NotebookAnswer } from '../notebook/requests.ts';
import { loadDesk, putAside, saveDesk } from './notebook-store.ts';

export interface NotebookKeeper {
  /** Carries out a command after all that were given before. Never rejects: `said` tells. */
  carryOut(command: NotebookCommand, ids: readonly string[]): Promise<NotebookAnswer>;
  /** The count, and which of these ids are pinned, when all commands before are done. */
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
  const load = async (): Promise<{ desk: Desk; warning: string }> => {
    const { desk, damaged } = await loadDesk(areas);
    if (!damaged) return { desk, warning: '' };
    await putAside(areas);
    return { desk, warning: 'The stored notebook could not be read and was put aside. A new one was begun. ' };
  };
  const carryOut = async (command: NotebookCommand, ids: readonly string[]): Promise<NotebookAnswer> => {
    const { desk, warning } = await load();
    const changed = change(desk, command, now(), limits);
    if (!changed.done) return toAnswer(desk, ids, warning + changed.said, false);
    try {
      await saveDesk(areas, desk, changed.desk, changed.fresh);
    } catch {
      return toAnswer(desk, ids, `${warning}The browser's storage is full. Nothing was changed.`, false);
    }
    return toAnswer(changed.desk, ids, warning + changed.said, true);
  };
  return {
    carryOut: (command, ids) =>
      queue(() => carryOut(command, ids)).catch(() => ({
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

function change(desk: Desk, command: NotebookCommand, now: number, limits: NotebookLimits): Changed {
  try {
    return applyChange(desk, toChange(command, now), now, limits);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it could not be read';
    const what = command.kind === 'import' ? 'Nothing was imported' : 'Nothing was pinned';
    return { desk, fresh: new Map(), said: `${what}: ${why}.`, done: false };
  }
}

/** Reads what a command brings. Throws with the place at which something is wrong; then nothing of it is taken. */
function toChange(command: NotebookCommand, now: number): NotebookChange {
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
