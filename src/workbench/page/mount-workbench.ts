import { h, render } from 'preact';
import { HOST_NAME } from '../../panel/keep-mounted.ts';
import { attachStyled } from '../../ui/attach-styled.ts';
import type { CallStore } from '../protocol/call-store.ts';
import { Workbench } from './components/workbench.tsx';
import { watchPageKeys } from './page-keys.ts';
import { SHEET } from './style/workbench-sheet.ts';
import type { WorkbenchPorts } from './workbench-ports.ts';
import { createWorkbenchState } from './workbench-state.ts';
import { createWorkbenchView, type WorkbenchView } from './workbench-view.ts';

/** A workbench that stands in its page. */
export interface MountedWorkbench {
  host: HTMLElement;
  view: WorkbenchView;
  /** Takes it away with all that it listens to. */
  unmount(): void;
}

/** Puts the workbench into the page's one host element, which is made when it is not there. */
export function mountWorkbench(document: Document, store: CallStore, ports: WorkbenchPorts): MountedWorkbench {
  const end = new AbortController();
  for (const old of document.querySelectorAll(HOST_NAME)) old.remove();
  const host = document.createElement(HOST_NAME);
  const root = attachStyled(host, SHEET, 'open');
  const stage = document.createElement('div');
  stage.className = 'stage';
  root.append(stage);
  const view = createWorkbenchView(createWorkbenchState(ports.shell.said), store, ports, end.signal);
  (document.querySelector('main') ?? document.body).append(host);
  render(h(Workbench, { view }), stage);
  watchPageKeys(document, root, view, end.signal);
  return {
    host,
    view,
    unmount: () => {
      end.abort();
      render(null, stage);
      host.remove();
    },
  };
}
