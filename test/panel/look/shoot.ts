/**
 * Pictures of the panel in `.cache/look/`, to be looked at, and what axe finds in each:
 *
 *     node scripts/run.mjs test/panel/look/shoot.ts [scene…]
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
const WIDTHS = [320, 420, 900];
/** Scenes whose whole brief is to be seen at once. */
const TALL = new Set(['brief', 'policy', 'partial', 'story']);
const wanted = process.argv.slice(2);
const scenes =
  wanted.length > 0
    ? wanted
    : 'list all brief story denied policy partial problems empty orphaned collapsed left'.split(' ');

await build({ root, configFile: false, logLevel: 'warn', build: { outDir: `${out}page`, emptyOutDir: true } });
const browser = await chromium.launch({ executablePath: await expectBrowser('chromium') });
let serious = 0;
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.route(`${ORIGIN}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const type = name.endsWith('.html') ? 'text/html' : 'text/javascript';
    await route.fulfill({ body: await readFile(`${out}page/${name}`), contentType: type });
  });
  for (const scene of scenes) {
    const shots: string[] = [];
    for (const width of WIDTHS) for (const dark of [false, true]) shots.push(await shoot(page, scene, width, dark));
    await sheet(page, scene, shots);
  }
} finally {
  await browser.close();
}
process.exitCode = serious === 0 ? 0 : 1;

async function shoot(page: Page, scene: string, width: number, dark: boolean): Promise<string> {
  await page.setViewportSize({ width: width + 40, height: TALL.has(scene) ? 720 : 760 });
  await page.goto(`${ORIGIN}?scene=${scene}&width=${width}${dark ? '&dark' : ''}`);
  await page.locator('trailbrief-panel aside').waitFor();
  for (const folded of await page.locator('trailbrief-panel details.around > summary').all()) await folded.click();
  const shot = await page.screenshot({ path: `${out}${scene}-${width}-${dark ? 'dark' : 'light'}.png` });
  await page.addScriptTag({ path: axe });
  const found: string[] = await page.evaluate(async () => {
    // axe puts itself on the page's window, which has no type for it.
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({ include: [['trailbrief-panel']] });
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${impact} ${id} ${target.join(' ')} ${failureSummary}`),
    );
  });
  for (const line of found) console.log(`${scene} ${width}${dark ? ' dark' : ''}: ${line}`);
  serious += found.filter((line) => /^(?:serious|critical)/.test(line)).length;
  return shot.toString('base64');
}

/** All pictures of a scene on one sheet: the narrow ones side by side, the wide ones below. */
async function sheet(page: Page, scene: string, shots: string[]): Promise<void> {
  // Elsewhere first: the panel survives that the page's content is replaced.
  await page.goto('about:blank');
  await page.setViewportSize({ width: 1960, height: 800 });
  const images = shots.map((shot) => `<img style="margin:4px" src="data:image/png;base64,${shot}">`).join('');
  await page.setContent(`<body style="margin:0;background:#888">${images}`);
  await page.screenshot({ path: `${out}sheet-${scene}.png`, fullPage: true });
}
