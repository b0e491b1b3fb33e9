import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, {
  type Browser,
  type ElementHandle,
  type HTTPRequest,
  type KeyInput,
  type Page,
} from 'puppeteer-core';
import { expectBrowser } from '../../browsers/find-browser.ts';
import { type Answers, type BrowserOptions, BUILDS, type Driver, type Tab } from './driver.ts';
import { watchFirefoxTasks } from './firefox-long-tasks.ts';
import { readFirefoxHeld, readFirefoxProcess } from './held-bytes.ts';
import { pasteInto } from './paste.ts';
import { findAddresses, pressFirefoxButton } from './press-firefox-button.ts';
import { suspendFirefox } from './suspend-background.ts';
import { waitUntil } from './wait-until.ts';
import { openWall } from './wall.ts';

const EXTENSION_ID = 'trailbrief@trailbrief.example';
/** Where Firefox serves the extension's own pages: otherwise drawn by lot. */
const OWN_HOST = '5b0e7c4e-3a7f-4b86-9d1c-7a1f0e6c2d94';
const VIEWPORT = { width: 1440, height: 900 };

async function answerRequest(request: HTTPRequest, answers: Answers): Promise<void> {
  if (!/^https?:/.test(request.url())) return request.continue();
  // Without its body: Firefox tells that only after the answer (https://github.com/puppeteer/puppeteer/issues/14063).
  const answer = answers.answer({ url: request.url(), method: request.method(), headers: request.headers() });
  await (answer === undefined ? request.abort() : request.respond(answer));
}

interface IsolatedFrame {
  isolatedRealm(): { evaluate(source: string): Promise<unknown> };
}

/** `Control+a` as single keys: all but the last are held. */
async function press(page: Page, chord: string): Promise<void> {
  // A `KeyboardEvent.key` that puppeteer does not know is refused by it.
  const keys = chord.split('+') as KeyInput[];
  for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
  for (const key of keys.slice(-1)) await page.keyboard.press(key);
  for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
}

const toSource = (code: unknown, argument: unknown): string => `(${String(code)})(${JSON.stringify(argument)})`;

function toTab(page: Page, requests: Tab['requests']): Tab {
  const errors: string[] = [];
  // Puppeteer emits what the page threw, which may be anything.
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return {
    requests,
    errors,
    // The sandboxed realm is there at run time and left out of puppeteer's public types. Both give back what the function gave.
    look: (read, argument) =>
      (page.mainFrame() as unknown as IsolatedFrame).isolatedRealm().evaluate(toSource(read, argument)) as never,
    run: (act, argument) => page.evaluate(toSource(act, argument)) as never,
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    drag: async (from, to, meanwhile) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await meanwhile?.();
      await page.mouse.up();
    },
    press: (key) => press(page, key),
    type: (text) => page.keyboard.type(text),
    reload: async () => {
      await page.reload({ waitUntil: 'domcontentloaded' });
    },
    giveFiles: async (css, paths) => {
      const input = await page.waitForSelector(`pierce/${css}`);
      // What the selector finds is an input of files, or the browser refuses.
      await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(...paths);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async (path) => writeFile(path, await page.screenshot()),
    focus: () => page.bringToFront(),
    close: () => page.close(),
  };
}

const PATIENCE = { timeout: 20_000, interval: 50 };

/** Firefox tells no driver when one of the extension's own pages has loaded: they are looked at instead. */
async function reloadOwnPage(page: Page): Promise<void> {
  await page.evaluate('globalThis.trailbriefBefore = true; location.reload()');
  const isAnew = () => page.evaluate('globalThis.trailbriefBefore === undefined && document.readyState !== "loading"');
  await waitUntil('the page to load again', isAnew, PATIENCE);
}

async function launch(executablePath: string, port: number, headless: boolean): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: VIEWPORT,
    // To read two gigabytes takes longer than puppeteer waits by itself.
    protocolTimeout: 900_000,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: OWN_HOST }),
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.http.speculative-parallel-limit': 0,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
}

/** A stock Firefox with the built extension in it, driven over WebDriver BiDi. */
export async function openFirefox({
  headless = true,
  extension = true,
  builds = BUILDS,
}: BrowserOptions = {}): Promise<Driver> {
  const built = join(builds, 'firefox');
  const wall = await openWall();
  const browser = await launch(await expectBrowser('firefox'), wall.port, headless);
  if (extension) await browser.installExtension(built);
  const open = async (answers: Answers): Promise<Tab> => {
    const page = await browser.newPage();
    const requests: Tab['requests'] = [];
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) requests.push({ url: request.url(), method: request.method() });
      // A page that is closed meanwhile takes no answers any more.
      answerRequest(request, answers).catch(() => undefined);
    });
    await page.goto(answers.url, { waitUntil: 'domcontentloaded' });
    return toTab(page, requests);
  };
  return {
    browser: 'firefox',
    open,
    openOwnPage: async (path) => {
      const page = await browser.newPage();
      const url = `moz-extension://${OWN_HOST}/${path}`;
      // Never answered for such a page.
      page.goto(url).catch(() => undefined);
      const atPage = async () => (await page.evaluate('location.href')) === url;
      await waitUntil(`to open ${path}`, atPage, PATIENCE);
      return { ...toTab(page, []), reload: () => reloadOwnPage(page) };
    },
    paste: () => pasteInto(open),
    suspendBackground: () => suspendFirefox(browser),
    // Installing the same temporary extension again updates it in place.
    reloadExtension: async () => {
      await browser.installExtension(built);
    },
    pressToolbarButton: async (tab) => {
      await tab.focus();
      return pressFirefoxButton(browser);
    },
    heldBytes: () => readFirefoxHeld(browser),
    extensionProcess: () => readFirefoxProcess(browser),
    watchTasks: () => watchFirefoxTasks(browser),
    addresses: () => findAddresses(browser),
    strayRequests: () => [...wall.tries],
    untilClosed: () => new Promise((done) => browser.on('disconnected', () => done())),
    close: async () => {
      await browser.close();
      wall.close();
    },
  };
}
