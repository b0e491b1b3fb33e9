import { describe, expect, test } from 'vitest';
import { parseNotebookFile, toNotebookFile } from '../../../src/calls/notebook-file.ts';
import { toPinned } from '../../../src/calls/notebook-pinned.ts';
import type { ApiCall } from '../../../src/model/api-call.ts';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import { expectCall } from '../../../src/storage/read-pinned.ts';
import { callsIn, entry, FIXTURE_CALLS, labelled, STORY } from './notebook-samples.ts';

/** All that a call says, its record too. */
const tell = ({ recordText, maskedValues: _, ...call }: ApiCall) => ({ ...call, record: recordText() });

const throughFile = (call: ApiCall): ApiCall => {
  const [read] = parseNotebookFile(toNotebookFile([entry(toPinned(call))], 0));
  if (!read) throw new Error('Expected one entry');
  return expectCall(read.call, 'entries.0.call');
};

describe('a pinned call', () => {
  test.each(FIXTURE_CALLS)('%s says the same after it was stored', (_name, call) => {
    expect(tell(throughFile(call))).toEqual(tell(call));
  });

  test('is as many as the fixtures and the story', () => {
    expect(FIXTURE_CALLS.length).toBeGreaterThan(60);
    for (const call of STORY) expect(tell(throughFile(call))).toEqual(tell(call));
  });

  test('keeps what was masked by its shape masked, and counted', () => {
    const token = `Bearer ${'a1B2'.repeat(10)}`;
    const [call] = callsIn(
      JSON.stringify({ eventID: 'e-1', eventName: 'GetObject', requestParameters: { note: token } }),
    );
    if (!call) throw new Error('Expected a call');
    expect(call.recordText().masked).toBe(1);
    const again = throughFile(call);
    expect(again.recordText()).toEqual(call.recordText());
    expect(again.request).toEqual(call.request);
    expect(JSON.stringify(toPinned(call))).not.toContain('a1B2');
    expect(call.maskedValues?.()).toHaveLength(1);
    expect(again.maskedValues).toBeUndefined();
  });

  test('keeps numbers of many digits', () => {
    const [call] = callsIn(
      '{"eventID":"e-1","eventName":"GetObject","requestParameters":{"size":12345678901234567890}}',
    );
    if (!call) throw new Error('Expected a call');
    expect(throughFile(call).request.rows[0]?.text).toBe('12345678901234567890');
  });

  test('keeps the white space in its texts, and none beside them', () => {
    const [call] = callsIn('{"eventID":"e-1",  "eventName":"Get",\n"requestParameters":{"note":"a  \\"b\\n  c\\\\ "}}');
    if (!call) throw new Error('Expected a call');
    const held = toPinned(call);
    expect('record' in held && held.record).toBe(
      '{"eventID":"e-1","eventName":"Get","requestParameters":{"note":"a  \\"b\\n  c\\\\ "}}',
    );
  });

  test('of a record without an id keeps its stand-in', () => {
    const [call] = callsIn('{"eventVersion":"1.08","eventName":"GetObject","requestParameters":{"a":"b"}}');
    if (!call) throw new Error('Expected a call');
    expect(throughFile(call).id).toBe(call.id);
    expect(call.id).toMatch(/^no-id:/);
  });

  test('known from labels keeps them', () => {
    const labels = {
      eventName: 'StopInstances',
      eventTime: '2026-05-08T04:26:11Z',
      eventTimeText: 'May 8, 2026, 04:26:11 (UTC)',
      userName: 'alice',
      eventSource: 'ec2.amazonaws.com',
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      sourceIpAddress: '192.0.2.4',
      requestId: 'r-1',
      region: 'us-west-2',
      errorCode: 'AccessDenied',
      readOnly: 'false',
      userAgent: 'aws-cli/2.15.0 Python/3.11.6',
      accountId: '111122223333',
      resources: [{ type: 'AWS::EC2::Instance', name: 'i-0123' }, { name: 'i-0456' }],
    };
    const place = { channel: 'page-labels', name: 'https://us-west-2.console.aws.amazon.com/', readAt: 5 } as const;
    const said = toApiCall({ kind: 'labels', labels, place });
    expect([said.accountId, said.origin.userAgent]).toEqual([labels.accountId, labels.userAgent]);
    for (const one of [labels, { ...labels, eventId: 'e-1' }, { eventName: 'StopInstances' }]) {
      const call = toApiCall({ kind: 'labels', labels: one, place });
      expect(tell(throughFile(call))).toEqual(tell(call));
    }
  });
});

describe('a pinned call that is not what it says', () => {
  test.each([
    ['no record', 'not a record', 'Expected c.record to be one CloudTrail record, got none'],
    ['two records', '[{"eventID":"a","eventName":"A"},{"eventID":"b","eventName":"B"}]', 'got several'],
    [
      'the record of another',
      '{"eventVersion":"1.08","eventID":"b","eventName":"B"}',
      'Expected c.id to be the id of its record',
    ],
  ])('is refused: %s', (_name, record, reason) => {
    const { evidence } = labelled('a');
    expect(() => expectCall({ id: 'a', evidence, record }, 'c')).toThrow(reason);
  });
});
