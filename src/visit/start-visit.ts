import { findShownAddress, hasMatchingAncestor } from '../page/frames.ts';
import { findEventId, isEventsPage } from '../page/page-kind.ts';
import { watchLocation } from '../page/watch-location.ts';
import { guardPanels } from '../panel/keep-inside.ts';
import { watchAnswers } from './answers.ts';
import { createIntake } from './call-intake.ts';
import { offerPageHost } from './page-host.ts';
import { createPageScript } from './page-script.ts';
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
 * from its first moment; the panel follows when the document has a body and the settings are known. It comes with an events page
 * and goes with it. Does nothing in a frame below another CloudTrail page of its origin: that page's visit reads it.
 */
export function startVisit(frame: Window): void {
  if (hasMatchingAncestor(frame)) return;
  const { document } = frame;
  let address = findShownAddress(frame);
  const script = createPageScript(frame, {
    toAddress: () => address,
    isConnected: () => answers.connected(),
    closable: false,
  });
  const { state, signal } = script;
  guardPanels(frame);
  const intake = createIntake(state, signal);
  const answers = watchAnswers(document, signal, intake, address);
  let page = new AbortController();

  const show = (): void => {
    page.abort();
    page = new AbortController();
    state.pageEventId.value = findEventId(address);
    state.selectedIds.value = [];
    answers.show(address);
    if (isEventsPage(address)) script.mount();
    else script.unmount();
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
  let isReady = false;
  offerPageHost({
    state,
    begin: () => ({ intake, signal: script.beginReading() }),
    signal,
    toPlace: () => toPagePlace('page-text', address),
    show: () => {
      if (!isReady) return;
      const { actions } = script.mount();
      if (state.settings.value.collapsed) actions.open();
    },
  });
  void Promise.all([script.followSettings(), expectBody(document, signal)]).then(() => {
    if (signal.aborted) return;
    isReady = true;
    watchLocation(frame, signal, (next) => {
      address = next;
      show();
    });
    address = findShownAddress(frame);
    show();
  });
}
