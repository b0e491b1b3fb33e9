import { useSignal } from '@preact/signals';
import { toBrief } from '../../../notes/to-brief.ts';
import { toBreakable } from '../../../ui/breakable.tsx';
import { toPieces } from '../../../ui/spans.tsx';
import { type ComparedRow, toCompared } from '../compare-rows.ts';
import { MOST_COMPARED } from '../workbench-state.ts';
import type { WorkbenchView } from '../workbench-view.ts';

/** Characters of a value that a column shows. */
const LONGEST = 600;

/** The picked calls side by side, with what differs marked. */
export function CompareCalls({ view }: { view: WorkbenchView }) {
  const onlyDiffering = useSignal(false);
  const tray = view.state.tray.value;
  const picked = view.state.picked.value.size;
  if (tray.length < 2) {
    return (
      <p class="nothing">
        Select 2 to {MOST_COMPARED} calls: with the box at the left of each row, the space bar, or “Select” in a brief.
      </p>
    );
  }
  const now = view.ports.now();
  const briefs = tray.map(({ call }) => toBrief(call, now));
  const sections = toCompared(briefs).map(({ title, rows }) => ({
    title,
    rows: onlyDiffering.value ? rows.filter(({ differs }) => differs) : rows,
  }));
  return (
    <div class="compare">
      <div class="choices">
        <label class="check">
          <input
            type="checkbox"
            checked={onlyDiffering.value}
            onChange={(event) => {
              onlyDiffering.value = event.currentTarget.checked;
            }}
          />
          Only what differs
        </label>
        <button type="button" class="quiet" onClick={view.actions.emptyTray}>
          Remove all
        </button>
        {picked > tray.length && (
          <span class="dim">
            The first {tray.length} of {picked} selected calls
          </span>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section class="table-room" tabIndex={0} aria-label="Calls side by side">
        <table>
          <thead>
            <tr>
              <td />
              {briefs.map((brief, at) => (
                <th key={brief.eventId} scope="col">
                  <span class="sentence">{toPieces(brief.sentence)}</span>
                  <span class={`line tone-${brief.outcome.tone}`}>{brief.outcome.text}</span>
                  <span class="line dim">{brief.time}</span>
                  <button
                    type="button"
                    class="quiet"
                    aria-label={`Remove call ${at + 1}`}
                    onClick={() => void view.actions.togglePicked(tray[at]?.row ?? -1)}
                  >
                    Remove
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          {sections.map(
            ({ title, rows }) =>
              rows.length > 0 && (
                <tbody key={title}>
                  <tr class="title">
                    <th scope="rowgroup" colSpan={briefs.length + 1}>
                      {title}
                    </th>
                  </tr>
                  {rows.map((row) => (
                    <Line key={row.key} row={row} />
                  ))}
                </tbody>
              ),
          )}
        </table>
      </section>
    </div>
  );
}

function Line({ row: { label, cells, differs } }: { row: ComparedRow }) {
  return (
    <tr class={differs ? 'differs' : ''}>
      <th scope="row">
        {toBreakable(label)} {differs && <span class="mark-differs">differs</span>}
      </th>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
        <td key={at}>
          {cell ? (
            toPieces([{ text: cell.text.slice(0, LONGEST), style: cell.style }])
          ) : (
            <span class="dim">not there</span>
          )}
          {cell && cell.text.length > LONGEST && <span class="dim"> … longer</span>}
        </td>
      ))}
    </tr>
  );
}
