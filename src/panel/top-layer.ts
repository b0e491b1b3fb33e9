/** Dialogs in the order in which they were opened, as far as that was seen. */
const seen = new WeakMap<Element, number>();
let last = 0;

/** The page's uppermost modal dialog. Those in a shadow root are not found. */
export function findModal(document: Document): Element | null {
  let top: Element | null = null;
  for (const dialog of document.querySelectorAll('dialog[open]')) {
    // Opened by `show` it stands beside the page, and all of that takes input.
    if (!isModal(dialog)) seen.delete(dialog);
    else {
      if (!seen.has(dialog)) seen.set(dialog, ++last);
      if (!top || (seen.get(dialog) ?? 0) > (seen.get(top) ?? 0)) top = dialog;
    }
  }
  return top;
}

function isModal(dialog: Element): boolean {
  try {
    return dialog.matches(':modal');
  } catch {
    return false; // Only older browsers do not know it.
  }
}

/** Shows the host above all else in the top layer, also when it is there already. */
export function raise(host: HTMLElement): void {
  // Absent in older browsers, whatever the types say: there the z-index has to do.
  if (typeof host.showPopover !== 'function' || !host.isConnected) return;
  host.popover = 'manual';
  if (host.matches(':popover-open')) host.hidePopover();
  host.showPopover();
}

/** Calls back when the page has shown a dialog or a popover, until aborted. */
export function watchAbove(document: Document, host: Element, signal: AbortSignal, onAbove: () => void): void {
  const look = (event: Event): void => {
    const { target } = event;
    if (target === host || !(target instanceof Element) || !target.matches('dialog, [popover]')) return;
    if (Reflect.get(event, 'newState') === 'open') onAbove();
  };
  // It does not bubble, but it can be captured.
  document.addEventListener('toggle', look, { capture: true, signal });
}
