import type { Browser } from 'puppeteer-core';

interface RawBidi {
  connection: {
    send(method: string, parameters: object): Promise<{ result: unknown }>;
  };
}

const PRESS = `(() => {
  const { extension } = WebExtensionPolicy.getByID('trailbrief@trailbrief.example');
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const action = ExtensionParent.apiManager.global.browserActionFor(extension);
  action.triggerAction(window, { button: 0, modifiers: [] });
})()`;

/** Presses the extension's toolbar button in Firefox's own window; needs `-remote-allow-system-access`. */
export async function pressFirefoxButton(browser: Browser): Promise<void> {
  // Left out of puppeteer's public types; raw WebDriver BiDi is the only way to the browser's own window.
  const { connection } = browser as unknown as RawBidi;
  const answer = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  // As WebDriver BiDi defines the answer of getTree.
  const { contexts } = answer.result as { contexts: { context: string; url: string }[] };
  const window = contexts.find((context) => context.url.endsWith('/browser.xhtml'));
  if (window === undefined) throw new Error(`Expected Firefox to have a window, got ${contexts.length} contexts`);
  const pressed = await connection.send('script.evaluate', {
    expression: PRESS,
    target: { context: window.context },
    awaitPromise: false,
  });
  // As WebDriver BiDi defines the answer of evaluate.
  const { type } = pressed.result as { type: string };
  if (type !== 'success') throw new Error(`Expected the toolbar button to be pressed, got ${type}`);
}
