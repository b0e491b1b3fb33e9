/**
 * `npm run screenshots`: every picture of docs and stores, from the built extension on the sample console and in its own pages, in
 * Chromium. Those in `docs` are committed; all others lie in `artifacts/screenshots`, to be looked at after a change of the look.
 *
 *     npm run screenshots -- [part of a name…]
 */
import { mkdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { build } from 'vite';
import { expectBrowser } from '../browsers/find-browser.ts';
import { createAnswerer } from '../console/answer.ts';
import { buildConsole } from '../console/build.ts';
import { USUAL_CELL } from '../console/cell.ts';
import { readRecordsFile } from '../console/records.ts';
import type { Driver } from '../extension/driver/driver.ts';
import { openBrowser } from '../extension/driver/open-browser.ts';
import { Screen } from '../extension/driver/screen.ts';
import { pickCall } from './plain-note.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const RECORDS = readRecordsFile(resolve(ROOT, 'test/fixtures/demo-records.json'));
const EVENT = pickCall(RECORDS) ?? '';

type Size = [width: number, height: number];

interface Scene {
  name: string;
  open: (driver: Driver) => Promise<Screen>;
  /** What a person does before the picture is taken. */
  act?: (screen: Screen) => Promise<void>;
  sizes: readonly Size[];
  /** The one in `docs`, light, in the first size. */
  docs?: string;
}

const openConsole = async (driver: Driver): Promise<Screen> => {
  const screen = new Screen(await driver.open(createAnswerer({ cell: USUAL_CELL, records: RECORDS })));
  await screen.see({ in: 'panel', css: '[data-event-id]' });
  return screen;
};
const openOwn =
  (page: string) =>
  async (driver: Driver): Promise<Screen> =>
    new Screen(await driver.openOwnPage(page));
const readSample = async (screen: Screen): Promise<void> => {
  await screen.click({ in: 'panel', css: 'button', text: 'Try a sample' });
  await screen.see({ in: 'panel', css: '.row' });
};

const SCENES: readonly Scene[] = [
  {
    name: 'panel-list',
    open: openConsole,
    sizes: [
      [1280, 720],
      [1280, 800],
      [640, 360],
    ],
  },
  {
    name: 'panel-call',
    open: openConsole,
    act: (screen) => screen.openCall(EVENT),
    sizes: [
      [1280, 720],
      [1280, 800],
      [900, 720],
      [640, 360],
    ],
    docs: 'docs/panel.png',
  },
  {
    name: 'workbench-empty',
    open: openOwn('workbench.html'),
    sizes: [
      [1280, 800],
      [800, 720],
    ],
  },
  {
    name: 'workbench',
    open: openOwn('workbench.html'),
    act: readSample,
    sizes: [
      [1280, 800],
      [800, 720],
      [640, 360],
    ],
    docs: 'docs/workbench.png',
  },
  {
    name: 'notebook',
    open: openOwn('notebook.html'),
    sizes: [
      [900, 720],
      [320, 720],
    ],
  },
  {
    name: 'options',
    open: openOwn('options.html'),
    sizes: [
      [1280, 900],
      [640, 720],
    ],
  },
  { name: 'menu', open: openOwn('menu.html'), sizes: [[320, 360]] },
];

async function shoot(driver: Driver, scene: Scene, dark: boolean): Promise<void> {
  const screen = await scene.open(driver);
  const { tab } = screen;
  await tab.protocol?.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }],
  });
  if (dark) await tab.run(() => document.body.classList.add('awsui-dark-mode'), null);
  const [first] = scene.sizes;
  if (first) await tab.resize(...first);
  await tab.focus();
  await scene.act?.(screen);
  for (const [at, [width, height]] of scene.sizes.entries()) {
    await tab.resize(width, height);
    const own = `artifacts/screenshots/${scene.name}-${width}x${height}-${dark ? 'dark' : 'light'}.png`;
    for (const path of [own, ...(at === 0 && !dark && scene.docs ? [scene.docs] : [])]) {
      mkdirSync(dirname(resolve(ROOT, path)), { recursive: true });
      await tab.screenshot(resolve(ROOT, path));
      console.log(relative(process.cwd(), resolve(ROOT, path)));
    }
  }
  await tab.close();
}

const wanted = process.argv.slice(2);
process.env['TRAILBRIEF_CHROMIUM'] = await expectBrowser('chromium');
await build({ root: ROOT, mode: 'chrome', logLevel: 'error' });
await buildConsole();
const driver = await openBrowser('chromium', { headless: true });
try {
  for (const scene of SCENES.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word))))
    for (const dark of [false, true]) await shoot(driver, scene, dark);
} finally {
  await driver.close();
}
