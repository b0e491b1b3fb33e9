import type { ComponentChildren } from 'preact';
import { toCount, toDigits } from '../../model/count-words.ts';
import { pinMany } from '../notebook-port.ts';
import type { PanelView } from '../panel-view.ts';
import { CallList } from './call-list.tsx';
import { NotebookLink } from './notebook-link.tsx';
import { PanelFooter } from './panel-footer.tsx';
import { ScopeSwitch } from './scope-switch.tsx';

/** The panel wherever it stands. `tools` are the controls of its surroundings, drawn in the header. */
export function Panel({ view, tools }: { view: PanelView; tools?: ComponentChildren }) {
  const { state, derived, actions, copying, pinning } = view;
  const pinAll = async (): Promise<void> => {
    if (pinning) await pinMany(pinning, copying.copyAllCount.value, async () => derived.forCopyAll.value);
  };
  return (
    <div class="panel">
      <header>
        <span class="mark" />
        <h2>Trailbrief</h2>
        <NotebookLink pinning={pinning} many={copying.copyAllCount} pinAll={pinAll} />
        {tools}
      </header>
      {state.life.value === 'orphaned' && (
        <p class="orphaned" role="alert">
          Trailbrief was updated. Reload this page to go on.
        </p>
      )}
      <div class="find">
        <input
          class="filter"
          type="search"
          aria-label="Filter"
          placeholder="Filter: actor, address, server, error…"
          autocomplete="off"
          spellcheck={false}
          value={state.filter.value}
          onInput={(event) => actions.setFilter(event.currentTarget.value)}
        />
        <ScopeSwitch
          scope={derived.scope}
          opsworksCount={derived.opsworksCount}
          allCount={derived.allCount}
          setScope={actions.setScope}
        />
      </div>
      <Hint view={view} />
      <div class="scroll">
        <CallList view={view} />
      </div>
      <PanelFooter view={view} />
    </div>
  );
}

/** What the list leaves out and a person would miss: how many the filter hides, and calls of other services worth a look. */
function Hint({ view: { state, derived, actions } }: { view: PanelView }) {
  const { shown, scope, rows, opsworksCount } = derived;
  if (state.filter.value.trim() !== '') {
    const all = scope.value === 'all' ? rows.value.length : opsworksCount.value;
    return (
      <p class="hint">
        {toDigits(shown.value.length)} of {toDigits(all)}{' '}
        <button type="button" class="quiet" onClick={() => actions.setFilter('')}>
          Clear filter
        </button>
      </p>
    );
  }
  if (rows.value.length > 0 && opsworksCount.value === 0)
    return <p class="hint">No OpsWorks CM call among them: all services are shown.</p>;
  const others = derived.otherNotable.value;
  if (scope.value === 'all' || others === 0) return null;
  return (
    <p class="hint">
      {toCount(others, 'call')} worth a look in other services.{' '}
      <button type="button" class="quiet" onClick={() => actions.setScope('all')}>
        Show {others === 1 ? 'it' : 'them'}
      </button>
    </p>
  );
}
