// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed by hand are no table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { useRef } from 'preact/hooks';
import { toCount } from '../../../model/count-words.ts';
import type { Span } from '../../../notes/brief.ts';
import { toVisibleLine } from '../../../notes/visible.ts';
import { toPieces } from '../../../ui/spans.tsx';
import type { ListRow } from '../../protocol/list-view.ts';
import type { WorkbenchView } from '../workbench-view.ts';

interface GridRowProps {
  row: ListRow;
  /** Position in the view. */
  at: number;
  /** Distance from the upper edge of what is seen, in CSS pixels. */
  top: number;
  /** The first row of its day: the list is ordered by time, and the row above is another day's. */
  firstOfDay: boolean;
  active: boolean;
  view: WorkbenchView;
}

/** One call in two lines. Its id stands on the brief while that is open, so that each id is found once. */
export function GridRow({ row, at, top, firstOfDay, active, view }: GridRowProps) {
  const { state, actions } = view;
  const open = state.open.value?.call.id === row.eventId;
  const picked = state.picked.value.has(row.row);
  const pressed = useRef<number | undefined>(undefined);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is the grid's
    <div
      id={`row-${at}`}
      role="row"
      aria-rowindex={at + 1}
      aria-selected={open}
      data-event-id={open ? undefined : row.eventId}
      class={`row ${toEdge(row)} ${open ? 'is-open' : ''} ${active ? 'is-active' : ''} ${firstOfDay ? 'first-of-day' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('.pick')) return;
        state.active.value = at;
        // By what stood there when it was pressed: the list may have moved on, and this row be drawn anew.
        void actions.openRow(pressed.current ?? row.row);
        pressed.current = undefined;
      }}
      onPointerDown={() => {
        pressed.current = row.row;
      }}
      onPointerLeave={() => {
        pressed.current = undefined;
      }}
    >
      <span role="gridcell" class="pick">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label="Select"
          title="Select to copy, pin or compare"
          checked={picked}
          onChange={() => void actions.togglePicked(row.row)}
        />
      </span>
      <span role="gridcell" class="when">
        <span class="clock">{row.ms === undefined ? '' : row.clock}</span>
        <span class="date">
          {row.ms === undefined ? row.clock || 'no time' : new Date(row.ms).toISOString().slice(0, 10)}
        </span>
      </span>
      <span role="gridcell" class="what">
        <Sentence spans={row.sentence} />
        <span class="quiet-line">
          <span class={`tone-${row.outcome.tone}`}>{toVisibleLine(row.outcome.text)}</span>
          {row.partial && <span class="part">partial</span>}
          {row.copies !== undefined && <span class="part">also in {toCount(row.copies, 'other account')}</span>}
          {row.details.map((word) => (
            <span key={word} class="part">
              {toVisibleLine(word)}
            </span>
          ))}
        </span>
      </span>
      <span role="gridcell" class="code">
        <span>{toVisibleLine(row.action)}</span>
        <span class="dim">{toVisibleLine(row.service)}</span>
      </span>
    </div>
  );
}

/** Where there is no room, who did it is shortened before what was done. */
function Sentence({ spans: [who, ...done] }: { spans: readonly Span[] }) {
  if (who?.style !== 'actor') return <span class="sentence">{toPieces(who ? [who, ...done] : [])}</span>;
  return (
    <span class="sentence">
      {toPieces([who])}
      <span class="done">{toPieces(done)}</span>
    </span>
  );
}

function toEdge(row: ListRow): string {
  if (row.severity === 'high' || row.outcome.tone === 'bad') return 'edge-high';
  return row.severity === 'notable' ? 'edge-notable' : '';
}
