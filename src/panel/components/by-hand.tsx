import type { PanelView } from '../panel-view.ts';

/** A note that the browser did not copy, to be copied by hand. */
export function ByHand({ view }: { view: PanelView }) {
  const note = view.state.byHand.value;
  if (note === undefined) return null;
  return (
    <div class="by-hand">
      <label>
        <span>The note, to be copied by hand</span>
        <textarea readOnly rows={6} value={note} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button type="button" class="quiet" onClick={view.actions.closeByHand}>
        Close
      </button>
    </div>
  );
}
