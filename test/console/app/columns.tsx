import Link from '@cloudscape-design/components/link';
import Popover from '@cloudscape-design/components/popover';
import type { TableProps } from '@cloudscape-design/components/table';
import type { EventRow } from '../lookup-event.ts';
import { go } from './route.ts';
import { setup } from './setup.ts';
import { strings } from './strings.ts';
import { toTimeText } from './to-time-text.ts';

function EventLink({ row }: { row: EventRow }) {
  const href = `#/events/${encodeURIComponent(row.eventId)}`;
  return (
    <Link
      {...(setup.cell.link === 'id' ? { href } : {})}
      onFollow={(event) => {
        event.preventDefault();
        go(href);
      }}
    >
      {row.eventName}
    </Link>
  );
}

function EventSource({ row }: { row: EventRow }) {
  return (
    <Popover dismissButton={false} header={row.eventSource} content={strings.serviceOf}>
      {row.eventSource}
    </Popover>
  );
}

const TEXTS: { id: string; header: string; toText(row: EventRow): string | undefined }[] = [
  { id: 'eventTime', header: strings.eventTime, toText: (row) => toTimeText(row.time, setup.cell) },
  { id: 'userName', header: strings.userName, toText: (row) => row.userName },
  {
    id: 'resourceType',
    header: strings.resourceType,
    toText: (row) => row.resources.map((resource) => resource.type).join(', '),
  },
  {
    id: 'resourceName',
    header: strings.resourceName,
    toText: (row) => row.resources.map((resource) => resource.name).join(', '),
  },
  { id: 'accessKey', header: strings.accessKey, toText: (row) => row.accessKeyId },
  { id: 'region', header: strings.region, toText: (row) => row.region },
  { id: 'errorCode', header: strings.errorCode, toText: (row) => row.errorCode },
  { id: 'eventId', header: strings.eventId, toText: (row) => row.eventId },
  { id: 'readOnly', header: strings.readOnly, toText: (row) => row.readOnly },
  { id: 'requestId', header: strings.requestId, toText: (row) => row.requestId },
  { id: 'sourceIpAddress', header: strings.sourceIpAddress, toText: (row) => row.sourceIpAddress },
];

const OTHERS: TableProps.ColumnDefinition<EventRow>[] = TEXTS.map(({ id, header, toText }) => ({
  id,
  header,
  cell: (row) => toText(row) || '-',
}));

/** Every column that the table may show. */
export const COLUMNS: TableProps.ColumnDefinition<EventRow>[] = [
  { id: 'eventName', header: strings.eventName, cell: (row) => <EventLink row={row} />, isRowHeader: true },
  ...OTHERS.slice(0, 2),
  { id: 'eventSource', header: strings.eventSource, cell: (row) => <EventSource row={row} /> },
  ...OTHERS.slice(2),
];

/** The ids of the columns shown at first. */
export const DEFAULT_COLUMNS: readonly string[] = [
  'eventName',
  'eventTime',
  'userName',
  'eventSource',
  'resourceType',
  'resourceName',
];
