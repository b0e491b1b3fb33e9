import { proxy } from 'comlink';
import type { CallStore } from '../protocol/call-store.ts';
import type { View } from '../protocol/list-view.ts';
import { openLine } from './worker-connection.ts';

/**
 * The store in a worker of its own. When that fails, whatever is asked of it rejects, until `clear` starts another one.
 *
 * @param onFail - is told once for each worker that fails, with words that can be shown.
 */
export function connectStore(onFail: (words: string) => void, start: () => Worker = startWorker): CallStore {
  let line = openLine(start, onFail);
  let watcher: ((view: View) => void) | undefined;
  const watch = async (): Promise<void> => {
    const onView = watcher;
    if (onView) await line.ask((store) => store.watch(proxy(onView)));
  };
  return {
    // Functions do not cross to a worker by themselves.
    read: (inputs, onState) => line.ask((store) => store.read([...inputs], proxy(onState))),
    watch: (onView) => {
      watcher = onView;
      return watch();
    },
    cancel: () => line.ask((store) => store.cancel()),
    clear: async () => {
      try {
        await line.ask((store) => store.clear());
      } catch (error) {
        if (!line.hasFailed()) throw error;
        line = openLine(start, onFail);
        await watch();
      }
    },
    show: (filter, sort, seen) => line.ask((store) => store.show(filter, sort, seen)),
    goOn: (revision) => line.ask((store) => store.goOn(revision)),
    rows: (from, to) => line.ask((store) => store.rows(from, to)),
    find: (eventId) => line.ask((store) => store.find(eventId)),
    open: (row) => line.ask((store) => store.open(row)),
    calls: (from, to) => line.ask((store) => store.calls(from, to)),
    around: (row) => line.ask((store) => store.around(row)),
    rollUp: (by) => line.ask((store) => store.rollUp(by)),
    copies: (row) => line.ask((store) => store.copies(row)),
    note: (request) => line.ask((store) => store.note(request)),
    beginning: (request) => line.ask((store) => store.beginning(request)),
    endBeginning: () => line.ask((store) => store.endBeginning()),
    noteParts: (request, onPart) => line.ask((store) => store.noteParts(request, proxy(onPart))),
    sessionFilter: (row) => line.ask((store) => store.sessionFilter(row)),
  };
}

function startWorker(): Worker {
  return new Worker(new URL('../store-worker/store.worker.ts', import.meta.url), { type: 'module' });
}
