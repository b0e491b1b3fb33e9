import { FACETS } from '../../../calls/filter.ts';
import type { WorkbenchView } from '../workbench-view.ts';
import { DrawnLater } from './drawn-later.tsx';
import { FacetList } from './facet-list.tsx';
import { TimeRange } from './time-range.tsx';

const FACETS_A_FRAME = 3;

/** What the list can be narrowed by. Beside it where there is room, else folded above it. */
export function FacetRail({ view }: { view: WorkbenchView }) {
  const { railOpen } = view.state;
  return (
    <div class={`rail ${railOpen.value ? 'unfolded' : ''}`}>
      <button
        type="button"
        class="plain fold"
        aria-expanded={railOpen.value}
        onClick={() => {
          railOpen.value = !railOpen.value;
        }}
      >
        Narrow by value or time
      </button>
      <section class="facets" aria-label="Narrow">
        <TimeRange view={view} />
        {FACETS.map((facet, at) => (
          <DrawnLater key={facet} frames={Math.floor(at / FACETS_A_FRAME)}>
            <FacetList facet={facet} view={view} />
          </DrawnLater>
        ))}
      </section>
    </div>
  );
}
