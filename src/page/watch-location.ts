import { findShownAddress } from './frames.ts';
import { watchDocuments } from './watch-documents.ts';

/** The Navigation API, where there: not in the DOM types of every compiler version, hence read as unknown. */
function findNavigation(frame: Window): EventTarget | undefined {
  const navigation: unknown = Reflect.get(frame, 'navigation');
  return navigation instanceof EventTarget ? navigation : undefined;
}

/**
 * Calls back when the shown address changes without a new document: by hash, by history, by the Navigation API where there,
 * and at each batch of DOM changes, because `pushState` tells nobody. Not called for the address at the start.
 */
export function watchLocation(frame: Window, signal: AbortSignal, onChange: (address: string) => void): void {
  let last = findShownAddress(frame);
  const check = (): void => {
    const address = findShownAddress(frame);
    if (address === last) return;
    last = address;
    onChange(address);
  };
  frame.addEventListener('hashchange', check, { signal });
  frame.addEventListener('popstate', check, { signal });
  frame.addEventListener('pageshow', check, { signal });
  findNavigation(frame)?.addEventListener('currententrychange', check, { signal });
  watchDocuments(frame, signal, check);
}
