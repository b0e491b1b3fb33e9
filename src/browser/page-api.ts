import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own promise-based API, for scripts in a page. Firefox has it as `browser`; Chrome's `chrome` gives promises in
 * Manifest V3 as well. What the polyfill adds to that, answering a message by a promise, only the background does; in every
 * CloudTrail page it would be 3 KB for nothing.
 */
export const pageApi: Browser = findApi();

/** Looked up once, at the start: later an element of the page with the id `browser` would be found under that name. */
function findApi(): Browser {
  // Both have the parts of the API that our manifest asks for, with these types.
  const { browser, chrome } = globalThis as typeof globalThis & { browser?: Browser; chrome?: Browser };
  const api = [browser, chrome].find((one) => typeof one?.runtime?.id === 'string');
  if (!api) throw new Error('Expected to run as a part of an extension');
  return api;
}
