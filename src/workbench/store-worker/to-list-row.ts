import { at, timeAt } from '../../calls/table/columns.ts';
import type { ApiCall } from '../../model/api-call.ts';
import { toCallRow } from '../../notes/to-row.ts';
import type { ListRow } from '../protocol/list-view.ts';
import { readCall } from './read-call.ts';
import type { StoreContent } from './store-content.ts';

/** One line of the list. A record that cannot be put in words has a line that says so, with what its columns tell. */
export function toListRow(content: StoreContent, row: number): ListRow {
  const { table, shelf, copies } = content;
  const others = copies.of(table, row);
  try {
    const call = readCall(shelf, row);
    return {
      ...toCallRow(call),
      // Lower case of all values of a record: not to be sent with each line.
      haystack: '',
      row,
      ...toNames(call),
      ...(others > 0 ? { copies: others } : {}),
    };
  } catch {
    const { action, service, 'source-ip': address } = table.codes;
    const ms = timeAt(table.times, row);
    const value = ({ codes, dictionary }: typeof action) => dictionary.values[at(codes, row)] ?? '';
    return {
      eventId: `unreadable:${row}`,
      partial: true,
      severity: 'info',
      ms: Number.isNaN(ms) ? undefined : ms,
      clock: '',
      day: 'Time not known',
      sentence: [{ text: 'A record that Trailbrief fails on', style: 'remark' }],
      outcome: { tone: 'quiet', text: 'Not said', value: [{ text: 'Not said', style: 'plain' }] },
      details: [],
      opsworksCm: false,
      haystack: '',
      row,
      action: value(action),
      service: value(service),
      actor: '',
      sourceIp: value(address),
    };
  }
}

function toNames(call: ApiCall): Pick<ListRow, 'action' | 'service' | 'actor' | 'sourceIp'> {
  return {
    action: call.action ?? '',
    service: call.service.name,
    actor: call.identity.actor,
    sourceIp: call.origin.address ?? '',
  };
}
