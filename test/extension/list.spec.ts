import { describe, expect, test } from 'vitest';
import type { Screen } from './driver/screen.ts';
import { useBrowser } from './driver/use-browser.ts';
import { CREATE_SERVER, CREATE_SERVER_ID, consoleWith, otherRecords } from './records.ts';

const SCOPE = { in: 'panel', css: 'button[aria-pressed]' } as const;

const scopes = async (screen: Screen): Promise<string[]> => (await screen.all(SCOPE)).map(({ text }) => text);

describe('the list of calls', () => {
  const session = useBrowser();

  test('holds every record of the visit, also of the table’s other pages, and none twice', async () => {
    const screen = await session.open(consoleWith({}, otherRecords(70)));
    await expect.poll(() => scopes(screen)).toContain('All services 50');
    // The panel stands over the page's right edge, where the table's pages are turned.
    await screen.click({ in: 'panel', css: 'button', name: 'Collapse' });
    await screen.click({ in: 'page', css: 'button', name: 'Next page' });
    await screen.click({ in: 'panel', css: 'button', name: 'Open Trailbrief, 70 calls' });
    await expect.poll(() => scopes(screen)).toContain('All services 70');
    const ids = await screen.all({ in: 'panel', css: '[data-event-id]' });
    expect(new Set(ids.map((one) => one.attributes['data-event-id'])).size).toBe(ids.length);
    await screen.see({ in: 'panel', text: 'No OpsWorks CM call' });
  });

  test('is newest first within its scope, and OpsWorks CM is the scope at first', async () => {
    const screen = await session.open(consoleWith({}, [CREATE_SERVER, ...otherRecords(6)]));
    await expect.poll(() => scopes(screen)).toEqual(['OpsWorks CM 1', 'All services 7']);
    expect(await screen.callIds()).toEqual([CREATE_SERVER_ID]);
    await screen.click({ ...SCOPE, text: 'All services' });
    const newestFirst = [...otherRecords(6).map((record) => String(record['eventID'])), CREATE_SERVER_ID];
    await expect.poll(() => screen.callIds()).toEqual(newestFirst);
  });

  test('says of each call time, sentence, source and result', async () => {
    const screen = await session.open(consoleWith({}));
    const { text } = await screen.see({ in: 'panel', css: `[data-event-id="${CREATE_SERVER_ID}"]` });
    for (const part of ['22:18:23', 'OpsWorksCMUser', String(CREATE_SERVER['sourceIPAddress']), 'Succeeded']) {
      expect(text).toContain(part);
    }
  });

  test('says in its status how many records were read, and from where', async () => {
    const screen = await session.open(consoleWith({}));
    await expect
      .poll(async () => (await screen.all({ in: 'panel', css: '[role="status"]' })).map(({ text }) => text).join(' '))
      .toMatch(/10 .*records.*page/);
  });
});
