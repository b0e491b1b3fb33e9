import { isEventsPage } from '../page/page-kind.ts';
import { watchTheme } from '../page/watch-theme.ts';
import { type Mounted, mountPanel } from '../panel/mount-panel.ts';
import type { PanelPorts, PanelState } from '../panel/panel-state.ts';
import { askForNotes } from './ask-for-notes.ts';

export interface PanelLife {
  /** Brings the panel where an events page is shown, and takes it away elsewhere. */
  show(address: string): void;
  /** Brings the panel, open, whatever page this is: a person asked for it. */
  bring(): void;
  /** Opens or collapses the panel; nothing where there is none. */
  toggle(): void;
  /** Whether there is one. */
  stands(): boolean;
}

/** The panel comes with an events page and goes with it; at the end of `signal` it stays as it is, to say why it stopped. */
export function createPanelLife(
  document: Document,
  signal: AbortSignal,
  state: PanelState,
  ports: PanelPorts,
): PanelLife {
  const writers = { toNote: askForNotes(state, ports) };
  let mounted: Mounted | undefined;
  watchTheme(document, signal, (dark) => {
    state.dark.value = dark;
  });
  return {
    show: (address) => {
      if (isEventsPage(address)) mounted ??= mountPanel(document, state, ports, writers);
      else {
        mounted?.unmount();
        mounted = undefined;
      }
    },
    bring: () => {
      mounted ??= mountPanel(document, state, ports, writers);
      if (state.settings.value.collapsed) mounted.actions.open();
    },
    toggle: () => mounted?.actions.toggle(),
    stands: () => mounted !== undefined,
  };
}
