import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { Screen } from './driver/screen.ts';
import { useBrowser } from './driver/use-browser.ts';
import { CREATE_SERVER_ID, consoleWith } from './records.ts';

const SHOTS = resolve(import.meta.dirname, '../../.cache/screens');

/** How light the panel's ground is: 0 black, 255 white. */
function readLightness(): number {
  const panel = document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector('aside, section');
  const colour = panel ? getComputedStyle(panel).backgroundColor : '';
  const parts =
    colour
      .match(/\d+(\.\d+)?/g)
      ?.slice(0, 3)
      .map(Number) ?? [];
  return parts.reduce((sum, part) => sum + part, 0) / 3;
}

/** Elements that are wider than the panel's room for them. */
function findOverflow(): string[] {
  const root = document.querySelector('trailbrief-panel')?.shadowRoot;
  const scroll = root?.querySelector('.scroll');
  return scroll && scroll.scrollWidth > scroll.clientWidth + 1 ? [`${scroll.scrollWidth} > ${scroll.clientWidth}`] : [];
}

/** Runs axe in the page, over the panel only. The page has no policy against that. */
async function runAxe(source: string): Promise<string[]> {
  new Function(source)();
  // What axe leaves on the window.
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  const { violations } = await axe.run({ include: ['trailbrief-panel'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}

async function widen(screen: Screen, key: 'Home' | 'End'): Promise<void> {
  await screen.tab.look(() => {
    document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector<HTMLElement>('[role="separator"]')?.focus();
  }, null);
  await screen.tab.press(key);
}

describe('the look', () => {
  const session = useBrowser();

  test.each(['light', 'dark'] as const)('is %s with the console, narrow and wide', async (theme) => {
    mkdirSync(SHOTS, { recursive: true });
    const screen = await session.open(consoleWith({ page: 'detail', theme }));
    await screen.field('sentence');
    const lightness = await screen.tab.look(readLightness, null);
    if (theme === 'light') expect(lightness).toBeGreaterThan(200);
    else expect(lightness).toBeLessThan(80);
    for (const key of ['Home', 'End'] as const) {
      await widen(screen, key);
      const name = `${session.browser}-${theme}-${key === 'Home' ? 'narrow' : 'wide'}`;
      await screen.tab.screenshot(resolve(SHOTS, `${name}.png`));
      expect(await screen.tab.look(findOverflow, null), name).toEqual([]);
    }
    const list = await session.open(consoleWith({ theme }));
    await list.see({ in: 'panel', css: `[data-event-id="${CREATE_SERVER_ID}"]` });
    await list.click({ in: 'panel', css: 'button', text: 'All services' });
    await list.tab.screenshot(resolve(SHOTS, `${session.browser}-${theme}-list.png`));
  });

  test('has names, roles and contrast that axe finds nothing against', async () => {
    const screen = await session.open(consoleWith({ page: 'detail' }));
    await screen.field('sentence');
    const found = await screen.tab.run(runAxe, axe.source);
    expect(found).toEqual([]);
  });

  test('follows when the console changes its mind', async () => {
    const screen = await session.open(consoleWith({}));
    await screen.see({ in: 'panel', css: '[data-event-id]' });
    await expect.poll(() => screen.tab.look(readLightness, null)).toBeGreaterThan(200);
    await screen.tab.run(() => document.body.classList.add('awsui-dark-mode'), null);
    await expect.poll(() => screen.tab.look(readLightness, null)).toBeLessThan(80);
  });

  test('fits a window of 320 pixels', async () => {
    const screen = await session.open(consoleWith({ page: 'detail' }));
    await screen.field('sentence');
    await screen.tab.resize(320, 700);
    await expect.poll(async () => (await screen.all({ in: 'panel', css: 'aside' }))[0]?.width).toBeLessThanOrEqual(320);
    expect(await screen.tab.look(findOverflow, null)).toEqual([]);
    await screen.tab.screenshot(resolve(SHOTS, `${session.browser}-320.png`));
    await screen.tab.resize(1440, 900);
  });
});
