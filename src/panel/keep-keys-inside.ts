import { trustLike } from '../ui/trusted.ts';

const TYPED = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'textInput',
  'input',
  'change',
  'paste',
  'copy',
  'cut',
  'compositionstart',
  'compositionupdate',
  'compositionend',
];

/** Hosts of panels: the page may give an element of its own the same name. */
const hosts = new WeakSet<EventTarget>();

/**
 * Keeps what is typed in a panel from the page, until aborted. Called before the page's first script, it comes before the
 * page's own capturing listeners on `window` too; called later, before those on document and below. What is typed elsewhere
 * is left alone. The panel's components get copies that stay inside the shadow root: of a key the key and its modifiers,
 * nothing else of a KeyboardEvent.
 */
export function guardKeys(window: Window, signal: AbortSignal): void {
  for (const type of TYPED) window.addEventListener(type, take, { capture: true, signal });
}

/** Keeps what is typed in the panel of this host from the page, until aborted. */
export function keepKeysInside(host: HTMLElement, signal: AbortSignal): void {
  hosts.add(host);
  const window = host.ownerDocument.defaultView;
  // Again, although the visit began with it: a panel whose visit has ended stands on.
  if (window) guardKeys(window, signal);
}

function take(event: Event): void {
  const path = event.composedPath();
  const target = path[0];
  if (!target || !path.some((node) => hosts.has(node))) return;
  event.stopImmediatePropagation();
  // A plain Event: Firefox lets every KeyboardEvent out of a shadow root, whatever its `composed` says.
  const copy = new Event(event.type, { bubbles: event.bubbles, cancelable: event.cancelable, composed: false });
  if (event instanceof KeyboardEvent) {
    const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing, keyCode } = event;
    Object.assign(copy, { key, altKey, ctrlKey, metaKey, shiftKey, isComposing, keyCode });
  }
  trustLike(copy, event);
  if (!target.dispatchEvent(copy)) event.preventDefault();
}
