import SplitPanel from '@cloudscape-design/components/split-panel';
import Table from '@cloudscape-design/components/table';
import type { EventRow } from '../lookup-event.ts';
import { toDetailPairs } from './detail-pairs.ts';
import { strings } from './strings.ts';

/** How many events can be selected and compared. */
export const MOST_SELECTED = 5;

/** The panel at the bottom of the list: the details of the selected events side by side. */
export function ComparePanel({ selected }: { selected: readonly EventRow[] }) {
  const labels = toDetailPairs(selected[0]).map(([label], index) => ({ label, index }));
  return (
    <SplitPanel header={`${selected.length} / ${MOST_SELECTED} ${strings.selected}`}>
      {selected.length === 0 ? (
        strings.compareHint
      ) : (
        <Table
          variant="embedded"
          ariaLabels={{ tableLabel: strings.compare }}
          items={labels}
          trackBy="label"
          columnDefinitions={[
            { id: 'label', header: '', cell: (item) => item.label, isRowHeader: true },
            ...selected.map((row) => ({
              id: row.eventId,
              header: row.eventName,
              cell: (item: (typeof labels)[number]) => toDetailPairs(row)[item.index]?.[1],
            })),
          ]}
        />
      )}
    </SplitPanel>
  );
}
