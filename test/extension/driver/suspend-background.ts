import type { Browser } from 'puppeteer-core';
import { type BrowserCommands, findTargets } from './attach-target.ts';
import { evaluateInWindow } from './press-firefox-button.ts';
import { waitUntil } from './wait-until.ts';

const PATIENCE = { timeout: 15_000, interval: 50 };

/** Between two tries to end a worker: one that an event has started anew gets so long to answer it, or the event starts the next. */
const AGAIN_MS = 1_000;

/** Ends the service worker; resolves when it is gone. The next event starts it anew. Rejects with what it saw when it lives on. */
export async function suspendChromium(commands: BrowserCommands, id: string): Promise<void> {
  const seen = new Set<string>();
  const refusals: string[] = [];
  let closedAt = Number.NEGATIVE_INFINITY;
  const endWorkers = async (): Promise<boolean> => {
    const workers = (await findTargets(commands)).filter(
      ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${id}/`),
    );
    if (workers.length === 0) return true;
    for (const { targetId } of workers) seen.add(targetId);
    if (performance.now() - closedAt > AGAIN_MS) {
      closedAt = performance.now();
      for (const { targetId } of workers)
        await commands.send('Target.closeTarget', { targetId }).catch((error: unknown) => refusals.push(String(error)));
    }
    throw new Error(`${workers.length} live, of ${seen.size} seen; refused: ${refusals.join(', ') || 'none'}`);
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
