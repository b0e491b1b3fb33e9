import type { CallRow } from '../../notes/brief.ts';
import { CallItem } from '../../panel/components/call-item.tsx';
import type { NotebookActions } from '../notebook-actions.ts';
import type { NotebookView } from '../notebook-state.ts';
import { RemarkBox } from './remark-box.tsx';

/** The calls by day, oldest first; each unfolds to its brief and has a remark. */
export function Timeline({ view, actions }: { view: NotebookView; actions: NotebookActions }) {
  const rows = view.rows.value;
  if (rows.length === 0)
    return (
      <p class="nothing">
        No call is pinned. Open a call on a CloudTrail page or in the workbench and press <b>Pin</b>.
      </p>
    );
  return (
    <div class="timeline">
      {toDays(rows).map(({ day, rows: ofDay }) => (
        <section key={day} aria-label={day}>
          <h3 class="day">{day}</h3>
          <ul>
            {ofDay.map((row) => (
              <CallItem key={row.eventId} row={row} view={view.panel}>
                <div class="mine">
                  <RemarkBox id={row.eventId} remark={view.remarks.value.get(row.eventId) ?? ''} actions={actions} />
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
    </div>
  );
}

function toDays(rows: readonly CallRow[]): { day: string; rows: CallRow[] }[] {
  const days: { day: string; rows: CallRow[] }[] = [];
  for (const row of rows) {
    const last = days.at(-1);
    if (last?.day === row.day) last.rows.push(row);
    else days.push({ day: row.day, rows: [row] });
  }
  return days;
}
