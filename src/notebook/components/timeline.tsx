import { useSignal } from '@preact/signals';
import { toDigits } from '../../model/count-words.ts';
import { toDays } from '../../panel/by-day.ts';
import { CallItem } from '../../panel/components/call-item.tsx';
import type { NotebookActions } from '../notebook-actions.ts';
import type { NotebookView } from '../notebook-state.ts';
import { RemarkBox } from './remark-box.tsx';

/** Calls drawn before somebody asks for more. */
const ROWS_AT_ONCE = 200;

/** The calls by day, oldest first; each unfolds to its brief and has a remark. */
export function Timeline({ view, actions }: { view: NotebookView; actions: NotebookActions }) {
  const limit = useSignal(ROWS_AT_ONCE);
  const rows = view.rows.value;
  const openId = view.openCall.id.value;
  const drawn = Math.max(limit.value, rows.findIndex(({ eventId }) => eventId === openId) + 1);
  const hidden = rows.length - drawn;
  if (rows.length === 0)
    return (
      <p class="nothing">
        No call is pinned. Open a call on a CloudTrail page or in the workbench and press <b>Pin</b>.
      </p>
    );
  return (
    <div class="timeline">
      {toDays(rows.slice(0, drawn)).map(({ day, rows: ofDay }) => (
        <section key={day} aria-label={day}>
          <h3 class="day">{day}</h3>
          <ul>
            {ofDay.map((row) => (
              <CallItem key={row.eventId} row={row} openCall={view.openCall}>
                <div class="mine">
                  <RemarkBox id={row.eventId} view={view} actions={actions} />
                  <button
                    type="button"
                    class="quiet"
                    onClick={() => void actions.carryOut({ kind: 'unpin', ids: [row.eventId] })}
                  >
                    Remove
                  </button>
                </div>
              </CallItem>
            ))}
          </ul>
        </section>
      ))}
      {hidden > 0 && (
        <button
          type="button"
          class="quiet more"
          onClick={() => {
            limit.value = drawn + ROWS_AT_ONCE;
          }}
        >
          Show {toDigits(Math.min(hidden, ROWS_AT_ONCE))} more
        </button>
      )}
    </div>
  );
}
