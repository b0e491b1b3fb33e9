import { fromWireCall } from '../../calls/wire-call.ts';
import type { ApiCall } from '../../model/api-call.ts';
import { type NamedFile, toFileOfParts, toNoteFile } from '../../notebook/note-file.ts';
import { findLengthWarning } from '../../notes/note-length.ts';
import { createPseudonyms } from '../../notes/redact/create-pseudonyms.ts';
import type { Pseudonym, Pseudonyms } from '../../notes/redact/pseudonyms.ts';
import { toCount } from '../../panel/in-words.ts';
import { pinMany } from '../../panel/notebook-port.ts';
import { toNoteOptions } from '../../settings/to-note-options.ts';
import { type CallStore, MOST_WRITTEN, type NoteRequest, type WrittenNote } from '../store/call-store.ts';
import { toNoteName } from './note-name.ts';
import type { WorkbenchPorts } from './workbench-ports.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** Characters of a note for the clipboard: more is more than chat windows hold. */
const LONGEST_COPIED = 5_000_000;

/** The stand-ins of redacted notes, the same in notes that the worker writes and in those of the open call. */
export interface SharedNames {
  current: Pseudonyms;
}

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

/** Takes over what other pages named, and tells them what this one has. Rejects when they do not agree or cannot be had. */
export async function meetNames(names: SharedNames, { shareNames }: Pick<WorkbenchPorts, 'shareNames'>): Promise<void> {
  try {
    if (shareNames) names.current = await shareNames(names.current.entries());
  } catch (error) {
    // What nobody agreed to is not kept for the next try.
    names.current = createPseudonyms();
    throw error;
  }
}

export function createNoteActions(
  state: WorkbenchState,
  store: CallStore,
  ports: WorkbenchPorts,
  names: SharedNames,
): NoteActions {
  let ended = new AbortController();
  const countWritten = (): number => state.picked.value.size || (state.view.value?.count ?? 0);
  const toOnly = (): Pick<NoteRequest, 'only'> =>
    state.picked.value.size > 0 ? { only: [...state.picked.value] } : {};
  /** Asks with the names that all pages share, and shares those that are new. */
  const withNames = async <Written extends Pick<WrittenNote, 'pseudonyms'> | undefined>(
    ask: (request: NoteRequest) => Promise<Written>,
  ): Promise<Written> => {
    const settings = ports.panelState.settings.value;
    const { redact } = settings;
    if (redact) await meetNames(names, ports);
    const written = await ask({ ...toNoteOptions(settings), redact, pseudonyms: names.current.entries(), ...toOnly() });
    if (written) names.current = createPseudonyms(written.pseudonyms);
    if (redact) await meetNames(names, ports);
    return written;
  };
  const write = (): Promise<WrittenNote> => withNames((request) => store.note(request));
  /** Each part leaves memory as a blob. `undefined`: it was cancelled. */
  const writeFile = (count: number, name: string): Promise<Saving | undefined> =>
    withNames(async (request) => {
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
    pinAll: () => {
      const count = countWritten();
      return pinMany({ state: ports.panelState, ports: ports.panel }, count, () => fetchCalls(count));
    },
    copyAll: () =>
      orSay('copy', async () => {
        const count = countWritten();
        if (count > MOST_WRITTEN) return `${toCount(count, 'call')} are too many for the clipboard: download them.`;
        state.said.value = `Writing ${toCount(count, 'call')}…`;
        ports.panelState.byHand.value = undefined;
        const { payload, calls, left } = await write();
        if (payload.text.length > LONGEST_COPIED)
          return `A note of ${toCount(calls, 'call')} is too long for the clipboard: download it.`;
        const kind = await ports.panel.copy(payload).catch((error: unknown) => {
          ports.panelState.byHand.value = payload.text;
          throw error;
        });
        const as =
          payload.html !== undefined && kind === 'plain' ? 'plain text' : ports.panelState.settings.value.format;
        const long = findLengthWarning(payload.text);
        return `Copied ${toCount(calls, 'call')} as ${as}.${toLeft(left)}${long === undefined ? '' : ` ${long}.`}`;
      }),
    download: () =>
      orSay('download', async () => {
        const { filter, view } = state;
        const count = countWritten();
        state.said.value = `Writing ${toCount(count, 'call')}…`;
        const { from, to } = filter.value;
        const span = view.value?.span && {
          from: Math.max(view.value.span.from, from ?? Number.NEGATIVE_INFINITY),
          to: Math.min(view.value.span.to, to ?? Number.POSITIVE_INFINITY),
        };
        if (count > MOST_WRITTEN) return downloadMany(count, toNoteName(span));
        const { payload, calls, left } = await write();
        const file = toNoteFile(payload, ports.panelState.settings.value.format, toNoteName(span));
        ports.save(file);
        return `Saved ${toCount(calls, 'call')} as ${file.name}.${toLeft(left)}`;
      }),
    cancelDownload: () => ended.abort(),
  };
}

function toLeft(count: number): string {
  return count > 0 ? ` ${toCount(count, 'call')} could not be written.` : '';
}
