import type { ComponentChildren } from 'preact';
import { pinMany } from '../notebook-port.ts';
import type { PanelView } from '../panel-view.ts';
import { CallList } from './call-list.tsx';
import { CopyBar } from './copy-bar.tsx';
import { NotebookLink } from './notebook-link.tsx';
import { ScopeSwitch } from './scope-switch.tsx';
import { Status } from './status.tsx';

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
      <ScopeSwitch
        scope={derived.scope}
        opsworksCount={derived.opsworksCount}
        allCount={derived.allCount}
        setScope={actions.setScope}
      />
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
      <div class="scroll">
        <CallList view={view} />
      </div>
      <footer>
        <CopyBar copying={copying} />
        <Status view={view} />
      </footer>
    </div>
  );
}
