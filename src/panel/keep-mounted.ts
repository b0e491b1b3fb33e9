/** Above this, a page that takes the panel away is answered once a frame, so that two observers cannot hang the tab. */
const AT_ONCE = 20;

/** Name of the one element that holds the panel. */
export const HOST_NAME = 'trailbrief-panel';

/**
 * Puts the host back at the end of the document whenever something takes it away, until aborted. Only when the
 * extension of this script is gone does it stand down for another host: that of the extension that came after it. While it is
 * there, such an element is the page's.
 */
export function keepMounted(host: HTMLElement, isAlive: () => boolean, signal: AbortSignal): void {
  const document = host.ownerDocument;
  let times = 0;
  const putBack = (): void => {
    if (signal.aborted || host.isConnected) return;
    if (!isAlive() && document.querySelector(HOST_NAME)) observer.disconnect();
    else document.documentElement?.append(host);
  };
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    times += 1;
    if (times <= AT_ONCE) putBack();
    else document.defaultView?.requestAnimationFrame(putBack);
  });
  const watched = { childList: true };
  observer.observe(document, watched);
  observer.observe(document.documentElement, watched);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
