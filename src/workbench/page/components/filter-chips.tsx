import { toEntry } from '../../../calls/facets.ts';
import { toVisibleLine } from '../../../notes/visible.ts';
import { NONE } from '../facet-words.ts';
import { type Condition, toConditions, withoutCondition } from '../filter-edits.ts';
import { toUtcWords } from '../utc-input.ts';
import type { WorkbenchView } from '../workbench-view.ts';

/** Every condition in force, each with a way to take it back. Nothing when there is none. */
export function FilterChips({ view }: { view: WorkbenchView }) {
  const filter = view.state.filter.value;
  const conditions = toConditions(filter);
  if (conditions.length === 0) return null;
  return (
    <section class="chips" aria-label="Filters in force">
      <ul>
        {conditions.map((condition) => {
          const words = toWords(condition, view);
          return (
            <li key={words}>
              <span class="words">{words}</span>
              <button
                type="button"
                aria-label={`Remove ${words}`}
                onClick={() => view.actions.setFilter(withoutCondition(view.state.filter.peek(), condition))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" class="quiet" onClick={view.actions.clearFilters}>
        Clear filters
      </button>
    </section>
  );
}

function toWords(condition: Condition, view: WorkbenchView): string {
  if (condition.kind === 'text') return `“${toVisibleLine(condition.text)}”`;
  if (condition.kind === 'time') {
    const { from, to } = condition;
    const start = from === undefined ? 'until' : `${toUtcWords(from)}${to === undefined ? ' or later' : ' to'}`;
    return `${start}${to === undefined ? '' : ` ${toUtcWords(to)}`} UTC`;
  }
  const { facet, value } = condition;
  const counts = view.state.view.value?.facets[facet].counts ?? [];
  const label = counts.find((one) => one.value === value)?.label ?? value;
  return `${toEntry(facet).words}: ${value === '' ? NONE : toVisibleLine(label)}`;
}
