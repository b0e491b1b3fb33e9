import { liesUppermost } from './uppermost.ts';

/** Each copy of an event, and what it is a copy of. */
const originals = new WeakMap<Event, Event>();

/** A person did it, not a script of the page. True for the panel's own copy of such an event too. */
export function isTrusted(event: Event): boolean {
  return (originals.get(event) ?? event).isTrusted;
}

/** Lets a copy count as what it is a copy of. */
export function trustLike(copy: Event, original: Event): void {
  originals.set(copy, originals.get(original) ?? original);
}

/** A click of a pointer, at a point; what a key or a script clicks has no `detail`. */
function isPointed(event: Event): event is MouseEvent {
  return event.type === 'click' && event instanceof MouseEvent && event.detail > 0;
}

/**
 * An action that an event made up by the page does not reach, nor a click that a person meant for something of the page: neither
 * the clipboard nor what is remembered is the page's to change.
 */
export function ifTrusted(action: () => void | Promise<void>): (event: Event) => void {
  return (event) => {
    if (!isTrusted(event)) return;
    const click = originals.get(event) ?? event;
    const { currentTarget } = event;
    if (isPointed(click) && currentTarget instanceof Element && !liesUppermost(currentTarget, click)) return;
    void action();
  };
}
