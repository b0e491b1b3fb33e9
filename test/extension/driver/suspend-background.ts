import type { Browser } from 'puppeteer-core';
import { type BrowserCommands, findTargets } from './attach-target.ts';
import { evaluateInWindow } from './press-firefox-button.ts';
import { waitUntil } from './wait-until.ts';

const PATIENCE = { timeout: 15_000, interval: 50 };

/** Ends the service worker; resolves when it is gone. The next event starts it anew. */
export async function suspendChromium(commands: BrowserCommands, id: string): Promise<void> {
  const endWorkers = async (): Promise<boolean> => {
    const workers = (await findTargets(commands)).filter(
      ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${id}/`),
    );
    // At each look: an event that was on its way when it ended has started it anew, or it was starting and did not hear.
    // One that is gone meanwhile cannot be closed: the next look tells.
    for (const { targetId } of workers) await commands.send('Target.closeTarget', { targetId }).catch(() => undefined);
    return workers.length === 0;
  };
  await waitUntil('the service worker to end', endWorkers, PATIENCE);
}

const SUSPEND = `(async () => {
  const { extension } = WebExtensionPolicy.getByID('trailbrief@trailbrief.example');
  await extension.terminateBackground();
  return extension.backgroundState;
})()`;

/** Ends the event page; resolves when it is gone. The next event starts it anew. */
export async function suspendFirefox(browser: Browser): Promise<void> {
  await waitUntil(
    'the event page to end',
    async () => (await evaluateInWindow(browser, SUSPEND)) === 'stopped',
    PATIENCE,
  );
}
