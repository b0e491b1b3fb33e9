import { effect, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { toDigits } from '../../model/count-words.ts';
import { findLengthWarning } from '../../notes/note-length.ts';
import { CopyBar } from '../../panel/components/copy-bar.tsx';
import type { NotebookActions } from '../notebook-actions.ts';
import type { NotebookView } from '../notebook-state.ts';

/** All calls as one note: copied or saved in every format. */
export function NoteCard({ view, actions }: { view: NotebookView; actions: NotebookActions }) {
  const text = useRestedText(view);
  const warning = findLengthWarning(text);
  return (
    <section class="card" aria-labelledby="note">
      <h2 id="note">Note</h2>
      <CopyBar copying={view.copying} />
      <div class="length">
        <p role="status">
          {warning ? <b>{warning} in one note.</b> : text !== '' && `All: ${toDigits(text.length)} characters.`}
        </p>
        <button
          type="button"
          class="outline"
          disabled={view.rows.value.length === 0}
          onClick={() => void actions.download()}
        >
          Download
        </button>
      </div>
    </section>
  );
}

/** Between the last key in a remark and the next look at the note, in milliseconds: to write one of a thousand calls takes a while. */
const REST_MS = 300;

/** The text of the note of all calls, a moment after its last change. */
function useRestedText(view: NotebookView): string {
  const text = useSignal('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let alive = true;
    const stop = effect(() => {
      // What the note is made of, read for its changes alone.
      void [view.rows.value, view.remarks.value, view.shell.settings.value];
      clearTimeout(timer);
      timer = setTimeout(() => {
        void view.writeNote().then((note) => {
          if (alive) text.value = note?.text ?? '';
        });
      }, REST_MS);
    });
    return () => {
      alive = false;
      clearTimeout(timer);
      stop();
    };
  }, [view, text]);
  return text.value;
}
