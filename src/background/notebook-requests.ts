import type { StorageArea } from '../browser/storage-area.ts';
import type { NotebookCommand } from '../calls/notebook.ts';
import type { NotebookAnswer, NotebookRequest } from '../messages/notebook-requests.ts';
import type { NotebookKeeper } from '../storage/notebook-keeper.ts';

/** What a script in a console page may have done. The rest shows, changes or exports what other pages brought. */
const FOR_PAGES: readonly NotebookCommand['kind'][] = ['pin', 'unpin'];

const REFUSED: NotebookAnswer = { count: 0, pinned: [], said: 'This page may not do that.', done: false };

/**
 * Answers a request for the notebook. `own`: the sender is a page of the extension itself. Rejects for what is no request.
 */
export async function answerNotebook(
  keeper: NotebookKeeper,
  data: unknown,
  own: boolean,
  open: () => Promise<void>,
): Promise<NotebookAnswer> {
  const request = expectRequest(data);
  if (request.ask === 'count') return keeper.count(request.ids);
  if (request.ask === 'do') {
    if (!own && !FOR_PAGES.includes(request.command.kind)) return REFUSED;
    return keeper.carryOut(request.command, request.ids, request.commandId);
  }
  await open();
  return { ...REFUSED, said: '', done: true };
}

/** What is kept under these keys, for pages of the extension alone. `null`: refused, or no list of keys. */
export async function readKept(
  kept: Pick<StorageArea, 'get'>,
  data: unknown,
  own: boolean,
): Promise<Record<string, unknown> | null> {
  if (!own || !Array.isArray(data)) return null;
  return kept.get(data.filter((key) => typeof key === 'string'));
}

const KINDS: Record<NotebookCommand['kind'], true> = {
  pin: true,
  unpin: true,
  remark: true,
  clear: true,
  undo: true,
  keep: true,
  import: true,
  forget: true,
};

/** Empty for a script of an older version, which sends none. */
function toCommandId(data: object): string {
  return 'commandId' in data && typeof data.commandId === 'string' ? data.commandId.slice(0, 64) : '';
}

function expectRequest(data: unknown): NotebookRequest {
  if (typeof data === 'object' && data !== null && 'ask' in data) {
    if (data.ask === 'open') return { ask: 'open' };
    const ids = 'ids' in data && Array.isArray(data.ids) ? data.ids.filter((id) => typeof id === 'string') : [];
    if (data.ask === 'count') return { ask: 'count', ids };
    if (data.ask === 'do' && 'command' in data && isCommand(data.command))
      return { ask: 'do', command: data.command, ids, commandId: toCommandId(data) };
  }
  throw new Error('Expected a request for the notebook, got something else');
}

/** Only scripts of this extension send these, so the members beside the kind are as they were typed there; calls are read by the keeper. */
function isCommand(value: unknown): value is NotebookCommand {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    typeof value.kind === 'string' &&
    Object.hasOwn(KINDS, value.kind)
  );
}
