import { effect, type ReadonlySignal, type Signal } from '@preact/signals';
import { askBackground } from '../browser/ask-background.ts';
import { watchStored } from '../browser/stored.ts';
import type { NotebookCommand } from '../calls/notebook.ts';
import { toPinned } from '../calls/notebook-pinned.ts';
import {
  COUNTER_KEY,
  isNotebookAnswer,
  NOTEBOOK,
  type NotebookAnswer,
  type NotebookRequest,
  toDo,
} from '../messages/notebook-requests.ts';
import type { ApiCall } from '../model/api-call.ts';

/** What a panel shows of the notebook, and the calls of which it wants to know whether they are pinned. */
export interface PinnedState {
  calls: ReadonlySignal<ReadonlyMap<string, unknown>>;
  /** `undefined` until the background has told. */
  notebookCount: Signal<number | undefined>;
  pinnedIds: Signal<ReadonlySet<string>>;
}

/** What a panel can do with the notebook. Each rejects when the background cannot be reached. */
export interface NotebookConnection {
  /** Resolves with what was done, or why not, in words. */
  pin(calls: readonly ApiCall[]): Promise<string>;
  unpin(ids: readonly string[]): Promise<string>;
  /** Opens the notebook's own page. */
  open(): Promise<void>;
}

/**
 * Joins a panel with the background's notebook until aborted: which of its calls are pinned, how many there are, and what it can
 * do. Nothing else of the notebook comes here: the page around the panel may look into it.
 */
export function connectNotebook(state: PinnedState, signal: AbortSignal): NotebookConnection {
  const ask = async (request: NotebookRequest): Promise<NotebookAnswer> => {
    const answer = await askBackground(NOTEBOOK, request);
    if (!isNotebookAnswer(answer)) throw new Error('Expected an answer of the notebook, got none');
    return answer;
  };
  const toIds = (): string[] => [...state.calls.peek().keys()];
  const take = ({ count, pinned }: NotebookAnswer): void => {
    if (signal.aborted) return;
    state.notebookCount.value = count;
    state.pinnedIds.value = new Set(pinned);
  };
  let asking = false;
  let again = false;
  const refresh = async (): Promise<void> => {
    again = true;
    if (asking) return;
    asking = true;
    while (again && !signal.aborted) {
      again = false;
      // Whoever cannot be reached now is asked again at the next change.
      await ask({ ask: 'count', ids: toIds() }).then(take, () => undefined);
    }
    asking = false;
  };
  const carryOut = async (command: NotebookCommand): Promise<string> => {
    const answer = await ask(toDo(command, toIds()));
    take(answer);
    return answer.said;
  };
  const stop = effect(() => {
    if (state.calls.value.size > 0) void refresh();
  });
  signal.addEventListener('abort', stop, { once: true });
  watchStored(COUNTER_KEY, signal, () => void refresh());
  return {
    pin: (calls) => carryOut({ kind: 'pin', calls: calls.map(toPinned) }),
    unpin: (ids) => carryOut({ kind: 'unpin', ids }),
    open: async () => {
      await ask({ ask: 'open' });
    },
  };
}
