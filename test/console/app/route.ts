import { useSyncExternalStore } from 'react';
import { setup } from './setup.ts';

/** The pages of the sample console. */
export type Route = { page: 'events' } | { page: 'event'; eventId: string } | { page: 'dashboard' | 'trails' };

/** The page that a hash names; an empty or unknown one is the dashboard, as on the real console. */
export function toRoute(hash: string): Route {
  const [, page, id] = hash.replace(/^#/, '').split('?')[0]?.split('/') ?? [];
  if (page === 'events') return id ? { page: 'event', eventId: decodeURIComponent(id) } : { page: 'events' };
  return { page: page === 'trails' ? 'trails' : 'dashboard' };
}

/** Outside any CloudTrail path the inner document has no hash of its own: it reads and sets that of the top one. */
function toRoutedWindow(): Window {
  return setup.cell.frame === 'iframe-elsewhere' ? (window.top ?? window) : window;
}

function subscribe(changed: () => void): () => void {
  const routed = toRoutedWindow();
  routed.addEventListener('hashchange', changed);
  return () => routed.removeEventListener('hashchange', changed);
}

/** The hash of the page now, following soft navigation. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => toRoutedWindow().location.hash);
}

/** Soft navigation. */
export function go(hash: string): void {
  toRoutedWindow().location.hash = hash;
}
