import { AXES, type Cell, USUAL_CELL } from './cell.ts';

/**
 * What the extension must make of the page that opens first: briefs of whole records, a partial brief from labels
 * (no request and no record in the page), or nothing, as the page holds no events.
 */
export type Expectation = 'whole' | 'partial' | 'silent';

/** A place in the page from which a call may be read. */
export type Origin = 'answers' | 'text' | 'editor' | 'labels';

/** A cell that is tested, with a name that stays the same in every report. */
export interface MatrixCell {
  name: string;
  cell: Cell;
  expect: Expectation;
  /** Where the call can have been read, when the page opens with it: more than one where each would do, none where it is silent. */
  origins: readonly Origin[];
}

/** Where the page that a cell opens has its call. */
function toOrigins({ page, data, recordBlock }: Cell): Origin[] {
  if (page === 'other') return [];
  const whole: Origin[] = data === 'none' ? [] : ['answers'];
  if (page === 'detail' && recordBlock !== 'none') whole.push(recordBlock === 'ace' ? 'editor' : 'text');
  return whole.length > 0 ? whole : ['labels'];
}

function toExpectation(origins: readonly Origin[]): Expectation {
  if (origins.length === 0) return 'silent';
  return origins.includes('labels') ? 'partial' : 'whole';
}

function toName(cell: Cell): string {
  const data = cell.data === 'none' ? 'no request' : `${cell.route} ${cell.data}`;
  const unusual = (['frame', 'csp', 'theme', 'language', 'host', 'path', 'rendering', 'head'] as const)
    .filter((axis) => cell[axis] !== USUAL_CELL[axis])
    .map((axis) => (axis === 'csp' ? 'strict csp' : axis === 'head' ? 'sticky head' : cell[axis]));
  const block = cell.page === 'detail' ? `, ${cell.recordBlock === 'none' ? 'no record' : cell.recordBlock}` : '';
  const link = cell.link === 'none' ? ['no link'] : [];
  return [`${cell.page}${block}, ${data}`, ...unusual, ...link].join(', ');
}

function toMatrixCell(unusual: Partial<Cell>): MatrixCell {
  const cell = { ...USUAL_CELL, ...unusual };
  const origins = toOrigins(cell);
  return { name: toName(cell), cell, expect: toExpectation(origins), origins };
}

/** Every way of asking: both of each route, and none. */
const WAYS = [
  { data: 'fetch', route: 'direct' },
  { data: 'fetch', route: 'proxied' },
  { data: 'xhr', route: 'direct' },
  { data: 'xhr', route: 'proxied' },
  { data: 'none', route: 'direct' },
] as const;

/** What else varies along the detail pages, so that each block and each way meets many surroundings. */
const SURROUNDINGS: Partial<Cell>[] = [
  {},
  { csp: 'strict', theme: 'dark' },
  { language: 'ja', host: 'bare' },
  { frame: 'iframe-matching', host: 'multi-session' },
  { path: '/cloudtrail/', host: 'govcloud' },
  { rendering: 'slow', host: 'china' },
  { rendering: 'rerender', csp: 'strict' },
  { frame: 'iframe-elsewhere', theme: 'dark' },
  { frame: 'iframe-beside', csp: 'strict', rendering: 'slow' },
  { host: 'sovereign', path: '/cloudtrail/', language: 'ja', csp: 'strict' },
  { frame: 'iframe-elsewhere', csp: 'strict', path: '/cloudtrail/' },
];

const DETAILS: Partial<Cell>[] = AXES.recordBlock.flatMap((recordBlock, block) =>
  WAYS.map((way, index): Partial<Cell> => {
    const around = SURROUNDINGS[(block * WAYS.length + index) % SURROUNDINGS.length];
    return { page: 'detail', recordBlock, ...way, ...around };
  }),
);

const LISTS: Partial<Cell>[] = [
  { data: 'fetch', route: 'direct', head: 'sticky', theme: 'dark' },
  { data: 'fetch', route: 'proxied', csp: 'strict', language: 'ja', link: 'none' },
  { data: 'xhr', route: 'direct', frame: 'iframe-beside', host: 'multi-session' },
  { data: 'xhr', route: 'proxied', path: '/cloudtrail/', host: 'govcloud', rendering: 'slow', head: 'sticky' },
  { data: 'fetch', route: 'direct', rendering: 'rerender', host: 'china', csp: 'strict' },
  { data: 'fetch', route: 'direct', frame: 'iframe-elsewhere', csp: 'strict' },
  { data: 'xhr', route: 'direct', frame: 'iframe-matching', theme: 'dark' },
  { data: 'none', host: 'sovereign' },
  { data: 'none', link: 'none', head: 'sticky', language: 'ja', csp: 'strict' },
  { data: 'none', path: '/cloudtrail/', language: 'ja', rendering: 'slow', host: 'bare' },
  { data: 'none', frame: 'iframe-matching', rendering: 'rerender', theme: 'dark' },
];

const OTHERS: Partial<Cell>[] = [
  { page: 'other' },
  { page: 'other', csp: 'strict', data: 'xhr', route: 'proxied', rendering: 'rerender', path: '/cloudtrail/' },
  { page: 'other', frame: 'iframe-matching', language: 'ja', data: 'none' },
];

/** The cells to test: every value of every axis, every record block with every way of asking. */
export const MATRIX: readonly MatrixCell[] = [...DETAILS, ...LISTS, ...OTHERS].map(toMatrixCell);
