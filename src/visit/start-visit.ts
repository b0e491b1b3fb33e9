import { writeClipboard } from '../browser/clipboard.ts';
import { toVersion, watchOrphaned } from '../browser/extension-life.ts';
import { watchStatusQuestions } from '../browser/tabs-panel-status.ts';
import { watchToggle } from '../browser/toggle-message.ts';
import { findShownAddress, hasMatchingAncestor } from '../page/frames.ts';
import { findEventId } from '../page/page-kind.ts';
import { watchLocation } from '../page/watch-location.ts';
import { createPanelState } from '../panel/create-state.ts';
import { toHealthLine } from '../panel/health-line.ts';
import { guardKeys } from '../panel/keep-keys-inside.ts';
import type { PanelPorts } from '../panel/panel-state.ts';
import { createFollowing, OWN_OF_PANEL } from '../settings/follow-settings.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { connectNotebook } from '../storage/connect-notebook.ts';
import { saveSettings, watchSettings } from '../storage/settings-store.ts';
import { watchAnswers } from './answers.ts';
import { createIntake } from './call-intake.ts';
import { toDiagnostics } from './diagnostics.ts';
import { createTurns, offerPageHost } from './page-host.ts';
import { createPanelLife, type PanelLife } from './panel-life.ts';
import { toPagePlace } from './reading.ts';
import { watchPage } from './watch-page.ts';

/** Resolves when the document has its body, at once when it is there already. */
function expectBody(document: Document, signal: AbortSignal): Promise<void> {
  if (document.body) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true, signal });
  });
}

/**
 * One visit: from the start of this document to its end or to the end of the extension below it. Listens to the page's answers
 * from its first moment; the panel follows when the document has a body and the settings are known. Does nothing in a frame below
 * another CloudTrail page of its origin: that page's visit reads it.
 */
export function startVisit(frame: Window): void {
  if (hasMatchingAncestor(frame)) return;
  const { document } = frame;
  const end = new AbortController();
  const { signal } = end;
  guardKeys(frame, signal);
  const version = toVersion();
  const state = createPanelState(DEFAULT_SETTINGS);
  const intake = createIntake(state, signal);
  let address = findShownAddress(frame);
  const answers = watchAnswers(document, signal, intake, address);
  let panel: PanelLife | undefined;
  let page = new AbortController();

  const ports: PanelPorts = {
    copy: writeClipboard,
    saveSettings,
    notebook: connectNotebook(state, signal),
    diagnostics: () => toDiagnostics(frame, address, state, answers.connected(), version),
    now: Date.now,
  };
  const show = (): void => {
    page.abort();
    page = new AbortController();
    state.pageEventId.value = findEventId(address);
    state.selectedIds.value = [];
    answers.show(address);
    panel?.show(address);
    watchPage(
      {
        state,
        intake,
        frame,
        signal: AbortSignal.any([signal, page.signal]),
        askEditors: answers.askEditors,
        toPlace: (channel) => toPagePlace(channel, address),
      },
      address,
    );
  };
  watchOrphaned(signal, () => {
    state.life.value = 'orphaned';
    end.abort();
  });
  watchToggle(signal, () => panel?.toggle());
  watchStatusQuestions(signal, () =>
    panel?.stands() ? { line: toHealthLine(state.health.value), collapsed: state.settings.value.collapsed } : undefined,
  );
  const toTurn = createTurns(signal);
  offerPageHost({
    state,
    begin: () => ({ intake, signal: toTurn() }),
    signal,
    toPlace: () => toPagePlace('page-text', address),
    show: () => panel?.bring(),
  });
  const follow = createFollowing(OWN_OF_PANEL);
  const settled = watchSettings(signal, ({ settings, problem }) => {
    state.settings.value = follow(settings, state.settings.value);
    if (problem !== undefined) state.said.value = problem;
  });
  void Promise.all([settled, expectBody(document, signal)]).then(() => {
    if (signal.aborted) return;
    panel = createPanelLife(document, signal, state, ports);
    watchLocation(frame, signal, (next) => {
      address = next;
      show();
    });
    address = findShownAddress(frame);
    show();
  });
}
