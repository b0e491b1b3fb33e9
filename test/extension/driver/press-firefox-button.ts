import type { Browser } from 'puppeteer-core';
import type { Menu } from './driver.ts';
import { waitUntil } from './wait-until.ts';

interface RawBidi {
  connection: {
    send(method: string, parameters: object): Promise<{ result: unknown }>;
  };
}

const PATIENCE = { timeout: 15_000, interval: 50 };

const PRESS = `(() => {
  const { extension } = WebExtensionPolicy.getByID('trailbrief@trailbrief.example');
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const action = ExtensionParent.apiManager.global.browserActionFor(extension);
  action.triggerAction(window, { button: 0, modifiers: [] });
})()`;

/** In Firefox's own window: the element that holds the open menu. */
const OPEN_MENU = `[...document.querySelectorAll('browser.webextension-popup-browser')].find(
  (one) => one.closest('panel')?.state === 'open' && one.currentURI?.spec.endsWith('/menu.html'))`;

/**
 * Runs source in the process of the menu and gives back its value as JSON. `content` is the menu's window there. The extension's own
 * policy forbids to make code out of text in the page itself. What closes the menu takes the answer with it.
 */
const toInMenu = (source: string): string => `new Promise((done) => {
  const menu = ${OPEN_MENU};
  if (!menu) return done('{"gone":true}');
  const name = 'trailbrief-' + Math.random();
  const { messageManager } = menu;
  messageManager.addMessageListener(name, ({ data }) => done(data));
  const source = ${JSON.stringify(source)};
  const tell = 'sendAsyncMessage(' + JSON.stringify(name) + ', JSON.stringify(';
  const code = '(async () => { try { const document = content.document, window = content; const value = await (' + source + '); ' +
    tell + '{ value })); } catch (error) { ' + tell + '{ error: String(error) })); } })()';
  messageManager.loadFrameScript('data:,' + encodeURIComponent(code), false);
  const watch = setInterval(() => {
    if (${OPEN_MENU} === menu) return;
    clearInterval(watch);
    done('{"gone":true}');
  }, 50);
})`;

/** Evaluates in Firefox's own window; needs `-remote-allow-system-access`. */
export async function evaluateInWindow(browser: Browser, expression: string): Promise<unknown> {
  // Left out of puppeteer's public types; raw WebDriver BiDi is the only way to the browser's own window.
  const { connection } = browser as unknown as RawBidi;
  const answer = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  // As WebDriver BiDi defines the answer of getTree.
  const { contexts } = answer.result as { contexts: { context: string; url: string }[] };
  const window = contexts.find((context) => context.url.endsWith('/browser.xhtml'));
  if (window === undefined) throw new Error(`Expected Firefox to have a window, got ${contexts.length} contexts`);
  const evaluated = await connection.send('script.evaluate', {
    expression,
    target: { context: window.context },
    awaitPromise: true,
  });
  // As WebDriver BiDi defines the answer of evaluate.
  const { type, result } = evaluated.result as { type: string; result?: { value?: unknown } };
  if (type !== 'success') throw new Error(`Expected Firefox's window to evaluate, got ${type}`);
  return result?.value;
}

/** Addresses of all tabs of Firefox's own window. */
export async function findAddresses(browser: Browser): Promise<string[]> {
  const addresses = 'gBrowser.browsers.map((one) => one.currentURI.spec).join("\\n")';
  return String(await evaluateInWindow(browser, addresses)).split('\n');
}

function toMenu(browser: Browser): Menu {
  const inMenu = async (source: string): Promise<{ value?: unknown; gone?: boolean }> => {
    const told: { value?: unknown; error?: string; gone?: boolean } = JSON.parse(
      String(await evaluateInWindow(browser, toInMenu(source))),
    );
    if (told.error !== undefined) throw new Error(told.error);
    return told;
  };
  return {
    look: async (read, argument) => {
      const { value, gone } = await inMenu(`(${String(read)})(${JSON.stringify(argument)})`);
      if (gone) throw new Error('the menu is closed');
      // What the function gave, by value.
      return value as never;
    },
    clickAt: async ({ x, y }) => {
      const at = `${x}, ${y}`;
      await inMenu(`(() => {
        for (const type of ['mousemove', 'mousedown', 'mouseup'])
          if (content.synthesizeMouseEvent) content.synthesizeMouseEvent(type, ${at}, { button: 0, clickCount: 1 }, {});
          else content.windowUtils.sendMouseEvent(type, ${at}, 0, 1, 0);
      })()`);
    },
    press: async (key) => {
      await inMenu(`(() => {
        const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        tip.beginInputTransactionForTests(content);
        const event = new content.KeyboardEvent('', { key: ${JSON.stringify(key)} });
        tip.keydown(event);
        tip.keyup(event);
      })()`);
    },
    isOpen: async () => (await evaluateInWindow(browser, `Boolean(${OPEN_MENU})`)) === true,
  };
}

/** Presses the extension's toolbar button in Firefox's own window, and gives the menu that opens. */
export async function pressFirefoxButton(browser: Browser): Promise<Menu> {
  await evaluateInWindow(browser, PRESS);
  const menu = toMenu(browser);
  await waitUntil('the menu to open', () => menu.isOpen(), PATIENCE);
  return menu;
}
