import type { Preview } from '../../panel/find-preview.ts';
import { toCount, toDigits } from '../../panel/in-words.ts';
import { toNoteOptions } from '../../settings/to-note-options.ts';
import type { CallStore, NoteBeginning } from '../store/call-store.ts';
import { findTooLong, findTooMany } from './copy-limits.ts';
import type { NoteAsking } from './note-asking.ts';
import { createPacer } from './pacer.ts';
import type { WorkbenchPorts } from './workbench-ports.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** What `Copy all` would copy, asked of the worker; as `PanelView.toPreview`. */
export function createPreviewAll(
  state: WorkbenchState,
  store: CallStore,
  { panelState }: WorkbenchPorts,
  { ask, countWritten, toOnly }: NoteAsking,
): () => Promise<Preview | undefined> {
  const pacer = createPacer();
  const write = async (signal: AbortSignal): Promise<Preview | undefined> => {
    const end = (): void => void store.endBeginning().catch(() => undefined);
    signal.addEventListener('abort', end, { once: true });
    // A copy that needs the names ends it too; then it is asked for again.
    for (;;) {
      const written = await ask(async (request) => (signal.aborted ? undefined : store.beginning(request)));
      if (written) return toPreview(written, countWritten());
      if (signal.aborted) return undefined;
    }
  };
  return async () => {
    const settings = panelState.settings.value;
    const question = [toNoteOptions(settings), settings.redact, state.filter.peek(), toOnly()];
    if (countWritten() === 0) return { what: 'Nothing to copy yet: no call is shown.' };
    try {
      return await pacer.run(JSON.stringify(question), write);
    } catch (error) {
      return { what: `Could not be written: ${error instanceof Error ? error.message : 'the worker failed'}.` };
    }
  };
}

function toPreview({ payload, calls, left, shown, characters }: NoteBeginning, count: number): Preview {
  const tooMany = findTooMany(count);
  const all = tooMany === undefined ? calls : count;
  const lost = left > 0 ? `, without ${toCount(left, 'call')} that could not be written` : '';
  const what = `${shown < all ? `the first ${toDigits(shown)} of ${toCount(all, 'call')}` : toCount(all, 'call')}${lost}`;
  if (tooMany !== undefined) return { payload, what: `${what}, with a head of these alone`, but: tooMany };
  const but = findTooLong(calls, characters);
  return { payload, what, characters, ...(but === undefined ? {} : { but }) };
}
