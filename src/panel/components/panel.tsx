import type { ComponentChildren } from 'preact';
import type { PanelView } from '../panel-view.ts';
import { CallList } from './call-list.tsx';
import { CopyBar } from './copy-bar.tsx';
import { NotebookLink } from './notebook-link.tsx';
import { ScopeSwitch } from './scope-switch.tsx';
import { Status } from './status.tsx';

/** The panel wherever it stands. `tools` are the controls of its surroundings, drawn in the header. */
export function Panel({ view, tools }: { view: PanelView; tools?: ComponentChildren }) {
  const { state, actions } = view;
  return (
    <div class="panel">
      <header>
        <span class="mark" />
        <h2>Trailbrief</h2>
        <NotebookLink view={view} />
        {tools}
      </header>
      {state.life.value === 'orphaned' && (
        <p class="orphaned" role="alert">
          Trailbrief was updated. Reload this page to go on.
        </p>
      )}
      <ScopeSwitch view={view} />
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
        <CopyBar view={view} />
        <Status view={view} />
      </footer>
    </div>
  );
}
