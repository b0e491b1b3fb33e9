import { writeClipboard } from '../browser/clipboard.ts';
import { isAlive, toVersion, watchOrphaned } from '../browser/extension-life.ts';
import { watchStatusQuestions } from '../browser/tabs-panel-status.ts';
import { watchToggle } from '../browser/toggle-message.ts';
import { watchTheme } from '../page/watch-theme.ts';
import { createPanelState } from '../panel/create-state.ts';
import { toHealthLine } from '../panel/health-line.ts';
import { type Mounted, mountPanel } from '../panel/mount-panel.ts';
import type { PanelPorts, PanelState } from '../panel/panel-state.ts';
import { createFollowing, OWN_OF_PANEL } from '../settings/follow-settings.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { connectNotebook } from '../storage/connect-notebook.ts';
import { saveSettings, watchSettings } from '../storage/settings-store.ts';
import { askForNotes } from './ask-for-notes.ts';
import { toDiagnostics } from './diagnostics.ts';

/** What the two scripts that read pages differ in. */
export interface PageScriptOptions {
  /** The address that is shown now. */
  toAddress(): string;
  /** Whether the script in the page's own world has said hello. */
  isConnected(): boolean;
  /** The panel can be closed: it was brought by a person and does not go with its page. */
  closable: boolean;
}

/** A script of ours in a page: one panel and one store, from its start until the panel is closed or the extension is gone. */
export interface PageScript {
  state: PanelState;
  /** Ends all that the script listens to. The panel itself stays when the extension is gone, to say so. */
  signal: AbortSignal;
  /** Follows what is stored, until the end. Resolves when the settings are known; never rejects. */
  followSettings(): Promise<void>;
  /** Brings the panel where there is none yet. The document must have its body. */
  mount(): Mounted;
  /** Takes the panel away; it can be brought again. */
  unmount(): void;
  /** The signal of a new reading, which ends the one before. */
  beginReading(): AbortSignal;
}

/** Starts it: from now on it answers the shortcut, the menu and the end of the extension. */
export function createPageScript(frame: Window, options: PageScriptOptions): PageScript {
  const { document } = frame;
  const end = new AbortController();
  const { signal } = end;
  const version = toVersion();
  const state = createPanelState(DEFAULT_SETTINGS);
  let mounted: Mounted | undefined;
  let isThemeWatched = false;
  let reading = new AbortController();

  const unmount = (): void => {
    mounted?.unmount();
    mounted = undefined;
  };
  const close = (): void => {
    end.abort();
    unmount();
  };
  const ports: PanelPorts = {
    copy: writeClipboard,
    isAlive,
    saveSettings,
    notebook: connectNotebook(state, signal),
    diagnostics: () => toDiagnostics(frame, options.toAddress(), state, options.isConnected(), version),
    ...(options.closable && { close }),
    now: Date.now,
  };
  const watchThemeOnce = (): void => {
    if (isThemeWatched) return;
    isThemeWatched = true;
    watchTheme(document, signal, (dark) => {
      state.dark.value = dark;
    });
  };

  watchOrphaned(signal, () => {
    state.life.value = 'orphaned';
    end.abort();
  });
  watchToggle(signal, () => mounted?.actions.toggle());
  watchStatusQuestions(signal, () =>
    mounted ? { line: toHealthLine(state.health.value), collapsed: state.settings.value.collapsed } : undefined,
  );
  return {
    state,
    signal,
    followSettings: () => {
      const follow = createFollowing(OWN_OF_PANEL);
      return watchSettings(signal, ({ settings, problem }) => {
        state.settings.value = follow(settings, state.settings.value);
        if (problem !== undefined) state.said.value = problem;
      });
    },
    mount: () => {
      watchThemeOnce();
      mounted ??= mountPanel(document, state, ports, { toNote: askForNotes(state, ports) });
      return mounted;
    },
    unmount,
    beginReading: () => {
      reading.abort();
      reading = new AbortController();
      return AbortSignal.any([reading.signal, signal]);
    },
  };
}
