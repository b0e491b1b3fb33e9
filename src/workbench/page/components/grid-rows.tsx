// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed by hand are no table
import { useEffect } from 'preact/hooks';
import type { WorkbenchView } from '../workbench-view.ts';
import { GridRow } from './grid-row.tsx';
import { type ListScroll, ROW, toSlots } from './use-list-scroll.ts';

/** The rows in sight, each at its place. Those that are not here yet are asked for, and stand as empty ones meanwhile. */
export function GridRows({ scroll, view }: { scroll: ListScroll; view: WorkbenchView }) {
  const { state, rows } = view;
  const { from, to, offset, height } = scroll;
  const count = state.view.value?.count ?? 0;
  const revision = rows.revision.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that were forgotten are asked for again
  useEffect(() => rows.want(from, to, count), [rows, from, to, count, revision]);
  const byTime = state.sort.value.key === 'time';
  const active = state.active.value;
  const slots = toSlots(height);
  return Array.from({ length: Math.max(0, to - from) }, (_, nth) => {
    const at = from + nth;
    const top = at * ROW - offset;
    const row = rows.get(at);
    if (!row)
      return (
        <div key={at % slots} class="row waiting" role="presentation" style={{ transform: `translateY(${top}px)` }} />
      );
    const above = rows.get(at - 1);
    return (
      <GridRow
        key={at % slots}
        row={row}
        at={at}
        top={top}
        firstOfDay={byTime && above !== undefined && above.day !== row.day}
        active={at === active}
        view={view}
      />
    );
  });
}
