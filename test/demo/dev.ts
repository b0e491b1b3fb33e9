/**
 * `npm run dev`: builds the extension whenever a source changes, and shows each build in a browser on the sample console, until the
 * browser is closed or Ctrl+C is pressed. Without a display the browser runs without a window.
 *
 *     npm run dev -- [--browser chromium|firefox] [--records FILE]
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, type Plugin } from 'vite';
import { expectBrowser } from '../browsers/find-browser.ts';
import { createAnswerer } from '../console/answer.ts';
import { buildConsole } from '../console/build.ts';
import { USUAL_CELL } from '../console/cell.ts';
import { readRecordsFile } from '../console/records.ts';
import type { Driver, Tab } from '../extension/driver/driver.ts';
import { openBrowser } from '../extension/driver/open-browser.ts';
import { hasDisplay } from './has-display.ts';
import { onEachBuild, type Watcher } from './on-each-build.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OWN_RECORDS = resolve(ROOT, 'test/fixtures/demo-records.json');

/** Scripts of pages are built on their own, by crxjs, and Vite does not know what is in them: everything is watched. */
const watchAll: Plugin = {
  name: 'watch-all',
  buildStart() {
    const below = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true });
    for (const entry of below) if (entry.isFile()) this.addWatchFile(join(entry.parentPath, entry.name));
    this.addWatchFile(join(ROOT, 'manifest.json'));
  },
};

async function run(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { records: { type: 'string', default: OWN_RECORDS }, browser: { type: 'string', default: 'chromium' } },
  });
  const { browser } = values;
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new Error(`Expected --browser to be chromium or firefox, got "${browser}"`);
  const records = readRecordsFile(values.records);
  await expectBrowser(browser);
  await buildConsole();
  const headless = !hasDisplay();
  if (headless) console.log(`There is no display: ${browser} runs without a window.`);

  let open: { driver: Driver; tab: Tab } | undefined;
  const mode = browser === 'chromium' ? 'chrome' : 'firefox';
  // With `watch` Vite gives a watcher, and no output.
  const watcher = (await build({
    root: ROOT,
    mode,
    logLevel: 'error',
    plugins: [watchAll],
    build: { watch: {} },
  })) as unknown as Watcher;
  const end = async (): Promise<void> => {
    await watcher.close();
    await open?.driver.close();
    process.exit();
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  onEachBuild(
    watcher,
    async () => {
      if (open !== undefined) {
        await open.driver.reloadExtension();
        await open.tab.reload();
        return 'loaded again';
      }
      const driver = await openBrowser(browser, { headless });
      const tab = await driver.open(createAnswerer({ cell: USUAL_CELL, records }));
      open = { driver, tab };
      await tab.focus();
      driver.untilClosed().then(end);
      return `open in ${browser} on the sample console`;
    },
    (line) => console.log(line),
  );
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
