import { useComputed, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { findInputTime, toUtcWords } from '../utc-input.ts';
import type { WorkbenchView } from '../workbench-view.ts';

/** The exact span of time, in UTC, to the second. `To` is not included. */
export function TimeRange({ view }: { view: WorkbenchView }) {
  const from = useComputed(() => view.state.filter.value.from).value;
  const to = useComputed(() => view.state.filter.value.to).value;
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
      <TimeBox words="From" ms={from} set={(ms) => set({ from: ms })} />
      <TimeBox words="To" ms={to} set={(ms) => set({ to: ms })} />
      {from !== undefined && to !== undefined && from >= to && (
        <p class="remark">From is not before To: no call can be shown.</p>
      )}
    </fieldset>
  );
}

/** A text box, since those that browsers have for times show them as the locale does: with AM and PM in some. */
function TimeBox(props: { words: string; ms: number | undefined; set: (ms: number | undefined) => void }) {
  const { words, ms, set } = props;
  const wrong = useSignal(false);
  const id = useId();
  return (
    <>
      <label>
        {words}
        <input
          type="text"
          placeholder="YYYY-MM-DD HH:MM:SS"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={wrong.value}
          aria-describedby={wrong.value ? id : undefined}
          value={ms === undefined ? '' : toUtcWords(ms)}
          onChange={({ currentTarget: { value } }) => {
            const read = findInputTime(value);
            wrong.value = read === undefined && value.trim() !== '';
            if (!wrong.value) set(read);
          }}
        />
      </label>
      {wrong.value && (
        <p class="remark" id={id} role="alert">
          Write a date and time that there is, as 2024-02-13 08:21:07.
        </p>
      )}
    </>
  );
}
