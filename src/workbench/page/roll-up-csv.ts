import type { RolledUp } from '../../calls/table/roll-up.ts';
import { defangText } from '../../notes/defang.ts';
import { toCsvRow } from '../../notes/formats/csv.ts';

/** A roll-up as CSV, quoted and escaped as a note is. `by` names the first column. Times are ISO 8601, in UTC. */
export function toRollUpCsv(by: string, sums: readonly RolledUp[], defang: boolean): string {
  const toText = (text: string): string => (defang ? defangText(text) : text);
  const head = [by, 'Value', 'Calls', 'Denied or failed', 'First seen', 'Last seen', 'Regions', 'Tools'];
  const rows = sums.map(({ label, value, count, failed, first, last, regions, tools }) =>
    toCsvRow([
      toText(label),
      toText(value),
      count,
      failed,
      toTime(first),
      toTime(last),
      regions.map(toText),
      tools.map(toText),
    ]),
  );
  return [toCsvRow(head), ...rows].join('');
}

function toTime(ms: number | undefined): string {
  return ms === undefined ? '' : new Date(ms).toISOString();
}
