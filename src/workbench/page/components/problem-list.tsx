import { toCount } from '../../../model/count-words.ts';
import { toVisible } from '../../../notes/visible.ts';
import type { ReadState } from '../../protocol/reading.ts';
import { toProblemLines } from '../problem-lines.ts';

/** What could not be read, each with its place; those beyond the ones kept are counted. */
export function ProblemList({ reading: { problems, problemCount } }: { reading: ReadState }) {
  const more = problemCount - problems.length;
  return (
    <ul>
      {[...toProblemLines(problems), ...(more > 0 ? [`and ${toCount(more, 'more problem')}`] : [])].map((line) => (
        <li key={line}>{toVisible(line)}</li>
      ))}
    </ul>
  );
}
