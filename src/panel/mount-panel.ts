import { signal } from '@preact/signals';
import { h, render } from 'preact';
import { toBrief } from '../notes/to-brief.ts';
import { toCallRow } from '../notes/to-row.ts';
import { attachStyled } from '../ui/attach-styled.ts';
import { Dock } from './components/dock.tsx';
import { createFocus } from './focus.ts';
import { watchPageCall } from './follow-page.ts';
import { keepInside } from './keep-inside.ts';
import { HOST_NAME, keepMounted } from './keep-mounted.ts';
import type { PanelActions } from './panel-actions.ts';
import type { PanelPorts, PanelState } from './panel-state.ts';
import { createView, type PanelView } from './panel-view.ts';
import { MAX_WIDTH } from './panel-width.ts';
import { SHEET } from './style/sheet.ts';
import type { Writers } from './writers.ts';

/** Writing notes is much code: who mounts the panel brings it, or asks for it elsewhere. */
const WRITERS: Omit<Writers, 'toNote'> = { toBrief, toCallRow };

/** A panel that stands in a page. */
export interface Mounted {
  host: HTMLElement;
  view: PanelView;
  /** `toggle` is what the keyboard shortcut does. */
  actions: PanelActions;
  /** Takes the panel away with all that it listens to. May be called twice. */
  unmount(): void;
}

/**
 * Puts the one panel over the page, outside the page's own body, and keeps it there. A panel that is
 * there already, e.g. of the extension before its update in Firefox, is replaced.
 */
export function mountPanel(
  document: Document,
  state: PanelState,
  ports: PanelPorts,
  writers: Pick<Writers, 'toNote'> & Partial<Writers>,
): Mounted {
  for (const old of document.querySelectorAll(HOST_NAME)) old.remove();
  const end = new AbortController();
  const host = document.createElement(HOST_NAME);
  // What styles alone do not keep the page from handing down, and what a translator asks for.
  Object.assign(host, { lang: 'en', dir: 'ltr', translate: false });
  const root = attachStyled(host, SHEET, 'open');
  const stage = document.createElement('div');
  root.append(stage);

  const view = createView(state, ports, { ...WRITERS, ...writers });
  const toViewport = (): number =>
    document.documentElement.clientWidth || (document.defaultView?.innerWidth ?? MAX_WIDTH);
  const viewport = signal(toViewport());
  document.defaultView?.addEventListener(
    'resize',
    () => {
      viewport.value = toViewport();
    },
    { signal: end.signal },
  );
  const focus = createFocus(host);
  render(h(Dock, { view, viewport, focus }), stage);
  keepInside(host);
  keepMounted(host, ports.isAlive, end.signal);
  watchPageCall(state, end.signal);
  return {
    host,
    view,
    actions: { ...view.actions, open: focus.asked(view.actions.open), toggle: focus.asked(view.actions.toggle) },
    unmount: () => {
      end.abort();
      render(null, stage);
      host.remove();
    },
  };
}
