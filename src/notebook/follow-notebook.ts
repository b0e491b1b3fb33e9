import { type ReadAreas, watchAreas } from '../browser/notebook-areas.ts';
import type { PinnedCall } from '../calls/notebook.ts';
import { COUNTER_KEY } from '../messages/notebook-requests.ts';
import { LEDGER_KEY, loadCalls, loadDesk } from '../storage/notebook-store.ts';
import type { NotebookView } from './notebook-state.ts';

/** Shows what storage holds, now and after each change by whichever page, until aborted. Each call is read once. */
export function followNotebook(view: NotebookView, areas: ReadAreas, signal: AbortSignal): void {
  let held: ReadonlyMap<number, PinnedCall> = new Map();
  let reading = false;
  let again = false;
  const read = async (): Promise<void> => {
    const { desk, damaged, aside } = await loadDesk(areas);
    const { items, kept } = desk.ledger;
    const missing = items.filter(({ ref }) => !held.has(ref));
    const found = missing.length > 0 ? await loadCalls(areas, kept, missing) : new Map<number, PinnedCall>();
    if (signal.aborted) return;
    const needed = new Set(items.map(({ ref }) => ref));
    held = new Map([...held, ...found].filter(([ref]) => needed.has(ref)));
    view.show(desk, held, damaged || aside);
  };
  const follow = async (): Promise<void> => {
    again = true;
    if (reading) return;
    reading = true;
    while (again && !signal.aborted) {
      again = false;
      await read().catch(() => {
        view.shell.said.value = 'The notebook could not be read from the browser. Reload this page to try again.';
      });
    }
    reading = false;
  };
  // A kept notebook tells nobody of its changes; the counter does.
  watchAreas([LEDGER_KEY, COUNTER_KEY], signal, () => void follow());
  void follow();
}
