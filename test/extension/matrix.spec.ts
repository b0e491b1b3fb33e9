import { describe, expect, test } from 'vitest';
import { MATRIX, type MatrixCell, type Origin } from '../console/matrix.ts';
import { copyNote, expectDocumentedNote, FORMATS } from './copied-note.ts';
import { expectDocumentedBrief } from './documented-brief.ts';
import type { Screen } from './driver/screen.ts';
import { useBrowser } from './driver/use-browser.ts';
import { CREATE_SERVER_ID, consoleWith } from './records.ts';

/** The first call of the open scope; OpsWorks CM is the scope at first, and its only call is the documented one. */
const FIRST_CALL = '[data-event-id]';

/** How a brief's evidence names the place of each origin. */
const PLACES: Record<Origin, string> = {
  answers: "the page's own answers",
  text: "the page's text",
  editor: "the page's code editor",
  labels: "the page's labels",
};

/** The place that the open brief says it was read from; it must be one of the cell's. */
async function expectOrigin(screen: Screen, { origins }: MatrixCell): Promise<string> {
  const evidence = await screen.field('evidence');
  const places = origins.map((origin) => `Read from ${PLACES[origin]}, `);
  expect(places.filter((place) => evidence.includes(place))).toHaveLength(1);
  return places.find((place) => evidence.includes(place)) ?? '';
}

/** The formats to copy in a cell: all three for each place that must do alone, spread over its cells. */
function toFormats(entry: MatrixCell): (typeof FORMATS)[number][] {
  const alike = MATRIX.filter(({ origins }) => origins.join() === entry.origins.join());
  const at = alike.indexOf(entry);
  return entry.origins.length === 1 ? FORMATS.filter((_, index) => index % alike.length === at) : [];
}

describe('across the matrix of consoles', () => {
  const session = useBrowser();

  test.each(MATRIX.filter((cell) => cell.expect === 'whole'))('$name: the whole brief', async (entry) => {
    const { cell } = entry;
    const screen = await session.open(consoleWith(cell));
    if (cell.page === 'list') await screen.openCall(CREATE_SERVER_ID);
    await expectDocumentedBrief(screen);
    expect(await screen.all({ in: 'panel', css: '[data-partial]' })).toEqual([]);
    expect(await screen.panels()).toBe(1);
    const read = await expectOrigin(screen, entry);
    for (const format of toFormats(entry)) expectDocumentedNote(await copyNote(session, screen, format), format, read);
  });

  test.each(MATRIX.filter((cell) => cell.expect === 'partial'))('$name: a partial brief', async (entry) => {
    const { cell } = entry;
    const screen = await session.open(consoleWith(cell));
    if (cell.page === 'list') {
      const call = await screen.see({ in: 'panel', css: FIRST_CALL });
      await screen.openCall(call.attributes['data-event-id'] ?? '');
    }
    await screen.see({ in: 'panel', css: '[data-partial]' });
    expect(await screen.field('action')).toBe('CreateServer');
    expect(await screen.panels()).toBe(1);
    const read = await expectOrigin(screen, entry);
    for (const format of toFormats(entry)) {
      const { text, html } = await copyNote(session, screen, format);
      for (const part of ['Partial: ', 'CreateServer', read]) expect(text).toContain(part);
      expect(html.includes('CreateServer')).toBe(format === 'Rich text');
    }
  });

  test.each(MATRIX.filter((cell) => cell.expect === 'silent'))('$name: nothing', async ({ cell }) => {
    const screen = await session.open(consoleWith(cell));
    await screen.see({ in: 'page', css: 'h1' });
    expect(await screen.panels()).toBe(0);
    // And that was not for slowness: on the list, one soft navigation away, the panel is there.
    await screen.click({ in: 'page', css: 'a[href$="#/events"]' });
    await screen.see({ in: 'panel', css: FIRST_CALL });
  });
});
