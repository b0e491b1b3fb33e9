import type { NotebookHead, Tally } from '../../calls/notebook-head.ts';
import { toCount, toDigits } from '../../model/count-words.ts';
import { toUtcText } from '../../notes/time-text.ts';
import { toVisibleLine } from '../../notes/visible.ts';

/** Values shown of one list; the rest is counted. */
const AT_MOST = 6;

/** What the calls have in common: when, who, from where, on which servers, and what failed. */
export function IncidentHead({ head }: { head: NotebookHead }) {
  if (head.calls === 0) return null;
  return (
    <section class="summary" aria-label="Summary">
      <dl>
        <Line label="Period">{toPeriod(head)}</Line>
        <Line label="Calls">{toCounts(head)}</Line>
        <Tallies label="Actors" list={head.actors} />
        <Tallies label="Addresses" list={head.addresses} />
        <Tallies label="Servers" list={head.servers} />
        <Tallies label="Services" list={head.services} />
      </dl>
    </section>
  );
}

function Line({ label, children }: { label: string; children: string }) {
  return (
    <div class="pair">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Tallies({ label, list }: { label: string; list: readonly Tally[] }) {
  if (list.length === 0) return null;
  const more = list.length - AT_MOST;
  return (
    <div class="pair">
      <dt>{label}</dt>
      <dd>
        {list.slice(0, AT_MOST).map(({ value, count }) => (
          <span key={value} class="tally">
            {toVisibleLine(value)} {count > 1 && <span class="dim">×{toDigits(count)}</span>}
          </span>
        ))}
        {more > 0 && <span class="dim">and {toDigits(more)} more</span>}
      </dd>
    </div>
  );
}

function toPeriod({ from, to, timeless }: NotebookHead): string {
  if (!from || !to) return 'not known';
  const period = from.ms === to.ms ? toUtcText(from) : `${toUtcText(from)} to ${toUtcText(to)}`;
  return timeless > 0 ? `${period}; ${toCount(timeless, 'call')} without a time` : period;
}

function toCounts({ calls, denied, failed, partial }: NotebookHead): string {
  const parts = [toDigits(calls), `${toDigits(denied)} denied`, `${toDigits(failed)} failed`];
  if (partial > 0) parts.push(`${toDigits(partial)} known from labels only`);
  return parts.join(', ');
}
