import type { View } from '../protocol/list-view.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** Whether more calls may match than those that a view has: its words are still being looked for, or could not be to the end. */
export function hasPart(view: View | undefined): boolean {
  return view !== undefined && (view.searching || view.fault !== undefined);
}

/** Whether a note would be of what was found so far. What is picked is whole all the same. */
function isSoFar({ picked, view }: WorkbenchState): boolean {
  return picked.peek().size === 0 && hasPart(view.peek());
}

/** The same for the head of a preview, after the number of calls. */
export function toSoFarHead(state: WorkbenchState): string {
  if (!isSoFar(state)) return '';
  if (state.view.peek()?.searching) return ' so far: not all records were looked through yet';
  return ': not all records could be looked through, there may be more';
}

/** What is said of such a note; nothing of any other. */
export function toSoFarWords(state: WorkbenchState): string {
  if (!isSoFar(state)) return '';
  if (state.view.peek()?.searching) return ' Words were still being looked for: there may be more.';
  return ' Not all records could be looked through: there may be more.';
}
