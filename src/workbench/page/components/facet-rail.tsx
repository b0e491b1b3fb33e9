import { FACETS } from '../../../calls/facets.ts';
import type { WorkbenchView } from '../workbench-view.ts';
import { FacetList } from './facet-list.tsx';
import { TimeRange } from './time-range.tsx';

/** What the list can be narrowed by. Beside it where there is room, else folded above it. */
export function FacetRail({ view }: { view: WorkbenchView }) {
  const { railOpen } = view.state;
  const counted = view.state.view.value;
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
      <section class={`facets ${counted?.searching ? 'growing' : ''}`} aria-label="Narrow">
        <TimeRange view={view} />
        {FACETS.map((facet) => (
          <FacetList key={facet} facet={facet} counted={counted?.facets[facet]} view={view} />
        ))}
      </section>
    </div>
  );
}
