import { toInputs } from './given-files.ts';
import type { WorkbenchView } from './workbench-view.ts';

/** Keys and pastes that count anywhere on the page but in a text field, until aborted: `/`, Escape, Ctrl+V. */
export function watchPageKeys(document: Document, root: ShadowRoot, view: WorkbenchView, signal: AbortSignal): void {
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && view.state.open.value) {
      view.actions.close();
      root.querySelector<HTMLElement>('.grid')?.focus();
      return;
    }
    if (event.target === document.body && LIST_KEYS.has(event.key)) {
      const grid = root.querySelector<HTMLElement>('.grid');
      grid?.focus();
      const { key, altKey, ctrlKey, metaKey } = event;
      grid?.dispatchEvent(new KeyboardEvent('keydown', { key, altKey, ctrlKey, metaKey, cancelable: true }));
      event.preventDefault();
      return;
    }
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const filter = root.querySelector<HTMLInputElement>('.filter');
    if (!filter) return;
    event.preventDefault();
    filter.focus();
    filter.select();
  };
  const paste = (event: ClipboardEvent): void => {
    if (isTyping(event) || !event.clipboardData) return;
    event.preventDefault();
    const { files } = event.clipboardData;
    if (files.length > 0) void view.actions.readInputs(toInputs(files));
    else void view.actions.readText(event.clipboardData.getData('text/plain'));
  };
  document.addEventListener('keydown', press, { signal });
  document.addEventListener('paste', paste, { signal });
}

/** Keys of the list, which they reach while nothing else has the focus. */
const LIST_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'Enter']);

/** Fields that take text; a check box takes none. */
const TEXT_FIELDS = 'textarea:not([readonly]), input:not([type="checkbox"]):not([type="file"]), select';

function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest(TEXT_FIELDS) !== null;
}
