import { useComputed } from '@preact/signals';
import { MAX_REMARK } from '../../calls/notebook-limits.ts';
import type { NotebookActions } from '../notebook-actions.ts';
import type { NotebookView } from '../notebook-state.ts';

/** What a person writes beside a call. Drawn anew for its own text alone: there may be a thousand. */
export function RemarkBox({ id, view, actions }: { id: string; view: NotebookView; actions: NotebookActions }) {
  const remark = useComputed(() => view.remarks.value.get(id) ?? '').value;
  return (
    <textarea
      class="remark-box"
      aria-label="Remark"
      placeholder="Add a remark"
      spellcheck={false}
      rows={countLines(remark)}
      maxLength={MAX_REMARK}
      value={remark}
      onInput={(event) => actions.typeRemark(id, event.currentTarget.value)}
      onBlur={() => void actions.flush()}
    />
  );
}

/** Characters that find room in a line of a usual window, and lines before the box scrolls. */
const A_LINE = 90;
const MOST_LINES = 12;

/** For browsers that do not size a box by its text themselves. */
function countLines(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / A_LINE)), 0);
  return Math.min(MOST_LINES, lines);
}
