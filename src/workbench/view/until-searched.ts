import { effect } from '@preact/signals';
import type { WorkbenchState } from './workbench-state.ts';

/** Whether what a note is of is not all found yet: what is picked is whole, whatever is still looked for. */
export function isSearching({ picked, view, reading }: WorkbenchState): boolean {
  // A worker that failed finds no more; to ask it tells why.
  return picked.value.size === 0 && view.value?.searching === true && reading.value.phase !== 'failed';
}

/** Until the words of the filter have been looked for in all records: a note of half of them would say too little. */
export async function untilSearched(state: WorkbenchState): Promise<void> {
  if (!isSearching(state)) return;
  state.said.value = 'The words are still being looked for…';
  let stop: (() => void) | undefined;
  await new Promise<void>((resolve) => {
    stop = effect(() => {
      if (!isSearching(state)) resolve();
    });
  });
  stop?.();
}
