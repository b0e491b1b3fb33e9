/** Above this, a page that takes the panel away is answered once a frame, so that two observers cannot hang the tab. */
const AT_ONCE = 20;

/** Name of the one element that holds the panel. */
export const HOST_NAME = 'trailbrief-panel';

/**
 * Puts the host back at the end of the document whenever something takes it away, until aborted. Stands down when
 * another panel's host is there instead: that one has replaced it.
 */
export function keepMounted(host: HTMLElement, signal: AbortSignal): void {
  const document = host.ownerDocument;
  let times = 0;
  const putBack = (): void => {
    if (signal.aborted || host.isConnected) return;
    if (document.querySelector(HOST_NAME)) observer.disconnect();
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
