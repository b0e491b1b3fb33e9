import type { ListRow } from '../protocol/call-store.ts';

/** Rows by their position in the view, as they stand in the document. */
export type RowsDrawn = ReadonlyMap<number, ListRow>;

/**
 * What a list draws next: what stands already where it is still wanted, the first few of the rows that do not, and in the places of
 * the others what stood there before. `more`: there are such others.
 *
 * @param most rows that are drawn anew at once.
 */
export function drawNext(
  before: RowsDrawn,
  places: readonly number[],
  wanted: (at: number) => ListRow | undefined,
  most: number,
): { rows: RowsDrawn; more: boolean } {
  const rows = new Map<number, ListRow>();
  let fresh = 0;
  for (const at of places) {
    const old = before.get(at);
    const row = wanted(at);
    if (row && row !== old) fresh += 1;
    const next = row && fresh > most ? old : row;
    if (next) rows.set(at, next);
  }
  return { rows, more: fresh > most };
}
