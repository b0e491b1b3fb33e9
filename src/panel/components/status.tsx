import { toCount } from '../../model/count-words.ts';
import { ifTrusted } from '../../ui/trusted.ts';
import { toHealthLine } from '../health-line.ts';
import type { PanelView } from '../panel-view.ts';

/** What was just done, and what was read, from where, and what not. */
export function Status({ view }: { view: PanelView }) {
  const { said, health, life } = view.state;
  const { problems } = health.value;
  return (
    <div class="status">
      <div role="status">
        {said.value && <b class="said">{said.value} </b>}
        <span>{toHealthLine(health.value)}</span>
      </div>
      {problems.length > 0 && (
        <details class="problems">
          <summary>{toCount(problems.length, 'problem')}</summary>
          <ul>{problems.map(toLine)}</ul>
        </details>
      )}
      <button
        type="button"
        class="quiet"
        disabled={life.value === 'orphaned'}
        onClick={ifTrusted(view.actions.copyDiagnostics)}
      >
        Copy diagnostics
      </button>
    </div>
  );
}

function toLine(problem: string) {
  return <li>{problem}</li>;
}
