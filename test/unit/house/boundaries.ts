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

function room(name: string, values: readonly string[], more: Partial<Layer> = {}): Layer {
  return { name, files: new RegExp(`^${name}/`), values, packages: [], ...more };
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
    files: /^[\w-]+(\.iife)?\.tsx?(\?.*)?$/,
    values: ['visit', 'background'],
    packages: [],
    page: true,
    clock: true,
    entry: true,
  },
  room(
    'visit',
    ['panel', 'ui', 'storage', 'messages', 'settings', 'notes', 'calls', 'model', 'sources', 'page', 'browser'],
    {
      types: ['records'],
      page: true,
      clock: true,
    },
  ),
  room('background', ['storage', 'messages', 'notes', 'calls', 'model', 'records', 'browser'], {
    types: ['sources'],
    clock: true,
  }),
  room('notebook', ['panel', 'ui', 'storage', 'messages', 'settings', 'notes', 'calls', 'model', 'browser'], {
    packages: ['preact', '@preact/signals'],
    page: true,
    clock: true,
  }),
  room('menu', ['ui', 'storage', 'settings', 'browser'], { packages: ['preact', '@preact/signals'], page: true }),
  room('options', ['ui', 'storage', 'settings', 'notes', 'model', 'records', 'browser'], {
    packages: ['preact', '@preact/signals'],
    types: ['sources'],
    page: true,
    clock: true,
  }),
  room(
    'workbench/page',
    ['workbench/protocol', 'panel', 'ui', 'storage', 'settings', 'queries', 'notes', 'calls', 'model', 'browser'],
    {
      packages: ['preact', '@preact/signals', 'comlink', 'uplot'],
      types: ['records'],
      page: true,
      clock: true,
    },
  ),
  room(
    'workbench/store-worker',
    ['workbench/protocol', 'queries', 'notes', 'calls', 'model', 'records', 'sources', 'values'],
    {
      packages: ['comlink', 'fflate', 'papaparse', '@noble/hashes'],
      page: true,
      clock: true,
    },
  ),
  room('workbench/unpack-worker', ['workbench/protocol'], { page: true }),
  room('workbench/protocol', ['queries', 'notes', 'calls', 'model'], { types: ['records', 'sources'] }),
  { name: 'page', files: /^page\//, values: [], packages: [], page: true, clock: true },
  { name: 'values', files: /^values\//, values: [], packages: [] },
  { name: 'sources', files: /^sources\//, values: ['page', 'values'], packages: [], clock: true },
  { name: 'records', files: /^records\//, values: ['values'], types: ['sources'], packages: ['zod', 'jsonrepair'] },
  { name: 'model', files: /^model\//, values: ['values'], types: ['records', 'sources'], packages: ['ipaddr.js'] },
  { name: 'calls', files: /^calls\//, values: ['model', 'values'], packages: [] },
  { name: 'notes', files: /^notes\//, values: ['model', 'calls', 'values'], packages: [] },
  { name: 'queries', files: /^queries\//, values: ['model', 'calls'], packages: [] },
  { name: 'settings', files: /^settings\//, values: ['notes'], packages: [] },
  room('panel', ['ui', 'settings', 'notes', 'queries', 'calls', 'model'], {
    packages: ['preact', '@preact/signals'],
    clock: true,
  }),
  // A span of a brief, and how characters that cannot be seen are shown: that is all it knows of notes.
  room('ui', ['notes'], { packages: ['preact', '@preact/signals'] }),
  // The kinds of requests are values of its own; it takes types alone from elsewhere.
  room('messages', [], { types: ['calls', 'notes', 'settings', 'records', 'sources'] }),
  room('storage', ['messages', 'settings', 'notes', 'calls', 'model', 'records', 'browser'], {
    types: ['sources'],
    packages: ['@preact/signals'],
  }),
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
