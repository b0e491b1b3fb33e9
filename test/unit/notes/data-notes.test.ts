import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../src/notes/note.ts';
import { noteOf as note } from './note-of.ts';

describe('data', () => {
  test('has one header and the same columns for each call in CSV', () => {
    const [head = '', ...rows] = note('CSV', {}, { errorCode: 'AccessDenied' }).text.trimEnd().split('\r\n');
    const names = head.split(',');
    for (const name of [
      'time',
      'account',
      'region',
      'service',
      'identity_type',
      'session',
      'access_key',
      'request',
      'remark',
      'link',
      'evidence',
      'sha256',
    ])
      expect(names).toContain(name);
    expect(rows).toHaveLength(2);
  });

  test('marks a masked record in JSON and in Timesketch', () => {
    const secret = { requestParameters: { attributeName: 'X', attributeValue: 'EXAMPLE-SECRET' } };
    const [object] = JSON.parse(note('JSON', secret).text);
    const event = JSON.parse(note('Timesketch', secret).text);
    expect(object.masked_values).toBe(1);
    expect(object.record.requestParameters.attributeValue).toBe('‹secret›');
    expect(event.cloud_trail_event_masked).toBe(1);
    expect(JSON.parse(event.cloud_trail_event).requestParameters.attributeValue).toBe('‹secret›');
    for (const format of FORMATS) expect(note(format, secret).text, format).not.toContain('EXAMPLE-SECRET');
  });

  test("has Plaso's names and Timesketch's own in JSONL", () => {
    const event = JSON.parse(note('Timesketch', {}).text);
    expect(event).toMatchObject({
      message: 'Admin / OpsWorksCMUser created server example-puppet-server. Succeeded, status CREATING.',
      datetime: '2017-01-05T22:18:23+00:00',
      timestamp_desc: 'Recorded Time',
      data_type: 'aws:cloudtrail:entry',
      access_key: 'ASIAIOSFODNN7EXAMPLE',
      account_identifier: '111122223333',
      event_name: 'CreateServer',
      event_source: 'opsworks-cm.amazonaws.com',
      recorded_time: '2017-01-05T22:18:23+00:00',
      resources: 'example-puppet-server',
      source_ip: '198.51.100.51',
      user_identity_arn: 'arn:aws:sts::111122223333:assumed-role/Admin/OpsWorksCMUser',
      user_name: 'OpsWorksCMUser',
    });
    expect(event.cloud_trail_event).toContain('"eventName": "CreateServer"');
    expect(event.cloud_trail_event).not.toContain('\n');
  });

  test('says of an event without a time when it was read', () => {
    const event = JSON.parse(note('Timesketch', { eventTime: undefined }).text);
    expect(event.datetime).toBe('1970-01-01T00:00:00.000+00:00');
    expect(event.timestamp_desc).toContain('Time read');
    expect(event.recorded_time).toBeUndefined();
  });
});
