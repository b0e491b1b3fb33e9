import { type ReadonlySignal, signal } from '@preact/signals';
import type { CallStore } from '../protocol/call-store.ts';
import { type ListRow, type Range, type SeenRows, withinView } from '../protocol/list-view.ts';

/** Rows fetched at once. */
const PORTION = 60;
/** Rows kept: some screens around what is seen. */
const MOST_KEPT = 1_200;

/** The rows of the current view that are here, and a way to the others. */
export interface RowWindow {
  /** Goes up with each change of what is here. */
  readonly revision: ReadonlySignal<number>;
  /** `undefined`: not here yet, or beyond the view's end. */
  get(at: number): ListRow | undefined;
  /** Sees to it that these rows come, `to` not included. Failures leave them out; the next wish tries again. */
  want(from: number, to: number, count: number): void;
  /** The rows in sight, and as many below them as make up a portion: what to ask for with a new view. */
  seen(): Range;
  /** What is seen of a view that came by itself, to swap it in at once with `replace`. */
  loadSeen(count: number): Promise<SeenRows>;
  /** Forgets all rows in favour of these. */
  replace(rows: SeenRows): void;
}

/** Rows come in portions, each asked for once; what is far from sight is forgotten. */
export function createRowWindow(store: Pick<CallStore, 'rows'>): RowWindow {
  let rows = new Map<number, ListRow>();
  let asked = new Set<number>();
  let seen = { from: 0, to: PORTION };
  let view = 0;
  const revision = signal(0);

  const inSight = (): Range => ({ from: seen.from, to: Math.max(seen.to, seen.from + PORTION) });
  const load = async (portion: number, count: number): Promise<void> => {
    const ofView = view;
    asked.add(portion);
    try {
      const from = portion * PORTION;
      const found = await store.rows(from, Math.min(from + PORTION, count));
      if (ofView !== view) return;
      for (const [at, row] of found.entries()) rows.set(from + at, toSame(rows.get(from + at), row));
      if (rows.size > MOST_KEPT) forgetFar();
      revision.value += 1;
    } finally {
      if (ofView === view) asked.delete(portion);
    }
  };
  const forgetFar = (): void => {
    const middle = (seen.from + seen.to) / 2;
    const far = [...rows.keys()].sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
    for (const at of far.slice(0, rows.size - MOST_KEPT / 2)) rows.delete(at);
  };
  const fetchMissing = (from: number, to: number, count: number): void => {
    const end = Math.min(to, count);
    for (let portion = Math.floor(from / PORTION); from < end && portion * PORTION < end; portion++) {
      const first = portion * PORTION;
      const here = rows.has(Math.max(first, from)) && rows.has(Math.min(first + PORTION, end) - 1);
      if (!here && !asked.has(portion)) load(portion, count).catch(() => undefined);
    }
  };
  return {
    revision,
    get: (at) => rows.get(at),
    want: (from, to, count) => {
      // Whoever scrolls comes to what lies ahead next.
      const ahead = Math.sign(from - seen.from) * PORTION;
      seen = { from, to };
      fetchMissing(from, to, count);
      if (ahead !== 0) fetchMissing(Math.max(0, from + ahead), Math.max(0, to + ahead), count);
    },
    seen: inSight,
    loadSeen: async (count) => {
      const { from, to } = withinView(inSight(), count);
      return { from, rows: await store.rows(from, to) };
    },
    replace: ({ from, rows: fresh }) => {
      view += 1;
      // While more is read most rows stay as they are: the same object is not drawn anew.
      rows = new Map(fresh.map((row, at) => [from + at, toSame(rows.get(from + at), row)]));
      asked = new Set();
      revision.value += 1;
    },
  };
}

/** The row that was there, when it says the same. */
function toSame(old: ListRow | undefined, row: ListRow): ListRow {
  return old?.row === row.row && JSON.stringify(old) === JSON.stringify(row) ? old : row;
}
