const ofPersons = new WeakSet<Event>();

/** A person did it, not a script of the page. True for the panel's own copy of such an event too. */
export function isTrusted(event: Event): boolean {
  return event.isTrusted || ofPersons.has(event);
}

/** Lets a copy count as what it is a copy of. */
export function trustLike(copy: Event, original: Event): void {
  if (isTrusted(original)) ofPersons.add(copy);
}

/** An action that an event made up by the page does not reach: neither the clipboard nor what is remembered is the page's to change. */
export function ifTrusted(action: () => void | Promise<void>): (event: Event) => void {
  return (event) => {
    if (isTrusted(event)) void action();
  };
}
