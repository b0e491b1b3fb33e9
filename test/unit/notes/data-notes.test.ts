import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../src/notes/formats/note-formats.ts';
import { findCsvFault } from '../../proof/notes/security/data-faults.ts';
import { entryOf, noteOf as note } from './note-of.ts';

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

  test.each([
    ['behind a semicolon', "x;=cmd|' /C calc'!A0;y"],
    ['behind a semicolon and a space', '(compatible; +1+1; y)'],
    ['behind a quote', 'a;"=1+1'],
    ['behind several quotes', '";""-1+1"'],
    ['behind a tab', 'a\t@SUM(1)'],
    ['behind a comma', 'a,=1'],
    ['behind an apostrophe of its own', "a;'=1"],
    ['in its wide form', 'a;＝1,＋1;－1;＠x'],
    ['at the beginning, quoted', '"=1'],
  ])('begins no cell with a formula that stands %s, whichever sign separates cells', (_place, text) => {
    const entry = entryOf({
      userAgent: text,
      requestParameters: { [text]: text, list: [text, -1] },
      errorMessage: text,
    });
    expect(findCsvFault([entry], { format: 'CSV', defang: false })).toBeUndefined();
  });

  test('begins no cell with a formula and reads back as it was, whatever is put together of separators, quotes and signs', () => {
    const text = fc.string({ unit: fc.constantFrom(...',;\t"\'=+-@＝ a\\\r\n'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const entry = entryOf({
          userAgent: one,
          errorMessage: other,
          requestParameters: { [one]: other, list: [one, -1] },
        });
        expect(findCsvFault([entry], { format: 'CSV', defang: false })).toBeUndefined();
      }),
    );
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
