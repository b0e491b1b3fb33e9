import { readFileSync } from 'node:fs';
import { basename, delimiter, resolve } from 'node:path';
import { createAnswerer } from '../console/answer.ts';
import { type Cell, USUAL_CELL } from '../console/cell.ts';
import type { SampleRecord } from '../console/to-lookup-event.ts';

const OWN = resolve(import.meta.dirname, '../fixtures/create-server.json');

/** Files that `TRAILBRIEF_CORPUS` names, separated by new lines or the system's path separator. */
function corpusFiles(): string[] {
  const named = process.env['TRAILBRIEF_CORPUS'] ?? '';
  return named.split(new RegExp(`[\n${delimiter}]`)).filter((file) => file !== '');
}

const documented = corpusFiles().find((file) =>
  basename(file).startsWith('opsworks_puppet_createserver_docs.repaired'),
);

/** AWS's documented OpsWorks for Puppet Enterprise CreateServer record where `TRAILBRIEF_CORPUS` names it, else our own of the same shape. */
export const CREATE_SERVER: SampleRecord = JSON.parse(readFileSync(documented ?? OWN, 'utf8'));

/** The record as text fields, for expectations. */
export const CREATE_SERVER_ID = String(CREATE_SERVER['eventID']);

/** `count` calls of other services, a minute apart, newest first; ids `00000000-0000-4000-8000-…`. */
export function otherRecords(count: number): SampleRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    eventVersion: '1.08',
    userIdentity: {
      type: 'IAMUser',
      principalId: 'AIDAEXAMPLE',
      arn: 'arn:aws:iam::111122223333:user/Alice',
      accountId: '111122223333',
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      userName: 'Alice',
    },
    eventTime: new Date(Date.UTC(2026, 4, 8, 12, 0) - index * 60_000).toISOString().replace('.000', ''),
    eventSource: 'ec2.amazonaws.com',
    eventName: index % 2 === 0 ? 'DescribeInstances' : 'StopInstances',
    awsRegion: 'us-west-2',
    sourceIPAddress: `198.51.100.${(index % 200) + 1}`,
    userAgent: 'aws-cli/2.15.0',
    requestParameters: { instancesSet: { items: [{ instanceId: `i-${String(index).padStart(17, '0')}` }] } },
    responseElements: null,
    requestID: `10000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    eventID: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    readOnly: index % 2 === 0,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: '111122223333',
    eventCategory: 'Management',
  }));
}

/** The sample console where it differs from the usual one. */
export function consoleWith(
  cell: Partial<Cell>,
  records: readonly SampleRecord[] = [CREATE_SERVER, ...otherRecords(9)],
) {
  return createAnswerer({ cell: { ...USUAL_CELL, ...cell }, records, eventId: CREATE_SERVER_ID });
}
