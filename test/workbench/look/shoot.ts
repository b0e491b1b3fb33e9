/**
 * Pictures of the workbench in `.cache/look/`, to be looked at, and what axe finds in each:
 *
 *     node scripts/run.mjs test/workbench/look/shoot.ts [scene…]
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { expectBrowser } from '../../browsers/find-browser.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const out = fileURLToPath(new URL('../../../.cache/look/', import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const ORIGIN = 'https://look.example/';

const sample = (page: Page) => page.getByRole('button', { name: 'Try a sample' }).click();
const openCall = async (page: Page, words: string) => {
  await sample(page);
  // The scope has followed what was read: rows no longer move under the pointer.
  await page.locator('[role="grid"][aria-rowcount="11"]').waitFor();
  // Rows are drawn a few a frame: those of the list before stand until their turn.
  await page.locator('.row .dim', { hasNotText: 'OpsWorks CM' }).first().waitFor({ state: 'detached' });
  // Not by the pointer: brought into sight for it, the row would still be on its way.
  await page.locator('.row', { hasText: words }).first().dispatchEvent('click');
  await page.locator('[data-field="sentence"]').waitFor();
};

/** What is done before the picture. */
const SCENES: Readonly<Record<string, { query?: string; act?: (page: Page) => Promise<void> }>> = {
  first: {},
  list: {
    query: 'records=3000',
    act: async (page) => {
      await page.getByRole('button', { name: /^All services/ }).click();
      // The rail follows after the list.
      await page.getByText('kms.amazonaws.com').waitFor({ state: 'attached' });
    },
  },
  brief: { act: (page) => openCall(page, 'created server') },
  filtered: {
    act: async (page) => {
      await openCall(page, 'tried to');
      await page.getByRole('button', { name: 'Same actor' }).click();
      await page.getByText('Hand this filter over').click();
    },
  },
  preview: {
    act: async (page) => {
      await openCall(page, 'created server');
      await page.getByText('Preview').click();
      await page.locator('.sheet').waitFor();
    },
  },
  'preview-all': {
    act: async (page) => {
      await sample(page);
      await page.locator('[role="grid"][aria-rowcount="11"]').waitFor();
      await page.getByText('Preview').click();
      await page.locator('.sheet').waitFor();
    },
  },
  'bad-paste': {
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Paste records' }).fill('{\n "eventVersion": "1.08",\n "eventName"\n}');
      await page.getByRole('button', { name: 'Read', exact: true }).click();
      await page.getByText('0 of 1 record').first().waitFor();
    },
  },
  nothing: {
    act: async (page) => {
      await sample(page);
      await page.getByRole('searchbox', { name: 'Filter' }).fill('no such words');
      await page.getByText('matches the filters').waitFor();
    },
  },
  'none-read': {
    act: async (page) => {
      const records = Array.from({ length: 40 }, (_, at) => `{"eventVersion":"1.08","eventName":"Stop${at}"`).join(
        '\n',
      );
      await page
        .locator('input[type="file"]')
        .first()
        .setInputFiles([
          { name: 'torn.jsonl', mimeType: 'text/plain', buffer: Buffer.from(records) },
          { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no record at all') },
        ]);
      await page.getByText('No call was read').waitFor();
    },
  },
  'roll-ups': {
    query: 'records=3000',
    act: async (page) => {
      await page.getByRole('button', { name: /^All services/ }).click();
      await page.getByRole('button', { name: 'Roll-ups' }).click();
      await page.locator('tbody tr').first().waitFor();
    },
  },
  ticked: {
    act: async (page) => {
      await openCall(page, 'created server');
      for (const at of [1, 2]) await page.locator('.row .pick input').nth(at).click();
      await page.getByText('2 selected').waitFor();
      await page.getByText('Saved views').click();
    },
  },
  compare: {
    act: async (page) => {
      await sample(page);
      for (const at of [1, 2, 4]) await page.locator('.row .pick input').nth(at).click();
      await page.getByRole('button', { name: /^Compare/ }).click();
      await page.locator('.compare tbody').first().waitFor();
    },
  },
};

const wanted = process.argv.slice(2);
await build({ root, configFile: false, logLevel: 'warn', build: { outDir: `${out}workbench`, emptyOutDir: true } });
const browser = await chromium.launch({ executablePath: await expectBrowser('chromium') });
let serious = 0;
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.route(`${ORIGIN}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const type = name.endsWith('.html') ? 'text/html' : name.endsWith('.css') ? 'text/css' : 'text/javascript';
    await route.fulfill({ body: await readFile(`${out}workbench/${name}`), contentType: type });
  });
  for (const [name, scene] of Object.entries(SCENES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const width of [1280, 800]) {
      for (const dark of [false, true]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${ORIGIN}?${scene.query ?? ''}${dark ? '&dark' : ''}`);
        await page.locator('trailbrief-panel section').first().waitFor();
        await scene.act?.(page);
        await page.screenshot({ path: `${out}workbench-${name}-${width}-${dark ? 'dark' : 'light'}.png` });
        await check(page, `${name} ${width}${dark ? ' dark' : ''}`);
      }
    }
  }
} finally {
  await browser.close();
}
process.exitCode = serious === 0 ? 0 : 1;

async function check(page: Page, what: string): Promise<void> {
  await page.addScriptTag({ path: axe });
  const found: string[] = await page.evaluate(async () => {
    // axe puts itself on the page's window, which has no type for it.
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({ include: [['trailbrief-panel']] });
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${impact} ${id} ${target.join(' ')} ${failureSummary}`),
    );
  });
  for (const line of found) console.log(`${what}: ${line}`);
  serious += found.filter((line) => /^(?:serious|critical)/.test(line)).length;
}
