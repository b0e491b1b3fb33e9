import { toCount, toDigits } from '../../model/count-words.ts';
import type { ReadState } from '../protocol/reading.ts';
import { toBytesText } from './size-words.ts';
import type { Given } from './workbench-state.ts';

/** "Read 1,204 of 1,206 records from 3 files, 2 problems." and what else has to be said, each in a short sentence. */
export function toReadWords(state: ReadState, given: Given): string {
  const { records, lost, problemCount, duplicates, sharedIds, partial, repairs, phase, unreadBytes } = state;
  if (phase === 'idle') return 'No record read yet.';
  if (phase === 'reading') return `Reading ${toOrigin(given)}…`;
  const all = records + lost;
  const problems = problemCount > 0 ? `, ${toCount(problemCount, 'problem')}` : '';
  const parts = [`Read ${toDigits(records)} of ${toCount(all, 'record')} from ${toOrigin(given)}${problems}.`];
  const unread = unreadBytes > 0 ? `: ${toBytesText(unreadBytes)} were not read` : '';
  if (phase === 'cancelled') parts.push(`Reading was cancelled${unread}, what was read stays.`);
  else if (unread !== '') parts.push(`An earlier reading was cancelled${unread} then.`);
  if (phase === 'failed') parts.push('Reading failed.');
  if (lost > 0) parts.push(`${toDigits(lost)} could not be read.`);
  if (duplicates > 0) parts.push(`${toCount(duplicates, 'duplicate')} left out.`);
  if (sharedIds > 0) parts.push(`${toCount(sharedIds, 'record')} with the id of another event.`);
  if (partial > 0) parts.push(`${toCount(partial, 'call')} known in part only.`);
  if (repairs.length > 0) parts.push(`${toCount(repairs.length, 'repair')}.`);
  if (phase === 'details') parts.push('Targets and flags are still being read.');
  return parts.join(' ');
}

function toOrigin({ files, pasted, sample }: Given): string {
  const parts = [
    ...(files > 0 ? [toCount(files, 'file')] : []),
    ...(pasted > 0 ? ['pasted text'] : []),
    ...(sample ? ['the sample'] : []),
  ];
  return parts.join(' and ');
}
