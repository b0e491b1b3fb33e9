import { findInputTime, toInputTime } from '../utc-input.ts';
import type { WorkbenchView } from '../workbench-view.ts';

/** The exact span of time, in UTC, to the second. `To` is not included. */
export function TimeRange({ view }: { view: WorkbenchView }) {
  const { from, to } = view.state.filter.value;
  const span = view.state.view.value?.span;
  const set = (change: { from?: number | undefined; to?: number | undefined }): void => {
    const now = view.state.filter.peek();
    const wanted = { from: now.from, to: now.to, ...change };
    view.actions.setTime({
      ...(wanted.from === undefined ? {} : { from: wanted.from }),
      ...(wanted.to === undefined ? {} : { to: wanted.to }),
    });
  };
  return (
    <fieldset class="times">
      <legend>Time, UTC</legend>
      <label>
        From
        <input
          type="datetime-local"
          step={1}
          value={toInputTime(from)}
          min={toInputTime(span?.from)}
          onChange={(event) => set({ from: findInputTime(event.currentTarget.value) })}
        />
      </label>
      <label>
        To
        <input
          type="datetime-local"
          step={1}
          value={toInputTime(to)}
          onChange={(event) => set({ to: findInputTime(event.currentTarget.value) })}
        />
      </label>
      {from !== undefined && to !== undefined && from >= to && (
        <p class="remark">From is not before To: no call can be shown.</p>
      )}
    </fieldset>
  );
}
