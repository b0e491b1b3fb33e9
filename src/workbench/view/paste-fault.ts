import type { Problem } from '../../records/problem.ts';
import type { ReadState } from '../store/call-store.ts';

/** What could not be read of a pasted text, in one sentence, from what the store told before and after. `undefined`: all was read. */
export function findPasteFault(before: ReadState, after: ReadState): string | undefined {
  const lost = toPasted(after).slice(toPasted(before).length);
  const [first] = lost;
  if (!first) return undefined;
  const isEmpty = after.records === before.records && after.duplicates === before.duplicates;
  const line = first.line === undefined ? '' : `line ${first.line}: `;
  if (isEmpty) return `Nothing could be read: ${line}${first.reason}.`;
  const more = lost.length > 1 ? ` And ${lost.length - 1} more like it.` : '';
  return `Not all of it could be read: ${line}${first.reason}.${more}`;
}

/** Records of pasted texts that were lost; the store lists the first few hundred. */
function toPasted({ problems }: ReadState): Problem[] {
  return problems.filter(({ place, lost }) => place.channel === 'paste' && lost);
}
