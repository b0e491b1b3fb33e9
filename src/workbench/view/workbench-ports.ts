import type { NamedFile } from '../../notebook/note-file.ts';
import type { PanelPorts, PanelState } from '../../panel/panel-state.ts';

/** What the workbench needs from outside, given by its entry. */
export interface WorkbenchPorts {
  /** What the panel's own components see: settings, the system's theme, the notebook, and of the calls those that are open. */
  panelState: PanelState;
  /** What they need: the clipboard, the notebook, the clock. */
  panel: PanelPorts;
  /** Has the browser save a file. */
  save(file: NamedFile): void;
  /** Saved views as they were kept: unchecked. Never rejects. */
  loadViews(): Promise<unknown>;
  keepViews(views: unknown): void;
}
