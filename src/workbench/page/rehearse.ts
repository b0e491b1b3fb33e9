import { signal } from '@preact/signals';
import { h, render } from 'preact';
import { FACETS, type Facet } from '../../calls/filter.ts';
import { attachStyled } from '../../ui/attach-styled.ts';
import type { FacetState, ListRow, View } from '../protocol/call-store.ts';
import { ResultColumns } from './components/result-columns.tsx';
import { createFilterActions } from './filter-actions.ts';
import { SHEET } from './style/workbench-sheet.ts';
import { createWorkbenchState } from './workbench-state.ts';
import type { WorkbenchView } from './workbench-view.ts';

/** Mark in the page's timeline: what was rehearsed is over. */
const REHEARSED = 'trailbrief-rehearsed';
/** As many as all pieces of a list take, each in a frame of its own. */
const FRAMES = 16;

/**
 * Draws a list of made-up calls where nobody sees it, filters it once, and forgets it. Browsers compile code and look for fonts when they are
 * first needed: done while somebody still looks for a file, the page does not stand still when the file is there.
 */
export function rehearse(document: Document, view: WorkbenchView): void {
  const stage = document.createElement('div');
  stage.inert = true;
  stage.setAttribute('aria-hidden', 'true');
  stage.style.cssText = 'position:fixed;inset:0;opacity:0;contain:strict;z-index:-1';
  // What the sheet says of its host would outweigh the place that is said here.
  const host = document.createElement('div');
  stage.append(host);
  const section = document.createElement('section');
  section.className = 'theme workbench';
  const letters = document.createElement('p');
  letters.className = 'theme';
  letters.textContent = LETTERS;
  attachStyled(host, SHEET, 'closed').append(section, letters);
  document.body.append(stage);

  const state = createWorkbenchState(signal(''));
  const rows = { ...view.rows, get: () => ROW, want: () => undefined };
  // Nothing of it is asked of the store, nor kept in the history.
  const quiet = { now: async () => undefined, soon: () => undefined, push: () => undefined, replace: () => undefined };
  const filters = createFilterActions(state, quiet, quiet, () => undefined);
  render(h(ResultColumns, { view: { ...view, state, rows, actions: { ...view.actions, ...filters } } }), section);
  const acts = [
    // Before the first of them the empty list is drawn, after the last one the whole list again.
    () => {
      state.view.value = VIEW;
    },
    () => filters.toggleValue(FACETS[0], VALUE),
    () => filters.clearFilters(),
  ];
  const end = (): void => {
    render(null, section);
    stage.remove();
    performance.mark(REHEARSED);
  };
  const turn = (frame: number): void => {
    // Somebody who has given something waits for that.
    const isOver = frame === (acts.length + 1) * FRAMES || view.state.reading.peek().phase !== 'idle';
    if (isOver) return end();
    if (frame % FRAMES === 0) acts[frame / FRAMES - 1]?.();
    view.pace.soon(stage, () => turn(frame + 1));
  };
  turn(0);
}

/** Our own signs, and one letter of each of many scripts: when the first of its kind is met, browsers go through all fonts for it. */
const LETTERS = '→ ↓ ↑ × · … ’ “ ” – é ß Ω я հ ა ע ع अ অ த ไ 中 ー 한 ✓ 😀';

const DAY = '2024-02-13';
const MS = Date.parse(DAY);

const ROW: ListRow = {
  eventId: '',
  call: 0,
  partial: false,
  severity: 'info',
  ms: MS,
  day: DAY,
  clock: '00:00:00',
  sentence: [
    { text: 'somebody', style: 'actor' },
    { text: ' called ', style: 'act' },
    { text: 'a-server', style: 'target' },
    { text: ' 12', style: 'code' },
  ],
  outcome: { tone: 'good', text: 'Succeeded', value: [] },
  details: ['one · two', '192.0.2.1'],
  opsworksCm: true,
  haystack: '',
  action: 'Action',
  service: 'service',
  actor: 'somebody',
  sourceIp: '192.0.2.1',
};

/** More values than are shown at first, so that all parts of a facet are drawn. */
const COUNTED: FacetState = {
  counts: Array.from({ length: 12 }, (_, at) => ({ value: `value-${at}`, label: `Value ${at}`, count: 12 - at })),
  distinct: 12,
  complete: true,
};

/** One of them. */
const VALUE = 'value-0';

const VIEW: View = {
  revision: 1,
  count: 60,
  total: 60,
  opsworksCm: 0,
  searching: false,
  // One entry for each facet.
  facets: Object.fromEntries(FACETS.map((facet) => [facet, COUNTED])) as Record<Facet, FacetState>,
  histogram: [
    // So many that the chart shortens the numbers.
    { from: MS, count: 4_000, failed: 100 },
    { from: MS + 60_000, count: 2_000, failed: 0 },
  ],
  span: { from: MS, to: MS + 60_000 },
};
