import { askBackground } from '../browser/ask-background.ts';
import { fromWireCall } from '../calls/wire-call.ts';
import { READ, type Understood } from '../messages/reading-request.ts';
import type { ApiCall } from '../model/api-call.ts';
import type { Problem } from '../records/problem.ts';
import type { RawEvent } from '../sources/raw-event.ts';

/** Has the background read a raw event. Rejects when it cannot, or when the extension was reloaded below the page. */
export async function readRaw(raw: RawEvent): Promise<{ calls: ApiCall[]; problems: Problem[] }> {
  // The background of this very extension answers with what its types say.
  const understood = (await askBackground(READ, raw)) as Understood | null | undefined;
  if (!Array.isArray(understood?.calls)) throw new Error('Expected the background to read a text, got no answer');
  const { calls, problems } = understood;
  return { calls: calls.map(fromWireCall), problems };
}
