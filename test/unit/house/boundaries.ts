/** What one layer of `src` may use. Its own folder is always allowed. */
export interface Layer {
  name: string;
  /** Which files belong to it: the start of the path below `src/`. The first layer that fits counts. */
  files: RegExp;
  /** Layers whose values and types it may import. */
  values: readonly string[];
  /** Layers of which it may import types only. */
  types?: readonly string[];
  /** npm packages. */
  packages: readonly string[];
  /** It may name `document`, `window` and `location`. */
  page?: boolean;
  /** It may ask what time it is. */
  clock?: boolean;
  /** May import everything of ours, and nobody may import it. */
  entry?: boolean;
}

/** The import table of the design. A change here is a change of the design: say why in the commit. */
export const LAYERS: readonly Layer[] = [
  {
    name: 'main-world',
    files: /^main-world(\.iife\.tsx?$|\/)/,
    values: [],
    packages: [],
    page: true,
    // For chance only: the random name of its messages.
    clock: true,
  },
  {
    name: 'entries',
    files: /^([\w-]+(\.iife)?\.tsx?(\?.*)?$|content\/|background\/|workbench\/|notebook\/|menu\/|options\/|any-page\/)/,
    values: [],
    packages: ['preact', '@preact/signals', 'comlink', 'uplot', 'fflate', 'papaparse', '@noble/hashes'],
    page: true,
    clock: true,
    entry: true,
  },
  { name: 'page', files: /^page\//, values: [], packages: [], page: true, clock: true },
  { name: 'sources', files: /^sources\//, values: ['page'], packages: [], clock: true },
  { name: 'records', files: /^records\//, values: [], types: ['sources'], packages: ['zod', 'jsonrepair'] },
  { name: 'model', files: /^model\//, values: [], types: ['records', 'sources'], packages: ['ipaddr.js'] },
  { name: 'calls', files: /^calls\//, values: ['model'], packages: [] },
  { name: 'notes', files: /^notes\//, values: ['model', 'calls'], packages: [] },
  { name: 'queries', files: /^queries\//, values: ['model', 'calls'], packages: [] },
  { name: 'settings', files: /^settings\//, values: ['notes'], packages: [] },
  {
    name: 'panel',
    files: /^panel\//,
    values: ['settings', 'notes', 'queries', 'calls', 'model'],
    packages: ['preact', '@preact/signals'],
    clock: true,
  },
  { name: 'browser', files: /^browser\//, values: [], packages: ['webextension-polyfill'], page: true },
];

/** The one file of another layer that the script in the page's world may share: the shape of what it hands over. */
export const MAIN_WORLD_MAY_IMPORT = 'src/sources/page-message.ts';

/** Names of the page that only some layers may use. */
export const PAGE_GLOBALS = ['document', 'window', 'location', 'history', 'parent', 'top'];

/** Names that only the polyfill may reach. */
export const EXTENSION_GLOBALS = ['chrome', 'browser'];

/** Ways to make a request. None is used, the extension makes none; the script in the page's world watches two of them. */
export const REQUEST_NAMES = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'sendBeacon',
  'importScripts',
  'RTCPeerConnection',
];

/** The layer of a file, by its path from the top folder. */
export function expectLayer(path: string): Layer {
  const layer = LAYERS.find(({ files }) => files.test(path.replace(/^src\//, '')));
  if (layer === undefined) {
    throw new Error(`Expected ${path} to belong to a layer, got none: add its folder to test/unit/house/boundaries.ts`);
  }
  return layer;
}
