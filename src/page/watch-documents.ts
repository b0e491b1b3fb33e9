import { findDocuments } from './frames.ts';

const CHANGES: MutationObserverInit = { childList: true, characterData: true, subtree: true };
/** What a person does that changes what a page shows without new nodes: a box is ticked. */
const ACTS = ['change', 'click'];

/**
 * Calls back once for each batch of changes in this frame's document and in those of same-origin frames below it, also of
 * frames that come or navigate later, and after each click or change of an input in them. The callback must be cheap: a busy page makes many batches.
 */
export function watchDocuments(frame: Window, signal: AbortSignal, onBatch: () => void): void {
  const observed = new WeakSet<Document>();
  const observer = new MutationObserver(() => {
    observeNew();
    onBatch();
  });
  const observeNew = (): void => {
    for (const document of findDocuments(frame)) {
      if (observed.has(document)) continue;
      observed.add(document);
      observer.observe(document, CHANGES);
      for (const act of ACTS) document.addEventListener(act, onBatch, { capture: true, passive: true, signal });
    }
  };
  // `load` of a frame element does not bubble, but it can be captured.
  const onLoad = (event: Event): void => {
    if (!(event.target instanceof Element) || !/^i?frame$/.test(event.target.localName)) return;
    observeNew();
    onBatch();
  };
  observeNew();
  frame.document.addEventListener('load', onLoad, { capture: true, signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
