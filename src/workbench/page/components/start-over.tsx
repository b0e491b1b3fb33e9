import { useSignal } from '@preact/signals';
import type { WorkbenchView } from '../workbench-view.ts';

/** Forgets all that was read, when asked twice: to read a million records again takes its time. */
export function StartOver({ view }: { view: WorkbenchView }) {
  const asked = useSignal(false);
  if (!asked.value) {
    return (
      <button
        type="button"
        class="quiet"
        onClick={() => {
          asked.value = true;
        }}
      >
        Start over
      </button>
    );
  }
  return (
    <span class="start-over">
      Forget all that was read?{' '}
      <button type="button" class="quiet" onClick={() => void view.actions.clear()}>
        Forget
      </button>{' '}
      <button
        type="button"
        class="quiet"
        onClick={() => {
          asked.value = false;
        }}
      >
        Keep
      </button>
    </span>
  );
}
