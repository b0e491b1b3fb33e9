import { scanRecords } from '../../records/scan-records.ts';
import { createCallStore } from './create-store.ts';

const RECORDS = 400;
const ROUNDS = 8;
/** As many lines as a screen has. */
const LINES = 50;

/**
 * Reads made-up records and forgets them. Engines compile what they have seen run for a while: done in the worker while
 * somebody still looks for a file, it is not waited for when the file is there.
 */
export async function warmUp(): Promise<void> {
  const bytes = warmUpBytes();
  const place = { channel: 'paste', readAt: 0 } as const;
  const source = { id: 0, bytes: bytes.length, readAt: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const store = createCallStore(
      async (_, sink) => sink.addPart({ source, bytes, rows: scanRecords(bytes, place).rows }),
      () => 0,
    );
    await store.read([], () => undefined);
    await store.show({ facets: {}, text: '', opsworksCm: false }, { key: 'time', descending: true });
    await store.rows(0, LINES);
    await store.show({ facets: {}, text: 'no-such-word', opsworksCm: false }, { key: 'time', descending: true });
    await store.show(
      { facets: { region: ['eu-west-1'] }, text: '', opsworksCm: false },
      { key: 'time', descending: true },
    );
    await store.clear();
  }
}

/** A log file of made-up records. */
export function warmUpBytes(): Uint8Array {
  return new TextEncoder().encode(`{"Records":[${Array.from({ length: RECORDS }, toText).join(',')}]}`);
}

function toText(_: unknown, index: number): string {
  const arn = `arn:aws:sts::111122223333:assumed-role/Admin/person-${index % 20}`;
  return JSON.stringify({
    eventVersion: '1.11',
    userIdentity: {
      type: 'AssumedRole',
      principalId: `AROA123456789EXAMPLE:person-${index % 20}`,
      arn,
      accountId: '111122223333',
      accessKeyId: `ASIA1234567EXAMPLE${index % 50}`,
      sessionContext: {
        sessionIssuer: { type: 'Role', userName: 'Admin', arn: 'arn:aws:iam::111122223333:role/Admin' },
        attributes: { creationDate: '2025-01-05T22:18:23Z', mfaAuthenticated: 'false' },
      },
    },
    eventTime: new Date(index * 61_000).toISOString().replace('.000', ''),
    eventSource: index % 3 === 0 ? 'ec2.amazonaws.com' : 'opsworks-cm.amazonaws.com',
    eventName: index % 3 === 0 ? 'DescribeInstances' : 'DescribeServers',
    awsRegion: 'eu-west-1',
    sourceIPAddress: `192.0.2.${index % 200}`,
    userAgent: 'aws-cli/2.15.30 Python/3.11.8',
    ...(index % 9 === 0 ? { errorCode: 'AccessDenied', errorMessage: 'not authorized: "explicit" deny' } : {}),
    requestParameters: {
      serverName: `server-${index}`,
      tags: [{ key: 'stage', value: 'test' }],
      dryRun: true,
      count: index,
    },
    responseElements: null,
    requestID: `request-${index}`,
    eventID: `event-${index}-of-those-that-warm-up`,
    readOnly: true,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: '111122223333',
    eventCategory: 'Management',
  });
}
