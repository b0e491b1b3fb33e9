import type { FocusPort } from './components/dock.tsx';

/** Moves the focus between the page and the panel in this host. */
export interface Focus extends FocusPort {
  /** The action as something that a person asked for from outside the panel, e.g. with the shortcut. */
  asked(action: () => void): () => void;
}

/** The focus follows a person's wish only: preferences that arrive late open or collapse the panel without taking it. */
export function createFocus(host: HTMLElement): Focus {
  const document = host.ownerDocument;
  let wished = false;
  let before: Element | null = null;
  return {
    asked: (action) => () => {
      wished = true;
      action();
    },
    follows: () => {
      const follows = wished || document.activeElement === host;
      wished = false;
      return follows;
    },
    entered: (panel) => {
      const active = document.activeElement;
      before = active === document.body || active === host ? null : active;
      panel.focus({ preventScroll: true });
    },
    left: (tab) => {
      const active = document.activeElement;
      // The focus is somewhere in the page: it stays there.
      if (active && active !== document.body && active !== host) return;
      const target = before instanceof HTMLElement && before.isConnected ? before : tab;
      target.focus({ preventScroll: true });
    },
  };
}
