import type { Pseudonym, Pseudonyms } from '../../notes/redact/pseudonyms.ts';
import type { NamedFile } from '../../panel/note-file.ts';
import type { NotebookPort } from '../../panel/notebook-port.ts';
import type { CopyPayload } from '../../panel/panel-state.ts';
import type { SaveSettings, ShellState } from '../../panel/shell.ts';
import type { PinnedState } from '../../storage/connect-notebook.ts';

/** What the workbench needs from outside, given by its entry. */
export interface WorkbenchPorts {
  shell: ShellState;
  copy: CopyPayload;
  saveSettings: SaveSettings;
  /** Milliseconds since 1970. */
  now(): number;
  /** Joins the page with the incident's notebook. Absent: there is none. */
  connectNotebook?(state: PinnedState): NotebookPort;
  /** The registry that the notes of all pages share, with these added. Never rejects. Left out: the page has its own. */
  shareNames?(given: readonly Pseudonym[]): Promise<Pseudonyms>;
  /** Has the browser save a file. */
  save(file: NamedFile<string | Blob>): void;
  /** Saved views as they were kept: unchecked. Never rejects. */
  loadViews(): Promise<unknown>;
  keepViews(views: unknown): void;
}
