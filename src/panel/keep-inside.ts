import { trustLike } from '../ui/trusted.ts';

/** What the components get a copy of. */
const COPIED = [
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
  'focus',
  'focusin',
  'focusout',
  'blur',
  'pointerdown',
  'pointermove',
  'pointerup',
  'pointercancel',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
];
/** What the browser alone acts on: a page that hears of it may lock the panel's list. */
const KEPT = ['wheel', 'touchstart', 'touchmove', 'touchend', 'touchcancel'];

/** Hosts of panels: the page may give an element of its own the same name. */
const hosts = new WeakSet<EventTarget>();

/**
 * Keeps what is done in panels from the page, as long as the window lives: a panel stands on when its visit has ended. Called
 * before the page's first script, it comes before the page's own capturing listeners on `window` too; called later, before
 * those on document and below. Twice is once. What is done elsewhere is left alone. The panel's components get copies that
 * stay inside the shadow root and have no more than what is used of each event.
 */
export function guardPanels(window: Window): void {
  for (const type of COPIED) window.addEventListener(type, take, { capture: true });
  for (const type of KEPT) window.addEventListener(type, keep, { capture: true, passive: true });
}

/** Keeps what is done in the panel of this host from the page. */
export function keepInside(host: HTMLElement): void {
  hosts.add(host);
  const window = host.ownerDocument.defaultView;
  if (window) guardPanels(window);
}

/** Where in a panel it happens; then nobody else hears of it. `undefined`: elsewhere. */
function keep(event: Event): EventTarget | undefined {
  const path = event.composedPath();
  if (!path.some((node) => hosts.has(node))) return undefined;
  event.stopImmediatePropagation();
  return path[0];
}

function take(event: Event): void {
  const target = keep(event);
  if (!target) return;
  // A plain Event: Firefox lets every KeyboardEvent out of a shadow root, whatever its `composed` says; and the browser does
  // what a press does for the one that the person made, not for a copy.
  const copy = new Event(event.type, { bubbles: event.bubbles, cancelable: event.cancelable, composed: false });
  if (event instanceof KeyboardEvent) {
    const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing, keyCode } = event;
    Object.assign(copy, { key, altKey, ctrlKey, metaKey, shiftKey, isComposing, keyCode });
  } else if (event instanceof MouseEvent) {
    const { clientX, clientY, button, buttons, detail } = event;
    Object.assign(copy, { clientX, clientY, button, buttons, detail });
    if (event instanceof PointerEvent) Object.assign(copy, { pointerId: event.pointerId });
  }
  trustLike(copy, event);
  if (!target.dispatchEvent(copy)) event.preventDefault();
}
