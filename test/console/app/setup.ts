import type { PageSetup } from '../page-setup.ts';

declare global {
  var sampleConsole: PageSetup;
}

/** What the answerer said in `cell.js`, which runs before the page's modules. */
export const setup: PageSetup = globalThis.sampleConsole;
