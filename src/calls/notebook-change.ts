import { toCount, toDigits } from '../model/count-words.ts';
import type { Desk, NotebookCommand } from './notebook.ts';
import { type Adding, addEntries } from './notebook-add.ts';
import { boundHistory, MAX_REMARK, type NotebookLimits } from './notebook-limits.ts';
import { type Changed, inOrder, isOver, lower, refuse, settle, toFull } from './notebook-settle.ts';

/** A command on the notebook itself; its file, if it brought one, has been read. */
export type NotebookChange = Exclude<NotebookCommand, { kind: 'pin' | 'import' | 'forget' }> | Adding;

/** Words typed within this time of each other are one step back, in milliseconds. */
const ONE_GO_MS = 3000;

/** Carries out a command. Total: what cannot be done changes nothing and says so. `now` in milliseconds since 1970. */
export function applyChange(desk: Desk, change: NotebookChange, now: number, limits: NotebookLimits): Changed {
  switch (change.kind) {
    case 'pin':
    case 'import':
      return addEntries(desk, change, now, limits);
    case 'unpin':
    case 'clear':
      return remove(desk, change.kind === 'clear' ? undefined : new Set(change.ids), now, limits);
    case 'remark':
      return remark(desk, change.id, change.text, now, limits);
    case 'undo':
      return undo(desk, limits);
    case 'keep':
      return keep(desk, change.kept, limits);
  }
}

function remove(desk: Desk, ids: ReadonlySet<string> | undefined, now: number, limits: NotebookLimits): Changed {
  const gone = desk.ledger.items.filter(({ id }) => ids === undefined || ids.has(id));
  if (gone.length === 0) return refuse(desk, 'Nothing to remove: not in the notebook.');
  const items = desk.ledger.items.filter((item) => !gone.includes(item));
  const said = `Removed ${ids === undefined ? 'all ' : ''}${toCount(gone.length, 'call')}`;
  const step = { what: lower(said), at: now, drop: [], put: gone };
  return settle(desk, { ...desk.ledger, items }, step, `${said}. Undo brings back what was removed.`, limits);
}

function remark(desk: Desk, id: string, text: string, now: number, limits: NotebookLimits): Changed {
  const before = desk.ledger.items.find((item) => item.id === id);
  if (!before) return refuse(desk, 'The remark was not saved: its call is no longer in the notebook.');
  if (before.remark === text) return refuse(desk, '');
  if (text.length > MAX_REMARK)
    return refuse(desk, `The remark was not saved: it is longer than ${toDigits(MAX_REMARK)} characters.`);
  const items = desk.ledger.items.map((item) => (item === before ? { ...item, remark: text } : item));
  const last = desk.history.at(-1);
  const goesOn = last?.remarkOf === id && now - last.at < ONE_GO_MS;
  const step = { what: 'changed a remark', at: now, drop: [], put: goesOn ? last.put : [before], remarkOf: id };
  const from = goesOn ? { ...desk, history: desk.history.slice(0, -1) } : desk;
  return settle(from, { ...desk.ledger, items }, step, 'Remark saved.', limits);
}

function undo(desk: Desk, limits: NotebookLimits): Changed {
  const step = desk.history.at(-1);
  if (!step) return refuse(desk, 'Nothing to undo.');
  const back = new Map(desk.ledger.items.filter(({ id }) => !step.drop.includes(id)).map((item) => [item.id, item]));
  for (const item of step.put) back.set(item.id, item);
  const items = [...back.values()];
  // What was removed while all was in memory may not fit where it is kept.
  if (isOver(desk, items, limits)) return refuse(desk, toFull(desk, items, limits));
  const ledger = { ...desk.ledger, items: inOrder(items), revision: desk.ledger.revision + 1 };
  const after = { ledger, history: desk.history.slice(0, -1) };
  return { desk: after, fresh: new Map(), said: `Undone: ${step.what}.`, done: true };
}

function keep(desk: Desk, kept: boolean, limits: NotebookLimits): Changed {
  if (kept === desk.ledger.kept) return refuse(desk, '');
  const ledger = { ...desk.ledger, kept, revision: desk.ledger.revision + 1 };
  if (isOver({ ...desk, ledger }, ledger.items, limits))
    return refuse(desk, toFull({ ...desk, ledger }, ledger.items, limits));
  const said = kept ? 'The notebook is kept when the browser ends.' : 'The notebook will be gone with the browser.';
  const history = boundHistory({ ...desk, ledger }, limits);
  return { desk: { ledger, history }, fresh: new Map(), said, done: true };
}
