import { toDigits } from '../in-words.ts';
import { openNotebook } from '../notebook-port.ts';
import type { PanelView } from '../panel-view.ts';
import { ifTrusted } from '../trusted.ts';

/** The way to the incident's notebook, with how many calls are in it. Nothing where there is no notebook. */
export function NotebookLink({ view }: { view: PanelView }) {
  const { state, ports } = view;
  if (!ports.notebook) return null;
  const count = state.notebookCount.value;
  return (
    <button
      type="button"
      class="quiet notebook-link"
      title="Open the notebook in a new tab"
      disabled={state.life.value === 'orphaned'}
      onClick={ifTrusted(() => openNotebook(view))}
    >
      Notebook{count === undefined ? '' : ` (${toDigits(count)})`}
    </button>
  );
}
