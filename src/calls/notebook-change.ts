import type { Desk, LedgerItem, NotebookCommand, NotebookEntry, PinnedCall, UndoStep } from './notebook.ts';
import {
  boundHistory,
  countBytes,
  findLimit,
  MAX_REMARK,
  MAX_STEPS,
  type NotebookLimits,
  sizeOfItems,
} from './notebook-limits.ts';
import { toCalls, toMegabytes } from './notebook-words.ts';

/** A command whose file, if it brought one, has been read. */
export type NotebookChange =
  | Exclude<NotebookCommand, { kind: 'pin' | 'import' }>
  | { kind: 'pin' | 'import'; entries: readonly NotebookEntry[] };

/** What a command did. */
export interface Changed {
  desk: Desk;
  /** Calls to be stored, as texts, by their `ref`. */
  fresh: ReadonlyMap<number, string>;
  /** In words for a person. */
  said: string;
  /** False: nothing was changed, and `said` tells why. */
  done: boolean;
}

const NO_WAY_BACK = 'For want of room, what was done before can no longer be undone.';

/** Words typed within this time of each other are one step back, in milliseconds. */
const ONE_GO_MS = 3000;

/** Carries out a command. Total: what cannot be done changes nothing and says so. `now` in milliseconds since 1970. */
export function applyChange(desk: Desk, change: NotebookChange, now: number, limits: NotebookLimits): Changed {
  switch (change.kind) {
    case 'pin':
    case 'import':
      return add(desk, change.entries, change.kind, now, limits);
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

function add(
  desk: Desk,
  entries: readonly NotebookEntry[],
  kind: 'pin' | 'import',
  now: number,
  limits: NotebookLimits,
): Changed {
  const original = new Map(desk.ledger.items.map((item) => [item.id, item]));
  const known = new Map(original);
  const fresh = new Map<number, string>();
  const drop = new Set<string>();
  const put = new Map<string, LedgerItem>();
  let added = 0;
  let { next } = desk.ledger;
  for (const { call, remark: text, pinnedAt } of entries) {
    const before = known.get(call.id);
    const isNew = before === undefined || (before.partial && !isPartial(call));
    const merged = mergeRemarks(before?.remark ?? '', text);
    if (!isNew && merged === before.remark) continue;
    const written = isNew ? JSON.stringify(call) : '';
    const after: LedgerItem = isNew
      ? { id: call.id, ref: next, partial: isPartial(call), remark: merged, pinnedAt, size: countBytes(written) }
      : { ...before, remark: merged };
    if (isNew) {
      fresh.set(next++, written);
      added++;
    }
    // An id that comes twice in one go is one entry, and goes back to what was there before all of it.
    const first = original.get(call.id);
    if (first) put.set(call.id, first);
    else drop.add(call.id);
    known.set(call.id, after);
  }
  const done = kind === 'pin' ? `Pinned ${toCalls(added)}` : `Imported ${toCalls(added)}`;
  const there = entries.length - added;
  if (put.size + drop.size === 0) return refuse(desk, entries.length === 0 ? `${done}.` : toAlready(there));
  const items = [...known.values()];
  const step = { what: lower(done), at: now, drop: [...drop], put: [...put.values()] };
  const said = there > 0 ? `${done}. ${toAlready(there)}` : `${done}.`;
  const used = new Set(items.map(({ ref }) => ref));
  const wanted = new Map([...fresh].filter(([ref]) => used.has(ref)));
  return settle(desk, { ...desk.ledger, next, items }, step, said, limits, wanted);
}

function remove(desk: Desk, ids: ReadonlySet<string> | undefined, now: number, limits: NotebookLimits): Changed {
  const gone = desk.ledger.items.filter(({ id }) => ids === undefined || ids.has(id));
  if (gone.length === 0) return refuse(desk, 'Nothing to remove: not in the notebook.');
  const items = desk.ledger.items.filter((item) => !gone.includes(item));
  const said = ids === undefined ? `Removed all ${toCalls(gone.length)}` : `Removed ${toCalls(gone.length)}`;
  const step = { what: lower(said), at: now, drop: [], put: gone };
  return settle(desk, { ...desk.ledger, items }, step, `${said}. Undo brings back what was removed.`, limits);
}

function remark(desk: Desk, id: string, text: string, now: number, limits: NotebookLimits): Changed {
  const before = desk.ledger.items.find((item) => item.id === id);
  if (!before) return refuse(desk, 'The remark was not saved: its call is no longer in the notebook.');
  if (before.remark === text) return refuse(desk, '');
  if (text.length > MAX_REMARK)
    return refuse(
      desk,
      `The remark was not saved: it is longer than ${MAX_REMARK.toLocaleString('en-US')} characters.`,
    );
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

/** The change with its way back, if there is room for it. */
function settle(
  desk: Desk,
  ledger: Desk['ledger'],
  step: UndoStep,
  said: string,
  limits: NotebookLimits,
  fresh: ReadonlyMap<number, string> = new Map(),
): Changed {
  const grows = sizeOfItems(ledger.items) > sizeOfItems(desk.ledger.items);
  if (grows && isOver(desk, ledger.items, limits)) return refuse(desk, toFull(desk, ledger.items, limits));
  const after = { ...ledger, revision: ledger.revision + 1, items: inOrder(ledger.items) };
  const steps = [...desk.history, step];
  const history = boundHistory({ ledger: after, history: steps }, limits);
  const short = history.length < Math.min(steps.length, MAX_STEPS);
  return { desk: { ledger: after, history }, fresh, said: short ? `${said} ${NO_WAY_BACK}` : said, done: true };
}

function refuse(desk: Desk, said: string): Changed {
  return { desk, fresh: new Map(), said, done: false };
}

function inOrder(items: readonly LedgerItem[]): LedgerItem[] {
  return [...items].sort((a, b) => a.ref - b.ref);
}

function isOver({ ledger }: Desk, items: readonly LedgerItem[], limits: NotebookLimits): boolean {
  return sizeOfItems(items) > findLimit(ledger, limits);
}

function toFull({ ledger }: Desk, items: readonly LedgerItem[], limits: NotebookLimits): string {
  const size = toMegabytes(sizeOfItems(items));
  const where = ledger.kept ? 'A kept notebook' : 'The notebook';
  return `${where} holds up to ${toMegabytes(findLimit(ledger, limits))}, and this would make it ${size}. Nothing was changed. Export it and remove what you no longer need.`;
}

function toAlready(count: number): string {
  return count === 1 ? '1 call was in the notebook already.' : `${toCalls(count)} were in the notebook already.`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function isPartial(call: PinnedCall): boolean {
  return 'labels' in call;
}

/** Both remarks, unless one holds the other: an import takes nothing away. */
function mergeRemarks(ours: string, theirs: string): string {
  if (ours.includes(theirs)) return ours;
  return theirs.includes(ours) ? theirs : `${ours}\n${theirs}`;
}
