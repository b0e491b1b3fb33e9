/**
 * `npm run demo`: the main job before one's eyes. Builds, opens a browser with the extension on the sample console, opens an
 * OpsWorks CM call's brief. With a display it stays open until closed; without one it prints the note and the path of a picture.
 * Where no browser can be had it prints the note all the same.
 *
 *     npm run demo -- [--records FILE] [--browser chromium|firefox]
 */
import { mkdirSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { expectBrowser, NoBrowserError } from '../browsers/find-browser.ts';
import { createAnswerer } from '../console/answer.ts';
import { buildConsole } from '../console/build.ts';
import { USUAL_CELL } from '../console/cell.ts';
import { readRecordsFile } from '../console/records.ts';
import type { SampleRecord } from '../console/to-lookup-event.ts';
import type { Driver } from '../extension/driver/driver.ts';
import { openBrowser } from '../extension/driver/open-browser.ts';
import { Screen } from '../extension/driver/screen.ts';
import { hasDisplay } from './has-display.ts';
import { pickCall, toPlainNote } from './plain-note.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OWN_RECORDS = resolve(ROOT, 'test/fixtures/demo-records.json');

const HELP = `npm run demo -- [--records FILE] [--browser chromium|firefox]

--records FILE   records of your own instead of the sample ones: {"Records":[…]}, lines of JSON, a list, or one record
--browser NAME   chromium (as it is) or firefox`;

async function show(driver: Driver, records: readonly SampleRecord[], eventId: string | undefined): Promise<Screen> {
  const screen = new Screen(await driver.open(createAnswerer({ cell: USUAL_CELL, records })));
  await screen.tab.focus();
  await screen.see({ in: 'panel', css: '[data-event-id]' });
  if (eventId === undefined) return screen;
  const row = { in: 'panel', css: `[data-event-id="${eventId}"]` } as const;
  if ((await screen.all(row)).length === 0) await screen.click({ in: 'panel', css: 'button', text: 'All services' });
  await screen.openCall(eventId);
  await screen.tab.look((css) => {
    document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector(css)?.scrollIntoView({ block: 'start' });
  }, row.css);
  return screen;
}

async function printNote(driver: Driver, screen: Screen, picture: string): Promise<void> {
  await screen.tab.screenshot(picture);
  await screen.click({ in: 'panel', css: 'button', name: 'Copy this call' });
  await screen.see({ in: 'panel', css: '[role="status"]', text: 'Copied' });
  const { text } = await driver.paste();
  console.log(`\n${text.trim()}\n\nScreenshot: ${relative(process.cwd(), picture)}`);
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: {
      records: { type: 'string' },
      browser: { type: 'string', default: 'chromium' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const { browser } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`Expected --browser to be chromium or firefox, got "${browser}"`);
  }
  const file = values.records ?? OWN_RECORDS;
  const records = readRecordsFile(file);
  const eventId = pickCall(records);
  try {
    await expectBrowser(browser);
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.log(`\n${toPlainNote(records, basename(file))}\n\nNo browser to show the panel in: ${error.message}`);
    return;
  }
  console.log('Building …');
  await build({ root: ROOT, mode: browser === 'chromium' ? 'chrome' : 'firefox', logLevel: 'error' });
  await buildConsole();
  const headless = !hasDisplay();
  const driver = await openBrowser(browser, { headless });
  try {
    const screen = await show(driver, records, eventId);
    if (headless) {
      mkdirSync(resolve(ROOT, 'artifacts'), { recursive: true });
      await printNote(driver, screen, resolve(ROOT, `artifacts/demo-${browser}.png`));
    } else {
      console.log('The brief is open beside the sample console. Close the browser to end.');
      await driver.untilClosed();
    }
  } finally {
    await driver.close();
  }
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
