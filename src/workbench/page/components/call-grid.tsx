// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed by hand are no table
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { findStep } from '../grid-keys.ts';
import { drawNext, type RowsDrawn } from '../rows-drawn.ts';
import { moveOffset, toElementHeight, toScrollTop } from '../scaled-scroll.ts';
import type { WorkbenchView } from '../workbench-view.ts';
import { GridRow } from './grid-row.tsx';
import { NoCalls } from './no-calls.tsx';

/** Height of every row, in CSS pixels; the style sheet has it as `--row`. */
const ROW = 52;
/** Rows drawn beyond both edges. */
const BEYOND = 4;
/** Rows that one frame can draw anew without keeping anybody waiting. */
const ROWS_A_FRAME = 2;

/** The calls that the filter shows, however many: only those in sight are in the document. */
export function CallGrid({ view }: { view: WorkbenchView }) {
  const { state, rows, actions } = view;
  const grid = useRef<HTMLDivElement>(null);
  const before = useRef(0);
  const height = useSignal(600);
  const offset = useSignal(0);
  const drawn = useRef<RowsDrawn>(new Map());
  const turn = useSignal(0);
  const count = state.view.value?.count ?? 0;
  const scrolled = { content: count * ROW, viewport: height.value };
  const from = Math.max(0, Math.floor(offset.value / ROW) - BEYOND);
  const to = Math.min(count, Math.ceil((offset.value + height.value) / ROW) + BEYOND);

  const scrollTo = (wanted: number): void => {
    const element = grid.current;
    if (!element) return;
    offset.value = Math.min(Math.max(0, wanted), Math.max(0, scrolled.content - scrolled.viewport));
    before.current = toScrollTop(offset.value, scrolled);
    element.scrollTop = before.current;
  };
  const reveal = (at: number): void => {
    const top = at * ROW;
    if (top < offset.value) scrollTo(top);
    else if (top + ROW > offset.value + height.value) scrollTo(top + ROW - height.value);
  };
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    // What it tells comes with the layout that is made anyway; to ask for it would make one more.
    const observer = new ResizeObserver(([entry]) => {
      height.value = entry?.contentRect.height || height.peek();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [height]);
  const drawMore = (): void =>
    view.pace.next(turn, () => {
      turn.value += 1;
    });
  // Rows that arrive are drawn in a frame to come: the list may be scrolled before that, and would be laid out twice.
  useSignalEffect(() => {
    if (rows.revision.value > 0) drawMore();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew when rows were forgotten
  useEffect(() => rows.want(from, to, count), [rows, from, to, count, turn.value]);
  const active = state.active.value;
  // A new filter begins at the top; a call that another one led to comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the wish, not the scrolling nor rows that stream in
  useLayoutEffect(() => reveal(state.active.peek()), [state.reveal.value]);

  const follow = (event: Event & { currentTarget: HTMLDivElement }): void => {
    const { scrollTop } = event.currentTarget;
    if (scrollTop === before.current) return;
    offset.value = moveOffset(offset.value, before.current, scrollTop, scrolled);
    before.current = scrollTop;
  };
  // Short ways moved the list by themselves: once it rests, the bar stands where the list is.
  const settle = (event: Event & { currentTarget: HTMLDivElement }): void => {
    const wanted = toScrollTop(offset.value, scrolled);
    if (Math.abs(wanted - before.current) < 2) return;
    event.currentTarget.scrollTop = wanted;
    before.current = event.currentTarget.scrollTop;
  };
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = rows.get(state.active.value);
    const next = findStep(event.key, state.active.value, count, Math.max(1, Math.floor(height.value / ROW) - 1));
    if (next !== undefined) {
      state.active.value = next;
      reveal(next);
    } else if (event.key === 'Enter') void actions.openAt(state.active.value);
    else if (event.key === ' ' && row) void actions.togglePicked(row.call);
    else return;
    event.preventDefault();
  };
  const positions = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  // As many as can be in sight: rows keep their elements while the list moves, and give them to those that come.
  const slots = Math.ceil(height.value / ROW) + 2 * BEYOND + 2;
  const byTime = state.sort.value.key === 'time';
  // Read, so that each turn is drawn.
  turn.value;
  const { rows: now, more } = drawNext(drawn.current, positions, rows.get, ROWS_A_FRAME);
  drawn.current = now;
  useEffect(() => {
    if (more) drawMore();
  });
  const topRow = rows.get(Math.min(count - 1, Math.floor(offset.value / ROW)));
  return (
    <>
      <p class="day" aria-hidden="true">
        {topRow?.day ?? ''}
      </p>
      <div class="list-room">
        <div
          ref={grid}
          class="grid"
          role="grid"
          tabIndex={0}
          aria-label="Calls"
          aria-rowcount={count}
          aria-activedescendant={active >= from && active < to ? `row-${active}` : undefined}
          onScroll={follow}
          onScrollEnd={settle}
          onKeyDown={press}
        >
          <div class="height" role="presentation" style={{ height: `${toElementHeight(scrolled)}px` }}>
            <div class="window" role="presentation" style={{ height: `${Math.min(height.value, scrolled.content)}px` }}>
              {positions.map((at) => {
                const row = now.get(at);
                const top = at * ROW - offset.value;
                if (!row)
                  return (
                    <div
                      key={at % slots}
                      class="row waiting"
                      role="presentation"
                      style={{ transform: `translateY(${top}px)` }}
                    />
                  );
                const above = now.get(at - 1) ?? rows.get(at - 1);
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
              })}
            </div>
          </div>
        </div>
        {count === 0 && <NoCalls view={view} />}
      </div>
    </>
  );
}
