import type { Problem } from '../../records/problem.ts';
import type { ReadState } from '../protocol/reading.ts';

/** What could not be read of a pasted text, in one sentence, from what the store told before and after. `undefined`: all was read. */
export function findPasteFault(before: ReadState, after: ReadState): string | undefined {
  const isEmpty = after.records === before.records && after.duplicates === before.duplicates;
  const all = toPasted(after).slice(toPasted(before).length);
  // Text without any record has lost none.
  const lost = isEmpty ? all : all.filter((problem) => problem.lost);
  const [first] = lost;
  if (!first) return undefined;
  const line = first.line === undefined ? '' : `line ${first.line}: `;
  if (isEmpty) return `Nothing could be read: ${line}${first.reason}.`;
  const more = lost.length > 1 ? ` And ${lost.length - 1} more like it.` : '';
  return `Not all of it could be read: ${line}${first.reason}.${more}`;
}

/** Problems of pasted texts; the store lists the first few hundred. */
function toPasted({ problems }: ReadState): Problem[] {
  return problems.filter(({ place }) => place.channel === 'paste');
}
