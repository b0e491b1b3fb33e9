import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Route } from 'playwright';
import { expectBrowser } from '../../browsers/find-browser.ts';
import type { BrowserCommands } from './attach-target.ts';
import { type Answers, type BrowserOptions, BUILDS, type Driver, type Tab } from './driver.ts';
import { readChromiumHeld } from './held-bytes.ts';
import { pasteInto } from './paste.ts';
import { pressChromiumButton } from './press-chromium-button.ts';
import { suspendChromium } from './suspend-background.ts';
import { openWall } from './wall.ts';

async function answerRoute(route: Route, answers: Answers): Promise<void> {
  const request = route.request();
  const body = request.postData();
  const answer = answers.answer({
    url: request.url(),
    method: request.method(),
    headers: request.headers(),
    ...(body === null ? {} : { body }),
  });
  await (answer === undefined ? route.abort() : route.fulfill(answer));
}

/** Calls functions in one isolated world of the page's main frame, made anew when the page is another. */
function toIsolated(session: CDPSession): (source: string, argument: unknown) => Promise<unknown> {
  let world: Promise<number> | undefined;
  const openWorld = async (): Promise<number> => {
    const { frameTree } = await session.send('Page.getFrameTree');
    const frame = { frameId: frameTree.frame.id, worldName: 'trailbrief-test' };
    return (await session.send('Page.createIsolatedWorld', frame)).executionContextId;
  };
  const expectWorld = (): Promise<number> => {
    world ??= openWorld();
    return world;
  };
  return async (source, argument) => {
    const call = async () =>
      session.send('Runtime.callFunctionOn', {
        functionDeclaration: source,
        arguments: [{ value: argument }],
        executionContextId: await expectWorld(),
        returnByValue: true,
        awaitPromise: true,
      });
    const { result, exceptionDetails } = await call().catch(() => {
      world = undefined;
      return call();
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

async function toTab(page: Page, context: BrowserContext): Promise<Tab> {
  const session = await context.newCDPSession(page);
  const callIsolated = toIsolated(session);
  const requests: Tab['requests'] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push({ url: request.url(), method: request.method() });
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return {
    requests,
    errors,
    // Both give back what the function gave, by value.
    look: (read, argument) => callIsolated(String(read), argument) as never,
    run: (act, argument) => page.evaluate(`(${String(act)})(${JSON.stringify(argument)})`) as never,
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    drag: async (from, to, meanwhile) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await meanwhile?.();
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    reload: async () => {
      await page.reload({ waitUntil: 'commit' });
    },
    giveFiles: (css, paths) => page.locator(css).setInputFiles([...paths]),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    focus: () => page.bringToFront(),
    protocol: session,
    close: () => page.close(),
  };
}

/** Commands to the browser as a whole, also those that Playwright's types do not know. */
async function browserCommands(context: BrowserContext): Promise<BrowserCommands> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('Expected the context to belong to a browser');
  return session as unknown as BrowserCommands;
}

async function findExtensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}

/** Chromium with the built extension in it. */
export async function openChromium({
  headless = true,
  extension = true,
  builds = BUILDS,
}: BrowserOptions = {}): Promise<Driver> {
  const built = join(builds, 'chrome');
  const executablePath = await expectBrowser('chromium');
  const profile = await mkdtemp(join(tmpdir(), 'trailbrief-chromium-'));
  // Without this Chromium opens connections ahead of requests, and the wall could not tell the two apart.
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify({ net: { network_prediction_options: 2 } }));
  const wall = await openWall();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: { width: 1440, height: 900 },
    args: [
      ...(extension ? [`--disable-extensions-except=${built}`, `--load-extension=${built}`] : []),
      '--enable-unsafe-extension-debugging',
      `--proxy-server=http://127.0.0.1:${wall.port}`,
      '--no-sandbox',
    ],
  });
  const pages = new WeakMap<Tab, Page>();
  const open = async (answers: Answers): Promise<Tab> => {
    const page = await context.newPage();
    const tab = await toTab(page, context);
    pages.set(tab, page);
    await page.route(/^https?:/, (route) => answerRoute(route, answers));
    await page.goto(answers.url, { waitUntil: 'commit' });
    return tab;
  };
  const id = extension ? await findExtensionId(context) : '';
  const commands = await browserCommands(context);
  return {
    browser: 'chromium',
    open,
    openOwnPage: async (path) => {
      const page = await context.newPage();
      const tab = await toTab(page, context);
      pages.set(tab, page);
      await page.goto(`chrome-extension://${id}/${path}`, { waitUntil: 'commit' });
      return tab;
    },
    paste: () => pasteInto(open),
    suspendBackground: () => suspendChromium(commands, id),
    reloadExtension: async () => {
      // Loading the same folder again updates the extension in place, as a store's update does.
      await commands.send('Extensions.loadUnpacked', { path: built });
    },
    pressToolbarButton: async (tab) => {
      await tab.focus();
      return pressChromiumButton(commands, id, () => pages.get(tab)?.url() ?? '');
    },
    heldBytes: () => readChromiumHeld(commands, id),
    addresses: async () => context.pages().map((page) => page.url()),
    strayRequests: () => [...wall.tries],
    untilClosed: () => new Promise((done) => context.on('close', () => done())),
    close: async () => {
      await context.close();
      wall.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
