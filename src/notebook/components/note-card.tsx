import { findLengthWarning } from '../../notes/note-length.ts';
import { CopyBar } from '../../panel/components/copy-bar.tsx';
import { toDigits } from '../../panel/in-words.ts';
import type { NotebookActions } from '../notebook-actions.ts';
import type { NotebookView } from '../notebook-state.ts';

/** All calls as one note: copied or saved in every format. */
export function NoteCard({ view, actions }: { view: NotebookView; actions: NotebookActions }) {
  const text = view.note.value?.text ?? '';
  const warning = findLengthWarning(text);
  return (
    <section class="card" aria-labelledby="note">
      <h2 id="note">Note</h2>
      <CopyBar view={view.panel} />
      <div class="length">
        <p role="status">
          {warning ? <b>{warning} in one note.</b> : text !== '' && `All: ${toDigits(text.length)} characters.`}
        </p>
        <button type="button" class="outline" disabled={text === ''} onClick={actions.download}>
          Download
        </button>
      </div>
    </section>
  );
}
