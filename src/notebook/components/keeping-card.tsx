import { findLimit, NOTEBOOK_LIMITS, sizeOfItems } from '../../calls/notebook-limits.ts';
import { toMegabytes } from '../../calls/notebook-words.ts';
import type { NotebookActions } from '../notebook-actions.ts';
import type { NotebookView } from '../notebook-state.ts';

/** Where the notebook is held, and how it comes in and goes out as a file. */
export function KeepingCard({ view, actions }: { view: NotebookView; actions: NotebookActions }) {
  const { ledger } = view.desk.value;
  const { kept, items } = ledger;
  const empty = items.length === 0;
  return (
    <section class="card" aria-labelledby="keeping">
      <h2 id="keeping">Keeping</h2>
      <label class="keep">
        <input
          type="checkbox"
          checked={kept}
          aria-describedby="where"
          onClick={(event) => {
            // Drawn from what is stored: a notebook that cannot be kept stays unchecked.
            event.preventDefault();
            void actions.carryOut({ kind: 'keep', kept: !kept });
          }}
        />
        Keep when the browser ends
      </label>
      <p class="where" id="where">
        {kept
          ? 'Kept on this computer, in Trailbrief’s own database in this browser profile, not encrypted. It stays until you remove the calls, switch this off or remove Trailbrief. Export it too: a browser may clear such data when the disk is full.'
          : 'Held in the browser’s memory only (storage.session). It is gone when the browser ends, and when Trailbrief is updated, reloaded or switched off.'}{' '}
        {kept && 'The key to redacted notes is not kept: after the browser ends, Redact counts anew. '}
        {toMegabytes(sizeOfItems(items))} of {toMegabytes(findLimit(ledger, NOTEBOOK_LIMITS))} used.
      </p>
      <p class="row">
        <button type="button" class="outline" disabled={empty} onClick={actions.exportFile}>
          Export
        </button>
        <label class="outline file">
          Import
          <input
            type="file"
            class="unseen"
            accept=".json,application/json"
            onChange={(event) => {
              const input = event.currentTarget;
              const [file] = input.files ?? [];
              // The same file can be chosen again.
              if (file) void actions.importFile(file).then(() => (input.value = ''));
            }}
          />
        </label>
        <button type="button" class="outline" disabled={empty} onClick={() => void actions.carryOut({ kind: 'clear' })}>
          Clear
        </button>
      </p>
    </section>
  );
}
