import type { WorkbenchView } from '../workbench-view.ts';
import { CallGrid } from './call-grid.tsx';
import { CompareCalls } from './compare-calls.tsx';
import { FacetRail } from './facet-rail.tsx';
import { FilterChips } from './filter-chips.tsx';
import { HandOver } from './hand-over.tsx';
import { OpenBrief } from './open-brief.tsx';
import { RollUps } from './roll-ups.tsx';
import { SortBar } from './sort-bar.tsx';
import { TabBar } from './tab-bar.tsx';
import { TimeHistogram } from './time-histogram.tsx';

/** What was read: rail, list, open brief. */
export function ResultColumns({ view }: { view: WorkbenchView }) {
  const { tab, open, picked } = view.state;
  const opened = tab.value === 'calls' ? open.value : undefined;
  return (
    <div class={`columns ${opened ? 'with-brief' : ''}`}>
      <div class="rail-column">
        <FacetRail view={view} />
      </div>
      <div class="middle">
        <FilterChips view={view} />
        <div class="histogram-room">
          <TimeHistogram view={view} />
        </div>
        <div class="above-list">
          <TabBar view={view} />
          {picked.value.size > 0 && tab.value !== 'compare' && (
            <button type="button" class="quiet" onClick={view.actions.emptyTray}>
              Clear selection
            </button>
          )}
          {tab.value === 'calls' && <SortBar view={view} />}
        </div>
        {tab.value === 'calls' && <CallGrid view={view} />}
        {tab.value === 'roll-ups' && <RollUps view={view} />}
        {tab.value === 'compare' && <CompareCalls view={view} />}
        <HandOver view={view} />
      </div>
      {opened && <OpenBrief open={opened} view={view} />}
    </div>
  );
}
