import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAnswerer } from '../console/answer.ts';
import { USUAL_CELL } from '../console/cell.ts';
import type { Corruption } from '../console/corrupt.ts';
import type { Driver } from './driver/driver.ts';
import { openBrowser } from './driver/open-browser.ts';
import { Screen } from './driver/screen.ts';
import { useBrowser } from './driver/use-browser.ts';
import { CREATE_SERVER, CREATE_SERVER_ID, otherRecords } from './records.ts';

const RECORDS = [...otherRecords(4), CREATE_SERVER];

/** What the console says instead of its rows. */
const FAILED = 'Something went wrong while loading events.';

/** The list of five; the second newest of them is the bad one where one is bad. */
const badConsole = (corrupt: Corruption) => createAnswerer({ cell: USUAL_CELL, records: RECORDS, corrupt });

const problems = async (screen: Screen): Promise<string[]> =>
  (await screen.all({ in: 'panel', css: '.problems li' })).map(({ text }) => text);

async function showAll(screen: Screen): Promise<void> {
  await screen.click({ in: 'panel', css: 'button', text: 'All services' });
}

describe('bad input among the page’s answers', () => {
  const session = useBrowser();
  let bare: Driver | undefined;
  beforeAll(async () => {
    bare = await openBrowser(session.browser, { extension: false });
  });
  afterAll(() => bare?.close());

  /** The tab has the errors that the same page has in a browser without the extension, and no other. */
  async function expectNoOwnErrors(screen: Screen, corrupt: Corruption): Promise<void> {
    if (bare === undefined) throw new Error('Expected a browser without the extension to be open');
    const without = new Screen(await bare.open(badConsole(corrupt)));
    const shown = corrupt === 'broken-json' ? { css: 'tbody', text: FAILED } : { css: 'tbody tr:nth-child(5)' };
    await without.see({ in: 'page', ...shown });
    await screen.see({ in: 'page', ...shown });
    expect([...screen.tab.errors].sort()).toEqual([...without.tab.errors].sort());
    await without.tab.close();
  }

  test('one entry that is cut off: a clear line, the others stay', async () => {
    const screen = await session.open(badConsole('bad-entry'));
    await showAll(screen);
    await expect.poll(() => screen.callIds()).toContain(CREATE_SERVER_ID);
    await expect
      .poll(() => screen.callIds().then((ids) => ids.filter((id) => !id.includes('000000000001')).length))
      .toBe(4);
    await expect.poll(() => problems(screen)).toHaveLength(1);
    const [line] = await problems(screen);
    expect(line).not.toContain('Alice');
    expect((await screen.all({ in: 'page', css: 'tbody tr' })).length).toBe(5);
    await expectNoOwnErrors(screen, 'bad-entry');
  });

  test('a record without userIdentity: read all the same', async () => {
    const screen = await session.open(badConsole('no-identity'));
    await showAll(screen);
    await expect.poll(() => screen.callIds()).toHaveLength(5);
    await screen.openCall('00000000-0000-4000-8000-000000000001');
    expect(await screen.field('action')).toContain('StopInstances');
    await expectNoOwnErrors(screen, 'no-identity');
  });

  test('an answer that ends early: what is whole in it is read or named, and nothing breaks', async () => {
    const screen = await session.open(badConsole('broken-json'));
    await screen.see({ in: 'panel', css: '[role="status"]' });
    await expect.poll(() => problems(screen).then((lines) => lines.length)).toBeGreaterThan(0);
    await expectNoOwnErrors(screen, 'broken-json');
  });
});
