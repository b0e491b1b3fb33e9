import { writeClipboard } from '../browser/clipboard.ts';
import { toVersion, watchOrphaned } from '../browser/extension-life.ts';
import { watchStatusQuestions } from '../browser/tabs-panel-status.ts';
import { watchToggle } from '../browser/toggle-message.ts';
import { watchTheme } from '../page/watch-theme.ts';
import { createPanelState } from '../panel/create-state.ts';
import { toHealthLine } from '../panel/health-line.ts';
import { type Mounted, mountPanel } from '../panel/mount-panel.ts';
import type { PanelPorts } from '../panel/panel-state.ts';
import { createFollowing, OWN_OF_PANEL } from '../settings/follow-settings.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { connectNotebook } from '../storage/connect-notebook.ts';
import { saveSettings, watchSettings } from '../storage/settings-store.ts';
import { askForNotes } from './ask-for-notes.ts';
import { createIntake } from './call-intake.ts';
import { toDiagnostics } from './diagnostics.ts';
import { createTurns, offerPageHost, type PageHost } from './page-host.ts';
import { toPageName } from './page-name.ts';

/** Brings the panel to a page that is none of CloudTrail's, for as long as the person leaves it there. */
export async function startHost(frame: Window): Promise<PageHost> {
  const { document } = frame;
  const end = new AbortController();
  const { signal } = end;
  const version = toVersion();
  const state = createPanelState(DEFAULT_SETTINGS);
  let mounted: Mounted | undefined;
  const close = (): void => {
    end.abort();
    mounted?.unmount();
  };
  const ports: PanelPorts = {
    copy: writeClipboard,
    saveSettings,
    notebook: connectNotebook(state, signal),
    diagnostics: () => toDiagnostics(frame, frame.location.href, state, false, version),
    close,
    now: Date.now,
  };
  const toTurn = createTurns(signal);
  const host: PageHost = {
    state,
    begin: () => {
      // What could not be read the last time is looked for anew.
      state.health.value = { ...state.health.value, problems: [], lost: 0 };
      const turn = toTurn();
      return { intake: createIntake(state, turn), signal: turn };
    },
    signal,
    toPlace: () => ({ channel: 'page-text', name: toPageName(frame.location), readAt: Date.now() }),
    show: () => {
      state.settings.value = { ...state.settings.value, collapsed: false };
      mounted ??= mountPanel(document, state, ports, { toNote: askForNotes(state, ports) });
    },
    tell: (missing, unread) => {
      const { health } = state;
      health.value = { ...health.value, missing, lost: health.value.lost + unread };
    },
  };
  // Before anything is waited for: a second press finds this one.
  offerPageHost(host);
  watchOrphaned(signal, () => {
    state.life.value = 'orphaned';
    end.abort();
  });
  watchToggle(signal, () => mounted?.actions.toggle());
  watchStatusQuestions(signal, () =>
    mounted ? { line: toHealthLine(state.health.value), collapsed: state.settings.value.collapsed } : undefined,
  );
  watchTheme(document, signal, (dark) => {
    state.dark.value = dark;
  });
  const follow = createFollowing(OWN_OF_PANEL);
  await watchSettings(signal, ({ settings, problem }) => {
    const followed = follow(settings, state.settings.value);
    state.settings.value = mounted ? followed : { ...followed, collapsed: false };
    if (problem !== undefined) state.said.value = problem;
  });
  return host;
}
