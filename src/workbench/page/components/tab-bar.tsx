import { toDigits } from '../../../model/count-words.ts';
import { hasPart } from '../so-far.ts';
import type { Tab } from '../workbench-state.ts';
import type { WorkbenchView } from '../workbench-view.ts';

/** What is drawn of the calls that the filter shows: one by one, summed up, or some side by side. */
export function TabBar({ view }: { view: WorkbenchView }) {
  const { tab, tray, view: shown } = view.state;
  const choices: readonly { tab: Tab; words: string; count?: number }[] = [
    { tab: 'calls', words: 'Calls', count: shown.value?.count ?? 0 },
    { tab: 'roll-ups', words: 'Roll-ups' },
    { tab: 'compare', words: 'Compare', count: tray.value.length },
  ];
  return (
    <nav class="tabs" aria-label="Views">
      {choices.map((choice) => (
        <button
          key={choice.tab}
          type="button"
          aria-current={tab.value === choice.tab ? 'page' : undefined}
          onClick={() => view.actions.setTab(choice.tab)}
        >
          {choice.words}
          {choice.count !== undefined && <span class="count"> {toDigits(choice.count)}</span>}
          {choice.tab === 'calls' && hasPart(shown.value) && <span class="count"> so far</span>}
        </button>
      ))}
    </nav>
  );
}
