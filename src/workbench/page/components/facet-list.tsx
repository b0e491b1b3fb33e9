import { useComputed, useSignal } from '@preact/signals';
import { type Facet, toEntry } from '../../../calls/facets.ts';
import type { FacetCount } from '../../../calls/filter.ts';
import { toDigits } from '../../../model/count-words.ts';
import { toVisibleLine } from '../../../notes/visible.ts';
import { toBreakable } from '../../../ui/breakable.tsx';
import type { FacetState } from '../../protocol/list-view.ts';
import { NONE, OPSWORKS_CM_SCOPE } from '../facet-words.ts';
import type { WorkbenchView } from '../workbench-view.ts';

const AT_FIRST = 6;
/** From so many values on there is a search. */
const LONG = 9;

interface FacetProps {
  facet: Facet;
  /** Absent: nothing was counted yet. */
  counted: FacetState | undefined;
  view: WorkbenchView;
}

/** The values of one facet with their counts, most frequent first; chosen ones are always there. */
export function FacetList({ facet, counted, view }: FacetProps) {
  const open = useSignal(toEntry(facet).startsOpen === true);
  // What else of the filter changes is not drawn.
  const chosen = useComputed(() => view.state.filter.value.facets[facet]).value ?? NOTHING;
  return (
    <details
      class="facet"
      data-facet={facet}
      open={open.value}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>
        {toEntry(facet).words} <span class="count">{toDigits(counted?.distinct ?? 0)}</span>
        {chosen.length > 0 && <span class="chosen">{chosen.length} chosen</span>}
      </summary>
      {open.value && <Values facet={facet} counted={counted} chosen={chosen} view={view} />}
    </details>
  );
}

const NOTHING: readonly string[] = [];

function Values({ facet, counted, chosen, view }: FacetProps & { chosen: readonly string[] }) {
  const all = useSignal(false);
  const search = useSignal('');
  const opsworksCm = useComputed(() => view.state.filter.value.opsworksCm);
  const name = toEntry(facet).words;
  const counts = withChosen(counted?.counts ?? [], chosen);
  const wanted = search.value.trim().toLowerCase();
  const found = wanted === '' ? counts : counts.filter((one) => toHaystack(one).includes(wanted));
  const shown =
    all.value || wanted !== '' ? found : found.filter((one, at) => at < AT_FIRST || chosen.includes(one.value));
  const more = found.length - shown.length;
  const beyond = (counted?.distinct ?? 0) - (counted?.counts.length ?? 0);
  return (
    <>
      {facet === 'service' && opsworksCm.value && counts.length > 1 && (
        <p class="remark">OpsWorks CM: {OPSWORKS_CM_SCOPE}.</p>
      )}
      {counted?.complete === false && <p class="remark">Still being read: counts grow.</p>}
      {counts.length >= LONG && (
        <input
          class="seek"
          type="search"
          aria-label={`Search in ${name}`}
          placeholder="Search"
          autocomplete="off"
          spellcheck={false}
          value={search.value}
          onInput={(event) => {
            search.value = event.currentTarget.value;
          }}
        />
      )}
      <ul>
        {shown.map((one) => (
          <Value key={one.value} one={one} facet={facet} on={chosen.includes(one.value)} view={view} />
        ))}
      </ul>
      {counts.length === 0 && <p class="remark">No call.</p>}
      {counts.length > 0 && found.length === 0 && <p class="remark">None of the values shown here.</p>}
      {(more > 0 || all.value) && wanted === '' && counts.length > AT_FIRST && (
        <button
          type="button"
          class="quiet"
          aria-expanded={all.value}
          onClick={() => {
            all.value = !all.value;
          }}
        >
          {all.value ? 'Show fewer' : `Show ${toDigits(more)} more`}
        </button>
      )}
      {(all.value || wanted !== '') && beyond > 0 && (
        <p class="remark">And {toDigits(beyond)} rarer values: find them with Filter.</p>
      )}
    </>
  );
}

function Value({ one, facet, on, view }: { one: FacetCount; facet: Facet; on: boolean; view: WorkbenchView }) {
  const label = one.value === '' ? NONE : toVisibleLine(one.label);
  return (
    <li>
      <label title={one.value === label ? undefined : toVisibleLine(one.value)}>
        <input type="checkbox" checked={on} onChange={() => view.actions.toggleValue(facet, one.value)} />
        <span class="value">{toBreakable(label)}</span>
        <span class="count">{toDigits(one.count)}</span>
      </label>
    </li>
  );
}

/** A chosen value that nothing has any more must stay, or it could not be taken back here. */
function withChosen(counts: readonly FacetCount[], chosen: readonly string[]): readonly FacetCount[] {
  const known = new Set(counts.map(({ value }) => value));
  const lost = chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: value, count: 0 }));
  return lost.length > 0 ? [...lost, ...counts] : counts;
}

function toHaystack({ label, value }: FacetCount): string {
  return `${label}\n${value === '' ? NONE : value}`.toLowerCase();
}
