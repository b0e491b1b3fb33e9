import { createPseudonyms } from '../../notes/redact/create-pseudonyms.ts';
import { toNoteOptions } from '../../settings/to-note-options.ts';
import type { StoreNoteRequest, WrittenNote } from '../protocol/note-writing.ts';
import { type SharedNames, withNames } from './shared-names.ts';
import type { WorkbenchPorts } from './workbench-ports.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** What all notes of the worker are asked for with: those that are copied, saved and previewed. */
export interface NoteAsking {
  /** As the settings are, of the calls that were picked or of all that the filter shows, with the names that all pages share. */
  ask<Written extends Pick<WrittenNote, 'pseudonyms'> | undefined>(
    write: (request: StoreNoteRequest) => Promise<Written>,
  ): Promise<Written>;
  /** How many calls that are. */
  countWritten(): number;
  /** Those that were picked, if any were. */
  toOnly(): Pick<StoreNoteRequest, 'only'>;
}

export function createNoteAsking(state: WorkbenchState, ports: WorkbenchPorts, names: SharedNames): NoteAsking {
  const toOnly = (): Pick<StoreNoteRequest, 'only'> =>
    state.picked.value.size > 0 ? { only: [...state.picked.value] } : {};
  return {
    ask: (write) => {
      const settings = ports.shell.settings.value;
      const { redact } = settings;
      const given = { ...toNoteOptions(settings), redact, ...toOnly() };
      const writeNamed = async () => {
        const pseudonyms = names.current.entries();
        const written = await write({ ...given, pseudonyms });
        if (redact && written && written.pseudonyms.length > pseudonyms.length)
          names.current = createPseudonyms(written.pseudonyms);
        return written;
      };
      return redact ? withNames(names, ports, writeNamed) : writeNamed();
    },
    countWritten: () => state.picked.value.size || (state.view.value?.count ?? 0),
    toOnly,
  };
}
