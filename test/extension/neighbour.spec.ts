import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../console/answer.ts';
import { USUAL_CELL } from '../console/cell.ts';
import type { Screen } from './driver/screen.ts';
import { useBrowser } from './driver/use-browser.ts';
import { CREATE_SERVER, otherRecords } from './records.ts';

const FILTER = { in: 'panel', css: 'input', name: 'Filter' } as const;
const FIELD = { in: 'page', css: '#trapped' } as const;

/**
 * A page as others are: each dialog keeps the focus, locks the wheel and closes on a press outside of it; styles and languages
 * are set for all of the document. `window.heard` is what it hears at the window from its first moment.
 */
const OTHERS = `
const heard = (window.heard = []);
const types = ['keydown', 'input', 'focusin', 'pointerdown', 'mousedown', 'mouseup', 'click', 'wheel'];
for (const type of types) addEventListener(type, () => heard.push(type), true);
window.outside = 0;
window.build = (tag) => {
  const dialog = document.createElement(tag);
  dialog.innerHTML = '<input id="trapped"><button id="inner">Create</button>';
  if (tag !== 'dialog') dialog.style.cssText = 'position: fixed; top: 200px; left: 100px; z-index: 9';
  document.body.append(dialog);
  const isOutside = (event) => event.target === dialog || !dialog.contains(event.target);
  document.addEventListener('focusin', (event) => {
    if (dialog.isConnected && isOutside(event)) dialog.querySelector('input').focus();
  });
  document.addEventListener('wheel', (event) => event.preventDefault(), { passive: false });
  document.addEventListener('mousedown', (event) => { if (isOutside(event)) outside++; });
  return dialog;
};
addEventListener('DOMContentLoaded', () => {
  Object.assign(document.documentElement, { dir: 'rtl', lang: 'ja' });
  document.documentElement.style.userSelect = 'none';
  document.documentElement.style.unicodeBidi = 'bidi-override';
});
`;

const page = () =>
  createAnswerer({ cell: USUAL_CELL, records: [CREATE_SERVER, ...otherRecords(9)], hostileScript: OTHERS });

interface Others extends Window {
  heard: string[];
  outside: number;
  build(tag: string): HTMLElement;
}

/** What the page heard since the last time. */
const takeHeard = (screen: Screen): Promise<string[]> =>
  screen.tab.run(() => (window as unknown as Others).heard.splice(0), null);
const outside = (screen: Screen): Promise<number> => screen.tab.run(() => (window as unknown as Others).outside, null);
const filtered = async (screen: Screen): Promise<string | undefined> => (await screen.all(FILTER))[0]?.value;

/** Types into the filter with a press before, as a person does, and empties it again. */
async function expectToFilter(screen: Screen, word: string): Promise<void> {
  await takeHeard(screen);
  await screen.click(FILTER);
  await screen.tab.type(word);
  await expect.poll(() => filtered(screen)).toBe(word);
  expect((await screen.all(FIELD))[0]?.value ?? '').toBe('');
  expect(await takeHeard(screen)).toEqual([]);
  await screen.tab.press('Escape');
  await expect.poll(() => filtered(screen)).toBe('');
}

describe('in a page with dialogs', () => {
  const session = useBrowser();

  test('the panel takes input above modal dialogs and popovers that came later, and collapses by one key or press', async () => {
    const screen = await session.open(page());
    await screen.see({ in: 'panel', css: '[data-event-id]' });
    await screen.tab.run(() => (window as unknown as Others).build('dialog').setAttribute('id', 'modal'), null);
    await screen.tab.run(() => document.querySelector<HTMLDialogElement>('#modal')?.showModal(), null);
    await expectToFilter(screen, 'first');
    expect(await outside(screen)).toBe(0);
    await screen.tab.run(() => {
      const over = document.createElement('div');
      over.setAttribute('popover', 'manual');
      over.style.cssText = 'inset: 0; width: 100vw; height: 100vh';
      document.querySelector('#modal')?.append(over);
      over.showPopover();
    }, null);
    await expectToFilter(screen, 'second');

    await screen.tab.press('Escape');
    const tab = { in: 'panel', css: 'button.tab' } as const;
    await screen.see(tab);
    expect(await screen.tab.run(() => document.querySelector('#modal')?.matches(':modal'), null)).toBe(true);
    await screen.click(tab);
    await screen.click({ in: 'panel', css: 'button', name: 'Collapse' });
    await screen.click(tab);
    await screen.see(FILTER);

    // With its dialog it goes from the page, and it stays.
    await screen.tab.run(() => document.querySelector('#modal')?.remove(), null);
    await expectToFilter(screen, 'third');
    expect(await screen.panels()).toBe(1);
  });

  test('focus traps, wheel locks and presses that close what is open stop at the panel', async () => {
    const screen = await session.open(page());
    await screen.see({ in: 'panel', css: '[data-event-id]' });
    await screen.tab.run(() => void (window as unknown as Others).build('div'), null);
    await screen.click(FIELD);
    await expectToFilter(screen, 'typed');
    expect(await outside(screen)).toBe(0);
    await screen.click({ in: 'panel', css: 'button', text: 'All services' });
    await expect.poll(() => screen.callIds()).toHaveLength(10);
    expect(await takeHeard(screen)).toEqual([]);
  });

  test('nothing that the page hands down changes how the panel reads', async () => {
    const screen = await session.open(page());
    await screen.see(FILTER);
    const read = () => {
      const host = document.querySelector('trailbrief-panel');
      if (!(host instanceof HTMLElement)) return undefined;
      const { direction, unicodeBidi, userSelect } = getComputedStyle(host);
      return { direction, unicodeBidi, userSelect, lang: host.lang, translate: host.getAttribute('translate') };
    };
    expect(await screen.tab.look(read, null)).toEqual({
      direction: 'ltr',
      unicodeBidi: 'isolate',
      userSelect: 'text',
      lang: 'en',
      translate: 'no',
    });
    const fields = await screen.all({ in: 'panel', css: 'input:not([type="checkbox"], [type="radio"]), textarea' });
    expect(fields.map(({ attributes }) => attributes['spellcheck'])).toEqual(fields.map(() => 'false'));
  });

  test('the panel follows a document that is built anew', async () => {
    const screen = await session.open(page());
    await screen.see(FILTER);
    await screen.tab.run(() => {
      for (let turn = 0; turn < 2; turn++)
        document.replaceChild(document.createElement('html'), document.documentElement);
      document.documentElement.append(document.createElement('body'));
    }, null);
    await screen.see(FILTER);
    await screen.tab.run(() => document.querySelector('trailbrief-panel')?.remove(), null);
    await screen.see(FILTER);
    expect(await screen.panels()).toBe(1);
  });

  test('keys stay inside after the extension was reloaded below the panel', async () => {
    const screen = await session.open(page());
    await screen.see(FILTER);
    await screen.tab.look(() => document.querySelector('trailbrief-panel')?.setAttribute('data-before', ''), null);
    await session.driver.reloadExtension();
    if (session.browser === 'chromium') await screen.see({ in: 'panel', css: '[role="alert"]' });
    else
      await expect.poll(() => screen.all({ in: 'page', css: 'trailbrief-panel:not([data-before])' })).toHaveLength(1);
    await screen.click(FILTER);
    await takeHeard(screen);
    await screen.tab.type('secret');
    await expect.poll(() => filtered(screen)).toBe('secret');
    // Firefox brings the new panel late, after the page's own listeners at the window.
    if (session.browser === 'chromium') expect(await takeHeard(screen)).toEqual([]);
  });
});
