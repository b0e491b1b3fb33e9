import { pageApi } from './page-api.ts';

/** A request from a script in a page to the background: a kind and data. Both sides check what they take. */
interface Request {
  kind: string;
  data: unknown;
}

/** How often a request is sent before it counts as failed: the background may be on its way down when the first arrives. */
const TRIES = 2;

/** Asks the background. Rejects when it cannot be reached or fails. */
export async function askBackground(kind: string, data: unknown): Promise<unknown> {
  const request: Request = { kind, data };
  for (let attempt = 1; ; attempt++) {
    try {
      return await pageApi.runtime.sendMessage(request);
    } catch (error) {
      if (attempt === TRIES) throw error;
    }
  }
}
