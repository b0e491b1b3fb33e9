import { toVisible } from '../../../notes/visible.ts';
import { toCount } from '../../../panel/in-words.ts';
import { toProblemWords, toReadWords } from '../read-words.ts';
import type { WorkbenchView } from '../workbench-view.ts';

/** What was just done, what was read, from where, and what not. */
export function ReadStatus({ view }: { view: WorkbenchView }) {
  const { said, failure, reading, given, pasteFault } = view.state;
  const { problems, problemCount, repairs, records } = reading.value;
  return (
    <div class="status">
      <div role="status">
        {failure.value && <b class="said">{failure.value} </b>}
        {said.value && <b class="said">{said.value} </b>}
        <span>{toReadWords(reading.value, given.value)}</span>
      </div>
      {problemCount > 0 && (
        <details class="problems" open={records === 0 && pasteFault.value === undefined}>
          <summary>{toCount(problemCount, 'problem')}</summary>
          <ul>
            {problems.map((problem) => toLine(toProblemWords(problem)))}
            {problemCount > problems.length && toLine(`and ${toCount(problemCount - problems.length, 'more problem')}`)}
          </ul>
        </details>
      )}
      {repairs.length > 0 && (
        <details class="problems">
          <summary>{toCount(repairs.length, 'repair')}</summary>
          <ul>{repairs.map(toLine)}</ul>
        </details>
      )}
    </div>
  );
}

function toLine(line: string) {
  return <li>{toVisible(line)}</li>;
}
