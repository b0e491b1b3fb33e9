import type { NotebookCommand } from '../calls/notebook.ts';

/** The kind of message that asks the background for something of the notebook. */
export const NOTEBOOK = 'trailbrief-notebook';

/** The kind of message with which the notebook's page reads what is kept: the keys of the database that it wants. */
export const NOTEBOOK_KEPT = 'trailbrief-notebook-kept';

/** Key in `storage.local`: counts changes and entries, holds nothing of a record. Tells the scripts in pages of a change. */
export const COUNTER_KEY = 'notebook-counter';

/**
 * What can be asked. `ids` are calls that the asker has: it is told which of those are pinned. A script in a console page may pin,
 * unpin, count and open; everything else is for the extension's own pages.
 */
export type NotebookRequest =
  | { ask: 'count'; ids: readonly string[] }
  | { ask: 'open' }
  | {
      ask: 'do';
      command: NotebookCommand;
      ids: readonly string[];
      /** Made by the sender: a command that arrives twice is carried out once. */
      commandId: string;
    };

/** Asks for a command to be carried out, once. */
export function toDo(command: NotebookCommand, ids: readonly string[]): NotebookRequest {
  // Not `randomUUID`, which pages without TLS do not have.
  const commandId = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
  return { ask: 'do', command, ids, commandId };
}

export interface NotebookAnswer {
  /** Calls in the notebook. */
  count: number;
  /** Of the ids that were asked for, those in the notebook. */
  pinned: readonly string[];
  /** What was done, or why not, for a person. Empty when there is nothing to say. */
  said: string;
  /** What was asked for was done. */
  done: boolean;
}

/** Whether an answer of the background is one: an older background below a newer page knows no notebook. */
export function isNotebookAnswer(value: unknown): value is NotebookAnswer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'count' in value &&
    typeof value.count === 'number' &&
    'pinned' in value &&
    Array.isArray(value.pinned) &&
    'said' in value &&
    typeof value.said === 'string' &&
    'done' in value &&
    typeof value.done === 'boolean'
  );
}
