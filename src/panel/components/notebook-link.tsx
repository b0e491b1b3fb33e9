import { toCount, toDigits } from '../../model/count-words.ts';
import { ifTrusted } from '../../ui/trusted.ts';
import { openNotebook, pinAll } from '../notebook-port.ts';
import type { PanelView } from '../panel-view.ts';

/** The way to the incident's notebook, with how many calls are in it, and into it for many calls. Nothing where there is no notebook. `pin` takes them from elsewhere. */
export function NotebookLink({ view, pin = pinAll }: { view: PanelView; pin?: typeof pinAll }) {
  const { state, ports, derived } = view;
  if (!ports.notebook) return null;
  const count = state.notebookCount.value;
  const many = derived.copyAllCount.value;
  const dead = state.life.value === 'orphaned';
  return (
    <>
      {many > 1 && (
        <button
          type="button"
          class="quiet notebook-link"
          title={`Put the ${toCount(many, 'call')} that Copy all takes into the notebook`}
          disabled={dead}
          onClick={ifTrusted(() => pin(view))}
        >
          Pin all
        </button>
      )}
      <button
        type="button"
        class="quiet notebook-link"
        title="Open the notebook in a new tab"
        disabled={dead}
        onClick={ifTrusted(() => openNotebook(view))}
      >
        Notebook{count === undefined ? '' : ` (${toDigits(count)})`}
      </button>
    </>
  );
}
