import { toCount } from '../../../model/count-words.ts';
import { toVisible } from '../../../notes/visible.ts';
import { toReadWords } from '../read-words.ts';
import type { WorkbenchView } from '../workbench-view.ts';
import { ProblemList } from './problem-list.tsx';

/** What was just done, what was read, from where, and what not: `problems` are listed here unless the list does it. */
export function ReadStatus({ view, problems: lists }: { view: WorkbenchView; problems: boolean }) {
  const { said, failure, reading, given, pasteFault } = view.state;
  const { problemCount, repairs, records } = reading.value;
  return (
    <div class="status">
      <div role="status">
        {failure.value && <b class="said">{failure.value} </b>}
        {said.value && <b class="said">{said.value} </b>}
        <span>{toReadWords(reading.value, given.value)}</span>
      </div>
      {lists && problemCount > 0 && (
        <details class="problems" open={records === 0 && pasteFault.value === undefined}>
          <summary>{toCount(problemCount, 'problem')}</summary>
          <ProblemList reading={reading.value} />
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
