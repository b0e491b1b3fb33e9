import type { WorkbenchState } from './workbench-state.ts';

/** Whether a note would be of what was found so far: words are still being looked for. What is picked is whole all the same. */
export function isSoFar({ picked, view }: WorkbenchState): boolean {
  return picked.peek().size === 0 && view.peek()?.searching === true;
}

/** What is said of such a note; nothing of any other. */
export function toSoFarWords(state: WorkbenchState): string {
  return isSoFar(state) ? ' Words were still being looked for: there may be more.' : '';
}
