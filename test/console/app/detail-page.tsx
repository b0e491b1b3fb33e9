import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import Table from '@cloudscape-design/components/table';
import { useEffect, useState } from 'react';
import type { EventRow } from '../lookup-event.ts';
import { type Detail, findDetail } from './cloudtrail-client.ts';
import { toDetailPairs } from './detail-pairs.ts';
import { RecordBlock } from './record-block.tsx';
import { setup } from './setup.ts';
import { strings } from './strings.ts';
import { useSteps } from './use-steps.ts';

/** The older path has plain boxes, the newer one Cloudscape's definition list. */
function Details({ row }: { row: EventRow }) {
  const pairs = toDetailPairs(row);
  return (
    <Container header={<Header variant="h2">{strings.details}</Header>}>
      {setup.cell.path === '/cloudtrail/' ? (
        <ColumnLayout columns={3} variant="text-grid">
          {pairs.map(([label, value]) => (
            <div key={label}>
              <Box variant="awsui-key-label">{label}</Box>
              <div>{value}</div>
            </div>
          ))}
        </ColumnLayout>
      ) : (
        <KeyValuePairs columns={3} items={pairs.map(([label, value]) => ({ label, value }))} />
      )}
    </Container>
  );
}

function Resources({ row }: { row: EventRow }) {
  return (
    <Table
      header={
        <Header variant="h2" counter={`(${row.resources.length})`}>
          {strings.resourcesReferenced}
        </Header>
      }
      items={row.resources}
      empty={strings.noResources}
      columnDefinitions={[
        { id: 'type', header: strings.resourceType, cell: (resource) => resource.type },
        { id: 'name', header: strings.resourceName, cell: (resource) => resource.name },
        { id: 'config', header: strings.configTimeline, cell: () => '-' },
      ]}
    />
  );
}

function EventRecord({ record, half }: { record: unknown; half: boolean }) {
  const text = JSON.stringify(record, null, 4);
  const lines = text.split('\n');
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <CopyToClipboard
              copyButtonText={strings.copy}
              textToCopy={text}
              copySuccessText={strings.copied}
              copyErrorText={strings.notCopied}
            />
          }
        >
          {strings.eventRecord}
        </Header>
      }
    >
      <div className="label-small">{strings.jsonView}</div>
      <RecordBlock text={half ? lines.slice(0, lines.length / 2).join('\n') : text} />
    </Container>
  );
}

/** One event. On a slow console: heading, details, half of the record, all of it. */
export function DetailPage({ eventId }: { eventId: string }) {
  const [detail, setDetail] = useState<Detail | 'none'>();
  const step = useSteps(4);
  useEffect(() => {
    let current = true;
    findDetail(eventId)
      .catch(() => undefined)
      .then((found) => {
        if (current) setDetail(found ?? 'none');
      });
    return () => {
      current = false;
    };
  }, [eventId]);
  if (detail === undefined || step === 0) return <Spinner size="large" />;
  if (detail === 'none') return <Alert type="error">{strings.notFound}</Alert>;
  return (
    <ContentLayout header={<Header variant="h1">{detail.row.eventName}</Header>}>
      <SpaceBetween size="l">
        {step > 1 && <Details row={detail.row} />}
        {step > 1 && <Resources row={detail.row} />}
        {step > 2 && detail.record !== undefined && setup.cell.recordBlock !== 'none' && (
          <EventRecord record={detail.record} half={step === 3} />
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}
