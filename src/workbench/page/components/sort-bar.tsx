import type { SortKey } from '../../../calls/filter.ts';
import type { WorkbenchView } from '../workbench-view.ts';

const KEYS: readonly { key: SortKey; words: string }[] = [
  { key: 'time', words: 'Time' },
  { key: 'service', words: 'Service' },
  { key: 'action', words: 'Action' },
  { key: 'actor', words: 'Actor' },
  { key: 'source-ip', words: 'Source IP' },
  { key: 'result', words: 'Result' },
];

/** How the list is ordered. A second press turns it round. */
export function SortBar({ view }: { view: WorkbenchView }) {
  const { key: now, descending } = view.state.sort.value;
  return (
    <fieldset class="sort">
      <legend>Sort</legend>
      {KEYS.map(({ key, words }) => (
        <button
          key={key}
          type="button"
          aria-pressed={key === now}
          aria-label={key === now ? `${words}, ${toOrder(key, descending)}` : words}
          onClick={() => view.actions.sortBy(key)}
        >
          {words}
          {key === now && <span class="order"> {descending ? '↓' : '↑'}</span>}
        </button>
      ))}
    </fieldset>
  );
}

function toOrder(key: SortKey, descending: boolean): string {
  if (key === 'time') return descending ? 'newest first' : 'oldest first';
  return descending ? 'from Z to A' : 'from A to Z';
}
