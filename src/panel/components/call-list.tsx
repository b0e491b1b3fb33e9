import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { toCount, toDigits } from '../../model/count-words.ts';
import type { CallRow } from '../../notes/brief.ts';
import { toDays } from '../by-day.ts';
import type { PanelView } from '../panel-view.ts';
import { CallActions } from './call-actions.tsx';
import { CallItem } from './call-item.tsx';

/** Rows drawn at once: a long visit holds thousands. */
const ROWS_AT_ONCE = 100;

/** The page's own call first, then the others by day, newest first. */
export function CallList({ view }: { view: PanelView }) {
  const limit = useSignal(ROWS_AT_ONCE);
  const stop = useSignal<string | undefined>(undefined);
  const shown = view.derived.shown.value;
  const pageRow = view.derived.pageRow.value;
  const hidden = shown.length - limit.value;
  const openId = view.state.openId.value;
  const openAt = openId === undefined ? -1 : shown.findIndex((row) => row.eventId === openId);
  useLayoutEffect(() => {
    if (openAt >= limit.value) limit.value = Math.ceil((openAt + 1) / ROWS_AT_ONCE) * ROWS_AT_ONCE;
  }, [openAt, limit]);
  const first = pageRow?.eventId ?? shown[0]?.eventId;
  // A row that the filter hides is no way into the list.
  const isThere =
    stop.value !== undefined && (stop.value === pageRow?.eventId || shown.some((row) => row.eventId === stop.value));
  const toItem = (row: CallRow) => (
    <CallItem
      key={row.eventId}
      row={row}
      openCall={view.openCall}
      tools={<CallActions call={view.openCall.call.value} view={view} />}
      tabStop={row.eventId === (isThere ? stop.value : first)}
    />
  );
  const keepStop = ({ target }: FocusEvent): void => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-event-id]') : null;
    if (item) stop.value = item.dataset['eventId'];
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons in it, this is where they bubble to
    <div class="calls" onKeyDown={moveFocus} onFocusIn={keepStop}>
      {pageRow && (
        <section aria-label="This page's event">
          <h3 class="day">This page's event, {pageRow.day}</h3>
          <ul>{toItem(pageRow)}</ul>
        </section>
      )}
      {toDays(shown.slice(0, limit.value)).map(({ day, rows }) => (
        <section key={day} aria-label={day}>
          <h3 class="day">{day}</h3>
          <ul>{rows.map(toItem)}</ul>
        </section>
      ))}
      {hidden > 0 && (
        <button
          type="button"
          class="quiet more"
          onClick={() => {
            limit.value += ROWS_AT_ONCE;
          }}
        >
          Show {toDigits(Math.min(hidden, ROWS_AT_ONCE))} more
        </button>
      )}
      {shown.length === 0 && <Nothing view={view} />}
    </div>
  );
}

function Nothing({ view }: { view: PanelView }) {
  const { rows, pageRow } = view.derived;
  const all = rows.value.length;
  if (all === 0) return <p class="nothing">{view.state.health.value.missing || 'No record read yet.'}</p>;
  if (view.state.filter.value.trim() === '') {
    return pageRow.value ? null : <p class="nothing">No call in this scope.</p>;
  }
  return (
    <p class="nothing">
      None of {toCount(all, 'call')} matches the filter.{' '}
      <button type="button" class="quiet" onClick={() => view.actions.setFilter('')}>
        Clear filter
      </button>
    </p>
  );
}

/** Up, Down, Home and End go from row to row, as far as rows are drawn. */
function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-button]')];
  const at = buttons.findIndex((button) => button.contains(event.target instanceof Node ? event.target : null));
  if (at < 0) return;
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons[to]?.focus();
}
