import { attachTo, type BrowserCommands, findTargets } from './attach-target.ts';
import type { Menu, Point } from './driver.ts';
import { waitUntil } from './wait-until.ts';

const PATIENCE = { timeout: 15_000, interval: 50 };
const GONE = 'the menu is closed';

/** What DevTools answers to `Runtime.evaluate`. */
interface Evaluated {
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

const ignoreGone = (error: unknown): void => {
  // What closes the menu takes the answer with it.
  if (!(error instanceof Error && /closed|No session|not found/i.test(error.message))) throw error;
};

async function toMenu(commands: BrowserCommands, targetId: string): Promise<Menu> {
  const { send } = await attachTo(commands, targetId, GONE);
  const mouse = async (type: string, { x, y }: Point): Promise<void> => {
    await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 }).catch(ignoreGone);
  };
  return {
    look: async (read, argument) => {
      const expression = `(${String(read)})(${JSON.stringify(argument)})`;
      const { result } = await send<Evaluated>('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      });
      if (result?.exceptionDetails) throw new Error(result.exceptionDetails.text);
      // What the function gave, by value.
      return result?.result?.value as never;
    },
    clickAt: async (point) => {
      await mouse('mousePressed', point);
      await mouse('mouseReleased', point);
    },
    press: async (key) => {
      // A button is pressed by the character that the key makes.
      const made = key === 'Enter' ? { text: '\r', windowsVirtualKeyCode: 13 } : {};
      for (const type of ['keyDown', 'keyUp'])
        await send('Input.dispatchKeyEvent', { type, key, code: key, ...made }).catch(ignoreGone);
    },
    isOpen: async () => (await findTargets(commands)).some((target) => target.targetId === targetId),
  };
}

/** Presses the extension's toolbar button while the page at this address is in front, and gives the menu that opens. */
export async function pressChromiumButton(commands: BrowserCommands, id: string, toUrl: () => string): Promise<Menu> {
  // A page that has just begun to load has no tab under its address yet.
  const target = await waitUntil(
    `a tab at ${toUrl()}`,
    async () => (await findTargets(commands)).find((info) => info.type === 'tab' && info.url === toUrl()),
    PATIENCE,
  );
  const known = new Set((await findTargets(commands)).map(({ targetId }) => targetId));
  await commands.send('Extensions.triggerAction', { id, targetId: target.targetId });
  const menu = await waitUntil(
    'the menu to open',
    async () =>
      (await findTargets(commands)).find(
        (info) =>
          info.type === 'page' && info.url === `chrome-extension://${id}/menu.html` && !known.has(info.targetId),
      ),
    PATIENCE,
  );
  return toMenu(commands, menu.targetId);
}
