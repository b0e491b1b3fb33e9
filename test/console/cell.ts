/**
 * One way in which the live CloudTrail console may be: nobody here can open it, so each thing that is not known
 * is an axis, and the sample console can be built with any value of it.
 */
export interface Cell {
  /** The page that is opened first; the others are one soft navigation away. */
  page: (typeof AXES.page)[number];
  /** The markup of the JSON block on the detail page. `ace` keeps only the visible lines in the page; `none` shows no record at all. */
  recordBlock: (typeof AXES.recordBlock)[number];
  /** How the page asks for its events. `none`: nothing that can be observed, the values come with the page's scripts. */
  data: (typeof AXES.data)[number];
  /** Where it asks: CloudTrail's own endpoint, or a proxy on the console's host. Without meaning when `data` is `none`. */
  route: (typeof AXES.route)[number];
  /** In which document the page stands; see `frame-path.ts`. */
  frame: (typeof AXES.frame)[number];
  /** `strict`: default-src 'none' and Trusted Types; for `ace` with the page's own permissive `default` policy. */
  csp: (typeof AXES.csp)[number];
  theme: (typeof AXES.theme)[number];
  language: (typeof AXES.language)[number];
  /** Partition and form of the host; see `console-host.ts`. */
  host: (typeof AXES.host)[number];
  path: (typeof AXES.path)[number];
  /** `slow`: late and in steps. `rerender`: React builds all anew once by itself and on each `RERENDER_EVENT`. */
  rendering: (typeof AXES.rendering)[number];
  /** Whether an event's link carries its id in `href`. */
  link: (typeof AXES.link)[number];
  /** `sticky` puts a second, hidden copy of the table's head into the page. */
  head: (typeof AXES.head)[number];
}

/** Every value of every axis, the most usual one first. */
export const AXES = {
  page: ['list', 'detail', 'other'],
  recordBlock: ['pre', 'spans', 'code-view', 'ace', 'none'],
  data: ['fetch', 'xhr', 'none'],
  route: ['direct', 'proxied'],
  frame: ['top', 'iframe-matching', 'iframe-beside', 'iframe-elsewhere'],
  csp: ['none', 'strict'],
  theme: ['light', 'dark'],
  language: ['en', 'ja'],
  host: ['regional', 'bare', 'multi-session', 'govcloud', 'china', 'sovereign'],
  path: ['/cloudtrailv2/', '/cloudtrail/'],
  rendering: ['normal', 'slow', 'rerender'],
  link: ['id', 'none'],
  head: ['plain', 'sticky'],
} as const;

/** The usual console: what a cell is where it says nothing else. */
export const USUAL_CELL: Cell = {
  page: 'list',
  recordBlock: 'pre',
  data: 'fetch',
  route: 'direct',
  frame: 'top',
  csp: 'none',
  theme: 'light',
  language: 'en',
  host: 'regional',
  path: '/cloudtrailv2/',
  rendering: 'normal',
  link: 'id',
  head: 'plain',
};

/** Dispatched on `document` by a test, it makes a `rerender` cell throw away all it shows, foreign nodes too, and build anew. */
export const RERENDER_EVENT = 'sample-console-rerender';
