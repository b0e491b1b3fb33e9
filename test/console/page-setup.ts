import type { Cell } from './cell.ts';

/** What the answerer tells the page, as `globalThis.sampleConsole`, so that the addresses stay those of the real console. */
export interface PageSetup {
  cell: Cell;
  region: string;
  /** Where LookupEvents is posted. */
  lookupUrl: string;
  /** Path and search of the inner document; absent when the page stands in the top one. */
  frameUrl?: string;
  /** Every event without its record, newest first: for `data: 'none'`, in a module of its own. */
  labelsUrl: string;
  /** Folder of modules with one whole record each, named by event id. For `data: 'none'`. */
  recordsUrl: string;
}

/** Folder on the console's host that holds the page's scripts and styles. */
export const ASSETS = '/sample-console/';

/**
 * A header in which the page repeats the LookupEvents body, URI-encoded: not every browser driver
 * shows the body of a request that it holds up (Firefox over WebDriver BiDi does not).
 */
export const LOOKUP_HEADER = 'x-sample-console-lookup';
