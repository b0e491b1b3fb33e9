import type { RolledUp } from '../../../calls/table/roll-up.ts';
import { toCount } from '../../../model/count-words.ts';
import { ifTrusted } from '../../../ui/trusted.ts';
import { toRollUpCsv } from '../roll-up-csv.ts';
import type { WorkbenchView } from '../workbench-view.ts';

/** Copies a roll-up as CSV. Not while notes are redacted: the table has the values as they are. */
export function CopyTable({ by, sums, view }: { by: string; sums: readonly RolledUp[]; view: WorkbenchView }) {
  const { redact, defang } = view.ports.shell.settings.value;
  const copy = async (): Promise<void> => {
    try {
      await view.ports.copy({ text: toRollUpCsv(by, sums, defang) });
      view.state.said.value = `Copied ${toCount(sums.length, 'line')} of the roll-up as CSV.`;
    } catch (error) {
      view.state.said.value = `Could not copy: ${error instanceof Error ? error.message : 'the browser refused'}.`;
    }
  };
  return (
    <button
      type="button"
      class="plain"
      disabled={redact || sums.length === 0}
      title={redact ? 'The table cannot be redacted: take Redact off to copy it' : 'As CSV, all lines'}
      onClick={ifTrusted(copy)}
    >
      Copy table
    </button>
  );
}
