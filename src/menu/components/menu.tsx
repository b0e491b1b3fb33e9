import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MenuActions, MenuState } from '../menu-state.ts';

const PAGES = [
  { name: 'Workbench', file: 'workbench.html' },
  { name: 'Notebook', file: 'notebook.html' },
  { name: 'Options', file: 'options.html' },
] as const;

/** What the toolbar button opens. */
export function Menu({ state, actions }: { state: MenuState; actions: MenuActions }) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), []);
  const { panel, problem, dark } = state;
  return (
    <main class={`theme menu ${dark.value ? 'dark' : 'light'}`}>
      <header>
        <h1>
          <span class="mark" /> Trailbrief
        </h1>
        <p role="status">{toStatusText(state)}</p>
      </header>
      {problem.value !== '' && (
        <p class="problem" role="alert">
          {problem.value}
        </p>
      )}
      <ul ref={list} onKeyDown={moveFocus}>
        <li>
          <button type="button" aria-describedby="reading" onClick={() => void actions.readPage()}>
            Read this page
          </button>
          <p id="reading">Looks for CloudTrail records in this tab, or in what is selected in it.</p>
        </li>
        {panel.value && (
          <li>
            <button type="button" onClick={() => void actions.togglePanel()}>
              {panel.value.collapsed ? 'Show panel' : 'Hide panel'}
            </button>
          </li>
        )}
        {PAGES.map(({ name, file }, at) => (
          <li key={file} class={at === 0 ? 'apart' : ''}>
            <button type="button" onClick={() => void actions.open(file)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

function toStatusText({ panel }: MenuState): string {
  if (panel.value === undefined) return 'Asking this tab.';
  return panel.value?.line ?? 'No panel on this page.';
}

/** Up, Down, Home and End go from button to button, round the ends. */
function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.contains(event.target instanceof Node ? event.target : null));
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: -1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  buttons.at(to % buttons.length)?.focus();
}
