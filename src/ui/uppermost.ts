function isInside(found: Element | null, outer: Element): boolean {
  return found !== null && outer.contains(found);
}

/**
 * Whether a person can see an element of a shadow root at a point of the window, in CSS pixels: nothing of the page lies over it
 * there, also nothing that lets presses through, and no opacity hides it. Not found: what lets presses through in the page's own
 * shadow roots, by an inline `!important`, or as a backdrop.
 */
export function liesUppermost(element: Element, { clientX, clientY }: { clientX: number; clientY: number }): boolean {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return true;
  const document = element.ownerDocument;
  const style = document.createElement('style');
  // What a press goes through is found at a point only so. Our own host keeps what its sheet says.
  style.textContent = `:not(${root.host.localName}), ::before, ::after { pointer-events: auto !important }`;
  document.documentElement.append(style);
  try {
    return (
      document.elementFromPoint(clientX, clientY) === root.host &&
      isInside(root.elementFromPoint(clientX, clientY), element) &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  } finally {
    style.remove();
  }
}
