import type { Signal } from '@preact/signals';
import type { PanelStatus } from '../browser/tabs-panel-status.ts';

/** What the menu draws. */
export interface MenuState {
  /** What the tab's panel has read. `undefined`: not known yet; `null`: there is no panel. */
  panel: Signal<PanelStatus | null | undefined>;
  /** Why the last thing could not be done. Empty: nothing went wrong. */
  problem: Signal<string>;
  dark: Signal<boolean>;
}

/** What the menu does. None rejects: `problem` tells. */
export interface MenuActions {
  readPage(): Promise<void>;
  togglePanel(): Promise<void>;
  /** One of the extension's own pages, by its file. */
  open(page: string): Promise<void>;
}
