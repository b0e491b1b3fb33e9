import { CopyBar } from '../../panel/components/copy-bar.tsx';
import { toDigits } from '../../panel/in-words.ts';
import type { NotebookActions } from '../notebook-actions.ts';
import type { NotebookView } from '../notebook-state.ts';

/** Characters that a note in AWS Incident Manager takes. Source: https://docs.aws.amazon.com/incident-manager/latest/APIReference/API_EventSummary.html and the service's quotas. */
const INCIDENT_MANAGER_CAP = 12_000;

/** All calls as one note: copied or saved in every format. */
export function NoteCard({ view, actions }: { view: NotebookView; actions: NotebookActions }) {
  const length = view.noteLength.value;
  return (
    <section class="card" aria-labelledby="note">
      <h2 id="note">Note</h2>
      <CopyBar view={view.panel} />
      <div class="length">
        <p role="status">
          {length > 0 && `All: ${toDigits(length)} characters.`}
          {length > INCIDENT_MANAGER_CAP && (
            <b> More than {toDigits(INCIDENT_MANAGER_CAP)}: AWS Incident Manager does not take it in one note.</b>
          )}
        </p>
        <button type="button" class="outline" disabled={length === 0} onClick={actions.download}>
          Download
        </button>
      </div>
    </section>
  );
}
