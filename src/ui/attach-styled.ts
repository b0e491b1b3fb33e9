/** A shadow root of an element, with one style sheet in it. */
export function attachStyled(host: HTMLElement, sheet: string, mode: ShadowRootMode): ShadowRoot {
  const root = host.attachShadow({ mode });
  // Not adoptedStyleSheets: older Firefox throws on them in a content script.
  const style = host.ownerDocument.createElement('style');
  style.textContent = sheet;
  root.append(style);
  return root;
}
