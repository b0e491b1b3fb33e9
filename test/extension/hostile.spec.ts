import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../console/answer.ts';
import { USUAL_CELL } from '../console/cell.ts';
import { expectDocumentedBrief } from './documented-brief.ts';
import { useBrowser } from './driver/use-browser.ts';
import {
  DECOYS,
  FLOODS,
  FORGED_ID,
  FORGES,
  NAMESAKES,
  OVERLAYS,
  REDEFINES,
  SENDS_DEEP,
  SENDS_MUCH,
  TAKES_NAMES,
} from './hostile-scripts.ts';
import { CREATE_SERVER, CREATE_SERVER_ID, otherRecords } from './records.ts';

/** What the hostile scripts leave behind. */
type Traces = Window & { learned?: string[]; forged?: boolean; flooded?: boolean; received?: number };

const readTraces = () => {
  const { learned, forged, flooded, received } = window as Traces;
  return { learned, forged, flooded, received };
};

const hostile = (hostileScript: string) =>
  createAnswerer({ cell: USUAL_CELL, records: [CREATE_SERVER, ...otherRecords(4)], hostileScript });

describe('a hostile page', () => {
  const session = useBrowser();

  test('that redefines fetch, JSON, Array, Function, Promise and more neither breaks the panel nor learns anything', async () => {
    const screen = await session.open(hostile(REDEFINES));
    await screen.openCall(CREATE_SERVER_ID);
    await expectDocumentedBrief(screen);
    const { learned } = await screen.tab.run(readTraces, null);
    expect(learned).toEqual([]);
    // It would have: each of what the extension must not let it see is noticed when the page does it itself.
    await screen.tab.run(() => {
      document.addEventListener(crypto.randomUUID(), () => {});
      document.dispatchEvent(new CustomEvent(`${crypto.randomUUID()}?`));
      'answer\n{}'.indexOf('eventVersion');
      JSON.parse('"trailbrief"');
    }, null);
    const noticed = (await screen.tab.run(readTraces, null)).learned?.map((line) => line.split(' ')[0]);
    expect(noticed).toEqual(
      expect.arrayContaining([
        'EventTarget.prototype.addEventListener',
        'CustomEvent',
        'EventTarget.prototype.dispatchEvent',
        'String.prototype.indexOf',
        'JSON.parse',
      ]),
    );
  });

  test('that forges the extension’s messages is not believed', async () => {
    const screen = await session.open(hostile(FORGES));
    await expect.poll(async () => (await screen.tab.run(readTraces, null)).forged).toBe(true);
    await screen.openCall(CREATE_SERVER_ID);
    await screen.click({ in: 'panel', css: 'button', text: 'All services' });
    await expect.poll(() => screen.callIds()).toHaveLength(5);
    expect(await screen.callIds()).not.toContain(FORGED_ID);
  });

  test('that floods does not stop it', async () => {
    const screen = await session.open(hostile(FLOODS));
    await expect.poll(async () => (await screen.tab.run(readTraces, null)).flooded, { timeout: 20_000 }).toBe(true);
    await screen.openCall(CREATE_SERVER_ID);
    await expectDocumentedBrief(screen);
  });

  test('that sends 10 MB and takes the panel away gets its answer, and the panel stays', async () => {
    const screen = await session.open(hostile(SENDS_MUCH));
    await expect
      .poll(async () => (await screen.tab.run(readTraces, null)).received, { timeout: 20_000 })
      .toBeGreaterThan(10_000_000);
    await screen.openCall(CREATE_SERVER_ID);
    await expectDocumentedBrief(screen);
    expect(await screen.panels()).toBe(1);
  });

  test('that sends unclosed objects in each other and a record of 2 MB stays in use, and so does the panel', async () => {
    const screen = await session.open(hostile(SENDS_DEEP));
    await expect
      .poll(async () => (await screen.tab.run(readTraces, null)).received, { timeout: 20_000 })
      .toBeGreaterThan(2_000_000);
    await screen.click({ in: 'page', css: `a[href$="${CREATE_SERVER_ID}"]` });
    await expectDocumentedBrief(screen);
    await screen.click({ in: 'page', css: 'nav a[href$="#/events"]' });
    await screen.see({ in: 'panel', css: 'input', name: 'Filter' });
    for (const { text } of await screen.all({ in: 'panel', css: '.problems li' }))
      expect(text).not.toContain('eventVersion":');
    expect(await screen.panels()).toBe(1);
  });

  test('whose elements bear the names of the browser’s API does not stand in for it, from the first moment on', async () => {
    const screen = await session.open(
      createAnswerer({
        cell: USUAL_CELL,
        records: [CREATE_SERVER, ...otherRecords(4)],
        hostileScript: TAKES_NAMES,
        bodyStart: NAMESAKES,
      }),
    );
    await expect.poll(() => screen.tab.run(() => Reflect.get(window, 'named'), null)).toBe(true);
    // The extension looks every 400 ms whether it is still there: so it must answer for longer than that.
    const start = performance.now();
    do {
      await screen.click({ in: 'page', css: `a[href$="${CREATE_SERVER_ID}"]` });
      await expectDocumentedBrief(screen);
      await screen.click({ in: 'page', css: 'nav a[href$="#/events"]' });
      await screen.see({ in: 'panel', css: 'input', name: 'Filter' });
    } while (performance.now() - start < 1_500);
    expect(await screen.all({ in: 'panel', css: '[role="alert"]' })).toEqual([]);
    await expect
      .poll(() => screen.all({ in: 'panel', css: 'button[aria-pressed]', text: 'All services 5' }))
      .toHaveLength(1);
    expect(await screen.panels()).toBe(1);
  });

  test('that puts decoys of its name in the panel’s place does not keep it away', async () => {
    const screen = await session.open(hostile(DECOYS));
    await expect.poll(() => screen.tab.run(() => Reflect.get(window, 'replaced'), null)).toBe(3);
    await screen.openCall(CREATE_SERVER_ID);
    await expectDocumentedBrief(screen);
  });

  test.each(Object.keys(OVERLAYS))(
    'that lays over the panel something %s gets no press of its buttons',
    async (name) => {
      const requestParameters = { dBInstanceIdentifier: 'db-1', masterUserPassword: 'EXAMPLE-Zq7-secret' };
      const record = { ...CREATE_SERVER, eventName: 'UpdateServer', requestParameters };
      const screen = await session.open(createAnswerer({ cell: USUAL_CELL, records: [record] }));
      await screen.openCall(CREATE_SERVER_ID);
      const reveal = { in: 'panel', css: '.reveal' } as const;
      // Once to and fro: buttons that nothing lies over are pressed, and the brief rests.
      for (const text of ['Hide', 'Reveal']) {
        await screen.click(reveal);
        await screen.see({ ...reveal, text });
      }
      const first = await screen.see(reveal);
      await screen.tab.run((sheet: string) => {
        const over = document.createElement('div');
        over.id = 'over';
        over.style.cssText =
          'position:fixed;inset:0;width:100%;height:100%;border:0;background:none;z-index:2147483647';
        const style = document.createElement('style');
        style.textContent = sheet;
        over.append(style);
        // In the top layer too, above a panel that is kept from hearing of it: else it comes back above.
        addEventListener('toggle', (event) => event.stopImmediatePropagation(), true);
        over.popover = 'manual';
        document.documentElement.append(over);
        over.showPopover();
      }, OVERLAYS[name] ?? '');
      await screen.tab.clickAt(first.centre);
      await screen.tab.run(() => document.querySelector('#over')?.remove(), null);
      // Had the first press counted, this one would hide the value again.
      await screen.click(reveal);
      await screen.see({ ...reveal, text: 'Hide' });
    },
  );

  test('finds in the panel no value that it did not hold, and no address of the extension', async () => {
    const screen = await session.open(hostile(REDEFINES));
    await screen.openCall(CREATE_SERVER_ID);
    const markup = await screen.tab.run(
      () => document.querySelector('trailbrief-panel')?.shadowRoot?.innerHTML ?? '',
      null,
    );
    expect(markup).toContain(CREATE_SERVER_ID);
    expect(markup).not.toMatch(/(chrome|moz)-extension:/);
  });
});
