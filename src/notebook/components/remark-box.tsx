import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { MAX_REMARK } from '../../calls/notebook-limits.ts';
import type { NotebookActions } from '../notebook-actions.ts';

/** What a person writes beside a call. What another tab wrote shows as soon as nobody types here. */
export function RemarkBox({ id, remark, actions }: { id: string; remark: string; actions: NotebookActions }) {
  const text = useSignal(remark);
  const stored = useRef(remark);
  const typing = useRef(false);
  stored.current = remark;
  useLayoutEffect(() => {
    if (!typing.current) text.value = remark;
  }, [remark, text]);
  return (
    <textarea
      class="remark-box"
      aria-label="Remark"
      placeholder="Add a remark"
      rows={countLines(text.value)}
      maxLength={MAX_REMARK}
      value={text.value}
      onInput={(event) => {
        typing.current = true;
        text.value = event.currentTarget.value;
        actions.typeRemark(id, text.value);
      }}
      onBlur={() => {
        typing.current = false;
        void actions.flush();
      }}
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
