import type { Desk, LedgerItem, UndoStep } from './notebook.ts';
import { boundHistory, findLimit, MAX_STEPS, type NotebookLimits, sizeOfItems } from './notebook-limits.ts';
import { toMegabytes } from './notebook-words.ts';

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

/** The change with its way back, if there is room for it. */
export function settle(
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

/** Nothing was changed, and why. */
export function refuse(desk: Desk, said: string): Changed {
  return { desk, fresh: new Map(), said, done: false };
}

/** In the order of pinning. */
export function inOrder(items: readonly LedgerItem[]): LedgerItem[] {
  return [...items].sort((a, b) => a.ref - b.ref);
}

/** Whether these entries find no room. */
export function isOver({ ledger }: Desk, items: readonly LedgerItem[], limits: NotebookLimits): boolean {
  return sizeOfItems(items) > findLimit(ledger, limits);
}

/** That they find none, for a person. */
export function toFull({ ledger }: Desk, items: readonly LedgerItem[], limits: NotebookLimits): string {
  const size = toMegabytes(sizeOfItems(items));
  const where = ledger.kept ? 'A kept notebook' : 'The notebook';
  return `${where} holds up to ${toMegabytes(findLimit(ledger, limits))}, and this would make it ${size}. Nothing was changed. Export it and remove what you no longer need.`;
}

/** To follow "Undone:". */
export function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
