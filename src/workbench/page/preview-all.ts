import { computed, untracked } from '@preact/signals';
import { toCount, toDigits } from '../../model/count-words.ts';
import type { AskedPreview, Preview } from '../../panel/find-preview.ts';
import { toNoteOptions } from '../../settings/to-note-options.ts';
import type { CallStore } from '../protocol/call-store.ts';
import type { NoteBeginning } from '../protocol/note-writing.ts';
import { findTooLong, findTooMany } from './copy-limits.ts';
import { createLatestOnly } from './latest-only.ts';
import type { NoteAsking } from './note-asking.ts';
import { toSoFarHead } from './so-far.ts';
import type { WorkbenchPorts } from './workbench-ports.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** What `Copy all` would copy, asked of the worker; as `Copying.toPreview`. */
export function createPreviewAll(
  state: WorkbenchState,
  store: CallStore,
  { shell }: WorkbenchPorts,
  { ask, countWritten, toOnly }: NoteAsking,
): () => AskedPreview {
  const newest = createLatestOnly<Preview | undefined>();
  // Settings that are the same come anew whenever one is kept.
  const options = computed(() => {
    const settings = shell.settings.value;
    return JSON.stringify(['all', toNoteOptions(settings), settings.redact, toOnly()]);
  });
  // What is picked does not depend on the view.
  const revision = computed(() => (state.picked.value.size > 0 ? 0 : (state.view.value?.revision ?? 0)));
  const write = async (signal: AbortSignal): Promise<Preview | undefined> => {
    const end = (): void => void store.endBeginning().catch(() => undefined);
    signal.addEventListener('abort', end, { once: true });
    // A copy that needs the names ends it too; then it is asked for again.
    for (;;) {
      const soFar = toSoFarHead(state);
      const written = await ask(async (request) => (signal.aborted ? undefined : store.beginning(request)));
      if (written) return toPreview(written, countWritten(), soFar);
      if (signal.aborted) return undefined;
    }
  };
  const find = async (question: string, version: number): Promise<Preview | undefined> => {
    if (countWritten() === 0) return { what: 'Nothing to copy yet: no call is shown.' };
    try {
      return await newest.run(question, version, write);
    } catch (error) {
      return { what: `Could not be written: ${error instanceof Error ? error.message : 'the worker failed'}.` };
    }
  };
  return () => {
    const question = `${options.value}${JSON.stringify(state.filter.peek())}`;
    const version = revision.value;
    return { question, written: untracked(() => find(question, version)) };
  };
}

function toPreview(written: NoteBeginning, count: number, soFar: string): Preview {
  const { payload, calls, left, shown, characters } = written;
  const tooMany = findTooMany(count);
  const toPart = (all: number): string => `the first ${toDigits(shown)} of ${toCount(all, 'call')}`;
  if (tooMany !== undefined)
    return { payload, what: '', part: `${toPart(count)}, with a head of these alone`, but: tooMany };
  const lost = left > 0 ? `, without ${toCount(left, 'call')} that could not be written` : '';
  const but = findTooLong(calls, characters);
  return {
    payload,
    what: `${toCount(calls, 'call')}${lost}${soFar}`,
    characters,
    ...(shown < calls ? { part: toPart(calls) } : {}),
    ...(but === undefined ? {} : { but }),
  };
}
