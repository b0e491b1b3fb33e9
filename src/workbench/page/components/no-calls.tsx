import { toCount } from '../../../model/count-words.ts';
import type { WorkbenchState } from '../workbench-state.ts';
import type { WorkbenchView } from '../workbench-view.ts';
import { ProblemList } from './problem-list.tsx';

/** Reading came to nothing, and the list says why in the place of calls. */
export function isFaultInList({ tab, reading }: WorkbenchState): boolean {
  const { phase, records } = reading.value;
  return tab.value === 'calls' && records === 0 && phase !== 'idle' && phase !== 'reading';
}

/** Why the list is empty: nothing was read, and why; or nothing matches. */
export function NoCalls({ view: { state, actions } }: { view: WorkbenchView }) {
  const total = state.view.value?.total ?? 0;
  if (isFaultInList(state)) {
    return (
      <div class="nothing problems">
        <p>No call was read.</p>
        {state.reading.value.problemCount > 0 && <ProblemList reading={state.reading.value} />}
        {state.reading.value.phase === 'cancelled' && <p>Reading was cancelled.</p>}
        {state.failure.value && <p>{state.failure.value}</p>}
      </div>
    );
  }
  if (total === 0) return <p class="nothing">No call read yet.</p>;
  return (
    <p class="nothing">
      None of {toCount(total, 'call')} matches the filters.{' '}
      {state.filter.value.text !== '' && 'Words are looked for in the records, not in the sentences about them. '}
      <button type="button" class="quiet" onClick={actions.clearFilters}>
        Clear filters
      </button>
    </p>
  );
}
