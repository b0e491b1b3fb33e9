// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed by hand are no table
import { useLayoutEffect, useRef } from 'preact/hooks';
import { findStep } from '../grid-keys.ts';
import type { WorkbenchView } from '../workbench-view.ts';
import { GridRows } from './grid-rows.tsx';
import { NoCalls } from './no-calls.tsx';
import { type ListScroll, ROW, useListScroll } from './use-list-scroll.ts';

/** The calls that the filter shows, however many: only those in sight are in the document. */
export function CallGrid({ view }: { view: WorkbenchView }) {
  const { state } = view;
  const grid = useRef<HTMLDivElement>(null);
  const count = state.view.value?.count ?? 0;
  const scroll = useListScroll(grid, count);
  const { from, to, height, offset } = scroll;
  const active = state.active.value;
  // A new filter begins at the top, and a call that another one led to comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the wish, not the scrolling nor rows that stream in
  useLayoutEffect(() => scroll.reveal(state.active.peek()), [state.reveal.value]);
  return (
    <>
      <DayLine view={view} at={Math.min(count - 1, Math.floor(offset / ROW))} />
      <div class="list-room">
        <div
          ref={grid}
          class="grid"
          role="grid"
          tabIndex={0}
          aria-label="Calls"
          aria-rowcount={count}
          aria-activedescendant={active >= from && active < to ? `row-${active}` : undefined}
          onScroll={scroll.onScroll}
          onScrollEnd={scroll.onScrollEnd}
          onKeyDown={(event) => pressKey(event, view, scroll, count)}
        >
          <div class="height" role="presentation" style={{ height: `${scroll.elementHeight}px` }}>
            <div class="window" role="presentation" style={{ height: `${Math.min(height, scroll.contentHeight)}px` }}>
              <GridRows scroll={scroll} view={view} />
            </div>
          </div>
        </div>
        {count === 0 && <NoCalls view={view} />}
      </div>
    </>
  );
}

/** The day of the uppermost row. */
function DayLine({ view: { rows }, at }: { view: WorkbenchView; at: number }) {
  // Read, so that the line is drawn when the row arrives.
  rows.revision.value;
  return (
    <p class="day" aria-hidden="true">
      {rows.get(at)?.day ?? ''}
    </p>
  );
}

/** Keys that move the active row, open it and tick it. */
function pressKey(event: KeyboardEvent, { state, rows, actions }: WorkbenchView, scroll: ListScroll, count: number) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const at = state.active.value;
  const aPage = Math.max(1, Math.floor(scroll.height / ROW) - 1);
  const next = findStep(event.key, at, count, aPage);
  const row = rows.get(at);
  if (next !== undefined) {
    state.active.value = next;
    scroll.reveal(next);
  } else if (event.key === 'Enter') void actions.openAt(at);
  else if (event.key === ' ' && row) void actions.togglePicked(row.row);
  else return;
  event.preventDefault();
}
