import { useComputed } from '@preact/signals';
import { FACETS, type Facet } from '../../../calls/filter.ts';
import { OPEN_AT_FIRST } from '../facet-words.ts';
import type { WorkbenchView } from '../workbench-view.ts';
import { DrawnLater } from './drawn-later.tsx';
import { FacetList } from './facet-list.tsx';
import { TimeRange } from './time-range.tsx';
import { useLater } from './use-later.ts';

/** Facets that one frame can draw without keeping anybody waiting. */
const MOST_IN_GROUP = 3;
const GROUPS = toGroups(FACETS);

/** What the list can be narrowed by. Beside it where there is room, else folded above it. */
export function FacetRail({ view }: { view: WorkbenchView }) {
  const { railOpen } = view.state;
  const searching = useComputed(() => view.state.view.value?.searching === true);
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
      <section class={`facets ${searching.value ? 'growing' : ''}`} aria-label="Narrow">
        <TimeRange view={view} />
        {GROUPS.map((facets) => (
          <DrawnLater key={facets[0]} pace={view.pace}>
            <Group facets={facets} view={view} />
          </DrawnLater>
        ))}
      </section>
    </div>
  );
}

/** Follows the list in a frame of its own. */
function Group({ facets, view }: { facets: readonly Facet[]; view: WorkbenchView }) {
  const shown = useLater(view.pace, view.state.view);
  return facets.map((facet) => <FacetList key={facet} facet={facet} counted={shown?.facets[facet]} view={view} />);
}

/** In their order; those that open unfolded begin a new frame each. */
function toGroups(facets: readonly Facet[]): Facet[][] {
  const groups: Facet[][] = [];
  for (const facet of facets) {
    const last = groups.at(-1);
    if (last && last.length < MOST_IN_GROUP && !OPEN_AT_FIRST.has(facet)) last.push(facet);
    else groups.push([facet]);
  }
  return groups;
}
