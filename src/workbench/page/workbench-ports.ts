import type { Pseudonym, Pseudonyms } from '../../notes/redact/pseudonyms.ts';
import type { NamedFile } from '../../panel/note-file.ts';
import type { PanelPorts, PanelState } from '../../panel/panel-state.ts';

/** What the workbench needs from outside, given by its entry. */
export interface WorkbenchPorts {
  /** What the panel's own components see: settings, the system's theme, the notebook, and of the calls those that are open. */
  panelState: PanelState;
  /** What they need: the clipboard, the notebook, the clock. */
  panel: PanelPorts;
  /** The registry that the notes of all pages share, with these added. Never rejects. Left out: the page has its own. */
  shareNames?(given: readonly Pseudonym[]): Promise<Pseudonyms>;
  /** Has the browser save a file. */
  save(file: NamedFile<string | Blob>): void;
  /** Saved views as they were kept: unchecked. Never rejects. */
  loadViews(): Promise<unknown>;
  keepViews(views: unknown): void;
}
