import { pageApi } from './page-api.ts';

/** A request from a script in a page to the background: a kind and data. Both sides check what they take. */
interface Request {
  kind: string;
  data: unknown;
}

/**
 * Pauses before a request is sent again, in milliseconds: the background may be on its way down when the first arrives, and is not
 * started anew before it is gone. One in ten that met such a background was refused in Firefox, none in Chromium.
 */
const PAUSES_MS = [0, 50, 300];

/**
 * Asks the background. Each request that it knows is answered with something; `undefined`: nobody knows it. Rejects when the
 * background cannot be reached.
 */
export async function askBackground(kind: string, data: unknown): Promise<unknown> {
  const request: Request = { kind, data };
  for (const pause of PAUSES_MS) {
    // Nothing is no answer either: whoever knows the request says something.
    const answer = await send(request).catch(() => undefined);
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return send(request);
}

async function send(request: Request): Promise<unknown> {
  return pageApi.runtime.sendMessage(request);
}
