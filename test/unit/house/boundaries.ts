/** What one room of `src` holds and may use. Its own folder is always allowed. */
export interface Layer {
  name: string;
  /** What belongs there, in a few words. */
  holds: string;
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
  /** Nobody may import it. */
  entry?: boolean;
}

const DRAWING = ['preact', '@preact/signals'];

function room(name: string, holds: string, values: readonly string[], more: Partial<Layer> = {}): Layer {
  return { name, holds, files: new RegExp(`^${name}/`), values, packages: [], ...more };
}

/** The import table, from the entries down. docs/internals.md shows it. A change here is a change of the design: say why in the commit. */
export const LAYERS: readonly Layer[] = [
  {
    name: 'entries',
    holds: 'a script that the browser starts, in a few lines',
    // All files of the top folder but the script in the page's own world, which is the next layer.
    files: /^(?!main-world)[\w-]+(\.iife)?\.tsx?(\?.*)?$/,
    values: ['visit', 'background'],
    packages: [],
    page: true,
    clock: true,
    entry: true,
  },
  {
    name: 'main-world',
    holds: "the script in the page's own world",
    files: /^main-world(\.iife\.tsx?$|\/)/,
    values: [],
    packages: [],
    page: true,
    // For chance only: the random name of its messages.
    clock: true,
    entry: true,
  },
  room(
    'visit',
    'what happens in a page that is read: answers, texts, the book of calls',
    ['panel', 'ui', 'storage', 'messages', 'settings', 'notes', 'calls', 'model', 'sources', 'page', 'browser'],
    { types: ['records'], page: true, clock: true },
  ),
  room(
    'background',
    'what other scripts ask of the background',
    ['storage', 'messages', 'notes', 'calls', 'model', 'records', 'browser'],
    { types: ['sources'], clock: true },
  ),
  room(
    'notebook',
    "the notebook's page",
    ['panel', 'ui', 'storage', 'messages', 'settings', 'notes', 'calls', 'model', 'browser'],
    { packages: DRAWING, page: true, clock: true },
  ),
  room('menu', "the toolbar button's menu", ['ui', 'storage', 'settings', 'browser'], {
    packages: DRAWING,
    page: true,
  }),
  room('options', 'the options page', ['ui', 'storage', 'settings', 'notes', 'model', 'records', 'browser'], {
    types: ['sources'],
    packages: DRAWING,
    page: true,
    clock: true,
  }),
  room(
    'workbench/page',
    "the workbench's page",
    [
      'workbench/protocol',
      'panel',
      'ui',
      'storage',
      'settings',
      'queries',
      'notes',
      'calls',
      'model',
      'values',
      'browser',
    ],
    { types: ['records'], packages: [...DRAWING, 'comlink', 'uplot'], page: true, clock: true },
  ),
  room(
    'workbench/store-worker',
    'the worker that reads files and holds their records',
    ['workbench/protocol', 'queries', 'notes', 'calls', 'model', 'records', 'sources', 'values'],
    { packages: ['comlink', 'papaparse', '@noble/hashes'], page: true, clock: true },
  ),
  room('workbench/unpack-worker', 'the worker that unpacks for it', ['workbench/protocol'], { page: true }),
  room('workbench/protocol', 'what page and workers say to each other', ['queries', 'notes', 'calls', 'model'], {
    types: ['records', 'sources'],
  }),
  room(
    'panel',
    'the panel, and the parts of it that other pages draw too',
    ['ui', 'settings', 'notes', 'queries', 'calls', 'model'],
    { packages: DRAWING, clock: true },
  ),
  room(
    'storage',
    'who reads and writes notebook, settings and pseudonyms',
    ['messages', 'settings', 'notes', 'calls', 'model', 'records', 'browser'],
    { types: ['sources'], packages: ['@preact/signals'] },
  ),
  // The kinds of requests are values of its own; it takes types alone from elsewhere.
  room('messages', 'every shape that crosses between scripts and pages', [], {
    types: ['calls', 'notes', 'settings', 'records', 'sources'],
  }),
  // A span of a brief, and how characters that cannot be seen are shown: that is all it knows of notes.
  room('ui', 'what several pages draw with', ['notes'], { packages: DRAWING }),
  room('settings', 'what a person can choose', ['notes']),
  room('queries', 'a filter in the language of other engines', ['model', 'calls']),
  room('notes', 'briefs and notes: words, formats, redaction', ['model', 'calls', 'values']),
  room('calls', 'many calls: book, table, filter, notebook', ['model', 'values'], { types: ['records'] }),
  room('model', 'what a record means', ['values'], { types: ['records', 'sources'], packages: ['ipaddr.js'] }),
  room('records', 'text and bytes to records', ['values'], {
    types: ['sources'],
    packages: ['zod', 'jsonrepair', 'fflate'],
  }),
  room('sources', 'finding records in what a page shows and answers', ['page', 'values'], { clock: true }),
  room('values', 'how a number, a time and JSON are written: no meaning', []),
  room('page', 'the page around us: documents, address, theme', [], { page: true, clock: true }),
  room('browser', "the browser's own interfaces", [], { packages: ['webextension-polyfill'], page: true }),
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
