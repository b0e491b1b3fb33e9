import type { Menu, Point } from './driver.ts';
import { waitUntil } from './wait-until.ts';

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

/** Commands to the browser as a whole and what it tells, also what Playwright's types do not know. */
export interface BrowserCommands {
  send(method: string, parameters: object): Promise<unknown>;
  on(event: string, listener: (parameters: never) => void): unknown;
}

/** What DevTools answers to one command. */
interface Answer {
  id: number;
  result?: { result?: { value?: unknown }; exceptionDetails?: { text: string }; data?: string };
}

const PATIENCE = { timeout: 15_000, interval: 50 };
const GONE = 'the menu is closed';

/** All targets of the browser, also those that Playwright does not show. */
export async function findTargets(commands: BrowserCommands): Promise<TargetInfo[]> {
  // As the protocol defines the answer.
  const { targetInfos } = (await commands.send('Target.getTargets', { filter: [{}] })) as { targetInfos: TargetInfo[] };
  return targetInfos;
}

/** A session with a target that Playwright does not take for a page of its own. */
async function attach(commands: BrowserCommands, targetId: string) {
  const attached = await commands.send('Target.attachToTarget', { targetId, flatten: false });
  // As the protocol defines the answer.
  const { sessionId } = attached as { sessionId: string };
  const waiting = new Map<number, { done(answer: Answer): void; failed(reason: Error): void }>();
  commands.on('Target.receivedMessageFromTarget', (told: { sessionId: string; message: string }) => {
    if (told.sessionId !== sessionId) return;
    const answer: Answer = JSON.parse(told.message);
    waiting.get(answer.id)?.done(answer);
    waiting.delete(answer.id);
  });
  commands.on('Target.detachedFromTarget', (told: { sessionId: string }) => {
    if (told.sessionId !== sessionId) return;
    for (const { failed } of waiting.values()) failed(new Error(GONE));
  });
  let last = 0;
  return (method: string, params: object): Promise<Answer> =>
    new Promise((done, failed) => {
      const id = ++last;
      waiting.set(id, { done, failed });
      const message = JSON.stringify({ id, method, params });
      commands.send('Target.sendMessageToTarget', { sessionId, message }).catch(failed);
    });
}

const ignoreGone = (error: unknown): void => {
  // What closes the menu takes the answer with it.
  if (!(error instanceof Error && /closed|No session|not found/i.test(error.message))) throw error;
};

async function toMenu(commands: BrowserCommands, targetId: string): Promise<Menu> {
  const send = await attach(commands, targetId);
  const mouse = async (type: string, { x, y }: Point): Promise<void> => {
    await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 }).catch(ignoreGone);
  };
  return {
    look: async (read, argument) => {
      const expression = `(${String(read)})(${JSON.stringify(argument)})`;
      const { result } = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
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
