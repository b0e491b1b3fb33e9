import Alert from '@cloudscape-design/components/alert';
import CollectionPreferences, {
  type CollectionPreferencesProps,
} from '@cloudscape-design/components/collection-preferences';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import type { EventRow } from '../lookup-event.ts';
import type { Query } from './cloudtrail-client.ts';
import { COLUMNS, DEFAULT_COLUMNS } from './columns.tsx';
import { MOST_SELECTED } from './compare-panel.tsx';
import { LookupBar } from './lookup-bar.tsx';
import { setup } from './setup.ts';
import { strings } from './strings.ts';
import { useRows } from './use-rows.ts';
import { useSteps } from './use-steps.ts';

const PAGE_SIZES = [10, 25, 50].map((value) => ({ value, label: `${value} ${strings.perPage}` }));
const COLUMN_OPTIONS = [
  {
    label: strings.columns,
    options: COLUMNS.map(({ id = '', header }) => ({ id, label: String(header), editable: id !== 'eventName' })),
  },
];

interface ListPageProps {
  query: Query;
  onQuery(query: Query): void;
  selected: EventRow[];
  onSelected(selected: EventRow[]): void;
}

/** Event history: the table, its lookup and its preferences. On a slow console the rows come last, in two steps. */
export function ListPage({ query, onQuery, selected, onSelected }: ListPageProps) {
  const { rows, more, loading, failed, loadMore } = useRows(query);
  const step = useSteps(3);
  const [page, setPage] = useState(1);
  const [preferences, setPreferences] = useState<CollectionPreferencesProps.Preferences>({
    pageSize: 50,
    visibleContent: DEFAULT_COLUMNS,
  });
  const size = preferences.pageSize ?? 50;
  const shown = rows.slice((page - 1) * size, page * size);
  const pages = Math.max(1, Math.ceil(rows.length / size));
  if (step === 0) return null;
  return (
    <Table
      variant="full-page"
      stickyHeader={setup.cell.head === 'sticky'}
      trackBy={(row) => `${row.eventId} ${row.eventName} ${row.time}`}
      columnDefinitions={COLUMNS}
      {...(preferences.visibleContent ? { visibleColumns: preferences.visibleContent } : {})}
      items={step < 3 ? shown.slice(0, Math.ceil(shown.length / 2)) : shown}
      loading={loading || step < 2}
      loadingText={strings.loading}
      empty={failed ? <Alert type="error">{strings.failed}</Alert> : strings.noEvents}
      selectionType="multi"
      selectedItems={selected}
      isItemDisabled={(row) =>
        selected.length >= MOST_SELECTED && !selected.some((other) => other.eventId === row.eventId)
      }
      onSelectionChange={({ detail }) => onSelected(detail.selectedItems.slice(0, MOST_SELECTED))}
      ariaLabels={{
        tableLabel: strings.eventHistory,
        selectionGroupLabel: strings.eventHistory,
        itemSelectionLabel: (_, row) => row.eventName,
        allItemsSelectionLabel: () => strings.eventHistory,
      }}
      header={
        <Header
          variant="awsui-h1-sticky"
          counter={`(${rows.length}${more ? '+' : ''})`}
          description={strings.description}
        >
          {strings.eventHistory}
        </Header>
      }
      filter={
        <LookupBar
          query={query}
          onQuery={(asked) => {
            setPage(1);
            onQuery(asked);
          }}
        />
      }
      pagination={
        <Pagination
          currentPageIndex={page}
          pagesCount={pages}
          openEnd={more}
          onChange={({ detail }) => {
            if (detail.currentPageIndex > pages) loadMore();
            setPage(detail.currentPageIndex);
          }}
        />
      }
      preferences={
        <CollectionPreferences
          title={strings.preferences}
          confirmLabel={strings.confirm}
          cancelLabel={strings.cancel}
          preferences={preferences}
          pageSizePreference={{ title: strings.pageSize, options: PAGE_SIZES }}
          visibleContentPreference={{ title: strings.columns, options: COLUMN_OPTIONS }}
          onConfirm={({ detail }) => {
            setPage(1);
            setPreferences(detail);
          }}
        />
      }
    />
  );
}
