import { createAnswerer } from '../../console/answer.ts';
import { type Cell, USUAL_CELL } from '../../console/cell.ts';
import type { SampleRecord } from '../../console/to-lookup-event.ts';
import type { Answers } from '../../extension/driver/driver.ts';
import { generateRecords } from '../generate-records.ts';

/** A console page that is not CloudTrail's, of the same origin as the sample console. */
export const ELSEWHERE = 'https://us-west-2.console.aws.amazon.com/ec2/home?region=us-west-2';

const EMPTY =
  '<!doctype html><title>EC2</title><p>An empty page of the console</p><script>globalThis.ready = 1</script>';

/** One page of Event history, none of OpsWorks CM: so the panel lists them all. */
export function toListRecords(count = 50): SampleRecord[] {
  const records: SampleRecord[] = [];
  for (const text of generateRecords(count * 4, 7)) {
    const record: SampleRecord = JSON.parse(text);
    if (record['eventSource'] !== 'opsworks-cm.amazonaws.com') records.push(record);
    if (records.length === count) break;
  }
  return records;
}

/**
 * A record of about 250 KB, near CloudTrail's greatest (256 KB): 100 KB of request and 100 KB of answer, the most that it
 * writes of each, and the rest in resources.
 */
export function toLargeRecord(): SampleRecord {
  const [record] = toListRecords(1);
  const hex = (at: number): string => at.toString(16).padStart(17, '0');
  const instances = Array.from({ length: 1_500 }, (_, at) => ({
    instanceId: `i-${hex(at)}`,
    tag: { key: 'team', value: `t${at}` },
  }));
  const statements = Array.from({ length: 640 }, (_, at) => ({
    Sid: `Rule "${at}"`,
    Effect: 'Allow',
    Action: ['s3:GetObject', 's3:PutObject'],
    Resource: `arn:aws:s3:::example-bucket-${hex(at)}/*`,
  }));
  const resources = Array.from({ length: 350 }, (_, at) => ({
    ARN: `arn:aws:ec2:us-west-2:111122223333:instance/i-${hex(at)}`,
    accountId: '111122223333',
    type: 'AWS::EC2::Instance',
  }));
  return {
    ...record,
    eventSource: 'ec2.amazonaws.com',
    eventName: 'CreateTags',
    requestParameters: { resourcesSet: { items: instances } },
    responseElements: { policy: JSON.stringify({ Version: '2012-10-17', Statement: statements }) },
    resources,
    eventID: '00000000-0000-4000-8000-0000000250bb',
  };
}

/** A sample console and an empty page of the same origin, where a tab begins: what is measured starts with the navigation away. */
export interface SamplePage {
  /** The console's own address. */
  url: string;
  answers: Answers;
}

/** A sample console in the usual cell, opened on `page`. `eventId` as in `createAnswerer`. */
export function toSamplePage(page: Cell['page'], records: readonly SampleRecord[], eventId?: string): SamplePage {
  const cell = { ...USUAL_CELL, page };
  const answerer = createAnswerer({ cell, records, ...(eventId === undefined ? {} : { eventId }) });
  return {
    url: answerer.url,
    answers: {
      url: ELSEWHERE,
      answer: (request) =>
        request.url.startsWith(ELSEWHERE)
          ? { status: 200, headers: { 'content-type': 'text/html' }, body: EMPTY }
          : answerer.answer(request),
    },
  };
}
