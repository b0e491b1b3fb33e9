import { fromWireCall } from '../../calls/wire-call.ts';
import type { ApiCall } from '../../model/api-call.ts';
import { toNoteFile } from '../../notebook/note-file.ts';
import { createPseudonyms } from '../../notes/redact/create-pseudonyms.ts';
import type { Pseudonyms } from '../../notes/redact/pseudonyms.ts';
import { toCount } from '../../panel/in-words.ts';
import { pinMany } from '../../panel/notebook-port.ts';
import { toNoteOptions } from '../../settings/to-note-options.ts';
import { type CallStore, MOST_WRITTEN, type WrittenNote } from '../store/call-store.ts';
import { toNoteName } from './note-name.ts';
import type { WorkbenchPorts } from './workbench-ports.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** More calls than a reader of a pasted note can take, and than clipboards and chat windows hold. */
const MOST_COPIED = 5_000;
/** Characters of a note for the clipboard. */
const LONGEST_COPIED = 5_000_000;

/** The stand-ins of redacted notes, the same in notes that the worker writes and in those of the open call. */
export interface SharedNames {
  current: Pseudonyms;
}

/** Calls that cross from the worker at once: more would hold up the page. */
const PORTION = 50;

/** Notes over all that the filter shows. Never reject: `said` tells. */
export interface NoteActions {
  copyAll(): Promise<void>;
  download(): Promise<void>;
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
  const write = async (): Promise<WrittenNote> => {
    const settings = ports.panelState.settings.value;
    const { redact } = settings;
    if (redact) await meetNames(names, ports);
    const written = await store.note({ ...toNoteOptions(settings), redact, pseudonyms: names.current.entries() });
    names.current = createPseudonyms(written.pseudonyms);
    if (redact) await meetNames(names, ports);
    return written;
  };
  const orSay = async (doing: string, act: () => Promise<string>): Promise<void> => {
    try {
      state.said.value = await act();
    } catch (error) {
      state.said.value = `Could not ${doing}: ${error instanceof Error ? error.message : 'the browser refused'}.`;
    }
  };
  const fetchCalls = async (count: number): Promise<ApiCall[]> => {
    const calls: ApiCall[] = [];
    for (let from = 0; from < count; from += PORTION)
      calls.push(...(await store.calls(from, Math.min(from + PORTION, count))).map(fromWireCall));
    return calls;
  };
  return {
    pinAll: () => {
      const count = state.view.value?.count ?? 0;
      return pinMany({ state: ports.panelState, ports: ports.panel }, count, () => fetchCalls(count));
    },
    copyAll: () =>
      orSay('copy', async () => {
        const count = state.view.value?.count ?? 0;
        if (count > MOST_WRITTEN) return toTooMany(count);
        if (count > MOST_COPIED) return `${toCount(count, 'call')} are too many for the clipboard: download them.`;
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
        return `Copied ${toCount(calls, 'call')} as ${as}.${toLeft(left)}`;
      }),
    download: () =>
      orSay('download', async () => {
        const { filter, view } = state;
        const count = view.value?.count ?? 0;
        if (count > MOST_WRITTEN) return toTooMany(count);
        state.said.value = `Writing ${toCount(count, 'call')}…`;
        const { payload, calls, left } = await write();
        const { from, to } = filter.value;
        const span = view.value?.span && {
          from: Math.max(view.value.span.from, from ?? Number.NEGATIVE_INFINITY),
          to: Math.min(view.value.span.to, to ?? Number.POSITIVE_INFINITY),
        };
        const file = toNoteFile(payload, ports.panelState.settings.value.format, toNoteName(span));
        ports.save(file);
        return `Saved ${toCount(calls, 'call')} as ${file.name}.${toLeft(left)}`;
      }),
  };
}

function toLeft(count: number): string {
  return count > 0 ? ` ${toCount(count, 'call')} could not be written.` : '';
}

function toTooMany(count: number): string {
  const most = toCount(MOST_WRITTEN, 'call');
  return `${toCount(count, 'call')} are too many for one note: narrow the filter to ${most}, or hand it over as a query.`;
}
