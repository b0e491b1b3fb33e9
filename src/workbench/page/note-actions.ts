import { fromWireCall } from '../../calls/wire-call.ts';
import type { ApiCall } from '../../model/api-call.ts';
import { toCount } from '../../model/count-words.ts';
import { findLengthWarning } from '../../notes/note-length.ts';
import type { Pseudonym } from '../../notes/redact/pseudonyms.ts';
import { type NamedFile, toFileOfParts, toNoteFile } from '../../panel/note-file.ts';
import { type Pinning, pinMany } from '../../panel/notebook-port.ts';
import type { CallStore } from '../protocol/call-store.ts';
import { MOST_WRITTEN, type WrittenNote } from '../protocol/note-writing.ts';
import { findTooLong, findTooMany } from './copy-limits.ts';
import type { NoteAsking } from './note-asking.ts';
import { toNoteName } from './note-name.ts';
import { toSoFarWords } from './so-far.ts';
import type { WorkbenchPorts } from './workbench-ports.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** A note that is ready to be saved. */
interface Saving {
  file: NamedFile<Blob>;
  calls: number;
  left: number;
  pseudonyms: readonly Pseudonym[];
}

/** Calls that cross from the worker at once: more would hold up the page. */
const PORTION = 50;

/** Notes over the calls that were picked, or else over all that the filter shows. Never reject: `said` tells. */
export interface NoteActions {
  copyAll(): Promise<void>;
  /** Of many calls: in parts, and says how far it is. */
  download(): Promise<void>;
  /** Ends writing; nothing is saved. */
  cancelDownload(): void;
  /** Into the notebook. */
  pinAll(): Promise<void>;
}

export function createNoteActions(
  state: WorkbenchState,
  store: CallStore,
  ports: WorkbenchPorts,
  { ask, countWritten, toOnly }: NoteAsking,
  pinning: Pinning | undefined,
): NoteActions {
  const { settings, byHand } = ports.shell;
  let ended = new AbortController();
  /** A preview that is being written has the names until it ends. */
  const freeNames = async (): Promise<void> => {
    if (settings.value.redact) await store.endBeginning();
  };
  const write = async (): Promise<WrittenNote> => {
    await freeNames();
    return ask((request) => store.note(request));
  };
  /** Each part leaves memory as a blob. `undefined`: it was cancelled. */
  const writeFile = async (count: number, name: string): Promise<Saving | undefined> => {
    await freeNames();
    return ask(async (request) => {
      const { signal } = ended;
      const blobs: Blob[] = [];
      const written = await store.noteParts(request, ({ text, share }) => {
        if (signal.aborted) return false;
        if (text !== '') blobs.push(new Blob([text]));
        state.said.value = `Writing ${toCount(count, 'call')}: ${Math.floor(share * 100)} %`;
        return true;
      });
      if (!written || signal.aborted) return undefined;
      return { ...written, file: toFileOfParts([written.head, ...blobs, written.tail], request.format, name) };
    });
  };
  const downloadMany = async (count: number, name: string): Promise<string> => {
    ended = new AbortController();
    state.writing.value = true;
    try {
      const written = await writeFile(count, name);
      if (!written) return 'The download was cancelled.';
      ports.save(written.file);
      return `Saved ${toCount(written.calls, 'call')} as ${written.file.name}.${toLeft(written.left)}`;
    } finally {
      state.writing.value = false;
    }
  };
  const orSay = async (doing: string, act: () => Promise<string>): Promise<void> => {
    try {
      state.said.value = await act();
    } catch (error) {
      state.said.value = `Could not ${doing}: ${error instanceof Error ? error.message : 'the browser refused'}.`;
    }
  };
  const fetchCalls = async (count: number): Promise<ApiCall[]> => {
    const { only } = toOnly();
    if (only) return (await Promise.all(only.map((number) => store.open(number)))).map(fromWireCall);
    const calls: ApiCall[] = [];
    for (let from = 0; from < count; from += PORTION)
      calls.push(...(await store.calls(from, Math.min(from + PORTION, count))).map(fromWireCall));
    return calls;
  };
  return {
    pinAll: async () => {
      if (!pinning) return;
      const count = countWritten();
      const more = toSoFarWords(state);
      await pinMany(pinning, count, () => fetchCalls(count));
      state.said.value += more;
    },
    copyAll: () =>
      orSay('copy', async () => {
        const count = countWritten();
        const more = toSoFarWords(state);
        const tooMany = findTooMany(count);
        if (tooMany !== undefined) return tooMany;
        state.said.value = `Writing ${toCount(count, 'call')}…`;
        byHand.value = undefined;
        const { payload, calls, left } = await write();
        const tooLong = findTooLong(calls, payload.text.length);
        if (tooLong !== undefined) return tooLong;
        const kind = await ports.copy(payload).catch((error: unknown) => {
          byHand.value = payload.text;
          throw error;
        });
        const as = payload.html !== undefined && kind === 'plain' ? 'plain text' : settings.value.format;
        const long = findLengthWarning(payload.text);
        return `Copied ${toCount(calls, 'call')} as ${as}.${toLeft(left)}${long === undefined ? '' : ` ${long}.`}${more}`;
      }),
    download: () =>
      orSay('download', async () => {
        const { filter, view } = state;
        const count = countWritten();
        const more = toSoFarWords(state);
        state.said.value = `Writing ${toCount(count, 'call')}…`;
        const { from, to } = filter.value;
        const span = view.value?.span && {
          from: Math.max(view.value.span.from, from ?? Number.NEGATIVE_INFINITY),
          to: Math.min(view.value.span.to, to ?? Number.POSITIVE_INFINITY),
        };
        if (count > MOST_WRITTEN) return `${await downloadMany(count, toNoteName(span))}${more}`;
        const { payload, calls, left } = await write();
        const file = toNoteFile(payload, settings.value.format, toNoteName(span));
        ports.save(file);
        return `Saved ${toCount(calls, 'call')} as ${file.name}.${toLeft(left)}${more}`;
      }),
    cancelDownload: () => ended.abort(),
  };
}

function toLeft(count: number): string {
  return count > 0 ? ` ${toCount(count, 'call')} could not be written.` : '';
}
