import { findModal, raise, watchAbove } from './top-layer.ts';

/** Above this, a page that takes the panel away is answered once a frame, so that two observers cannot hang the tab. */
const AT_ONCE = 20;

/** Name of the one element that holds the panel. */
export const HOST_NAME = 'trailbrief-panel';

/** What moves an element without taking it away, where the browser has that: scroll positions and the focus stay. */
type Movable = Element & { moveBefore?(node: Node, before: null): void };

/**
 * Keeps the host uppermost in the document until aborted: at its end, or in the page's modal dialog while one is open, for all
 * outside of that takes no input. Follows a document that is built anew. Only when the extension of this script is gone does
 * it stand down for another host: that of the extension that came after it. While it is there, such an element is the page's.
 */
export function keepMounted(host: HTMLElement, isAlive: () => boolean, signal: AbortSignal): void {
  const document = host.ownerDocument;
  let times = 0;
  let waits = false;
  const put = (covered: boolean): void => {
    waits = false;
    if (signal.aborted) return;
    if (!host.isConnected && !isAlive() && document.querySelector(HOST_NAME)) return observer.disconnect();
    const parent: Movable | null = findModal(document) ?? document.documentElement;
    const moves = host.parentElement !== parent;
    if (moves && parent?.moveBefore && host.isConnected) parent.moveBefore(host, null);
    else if (moves) parent?.append(host);
    if (moves || covered) raise(host);
  };
  const putSoon = (covered: boolean): void => {
    times += 1;
    if (times <= AT_ONCE) return put(covered);
    if (!waits) document.defaultView?.requestAnimationFrame(() => put(covered));
    waits = true;
  };
  const observer = new MutationObserver((changes) => {
    const opens = changes.some(({ type }) => type === 'attributes');
    if (opens || !host.isConnected) putSoon(opens);
  });
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['open'] });
  watchAbove(document, host, signal, () => putSoon(true));
  put(true);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
