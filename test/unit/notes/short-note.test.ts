import { describe, expect, test } from 'vitest';
import type { FORMATS } from '../../../src/notes/formats/note-formats.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toNote } from '../../../src/notes/to-note.ts';
import { callOf } from './call-of.ts';

const NOW = Date.UTC(2026, 0, 1);
const PROSE = ['Rich text', 'Markdown', 'Plain text', 'Jira', 'Slack'] as const;

const DELETED = {
  eventName: 'DeleteServer',
  eventTime: '2024-02-13T17:10:03Z',
  eventID: 'ca02135e-92b1-43f2-8ede-0d7ac3baea9e',
  sourceIPAddress: '203.0.113.9',
  userAgent: 'Boto3/1.34.34 md/Botocore#1.34.34 ua/2.0 os/linux#6.1 lang/python#3.10',
  requestParameters: { serverName: 'harbour-puppet' },
  responseElements: null,
};
const short = (change: Record<string, unknown>, format: (typeof FORMATS)[number] = 'Plain text', remark?: string) => {
  const call = callOf(change);
  const entry = { call, brief: toBrief(call, NOW), ...(remark === undefined ? {} : { remark }) };
  return toNote([entry], { format, defang: false, length: 'Short' });
};
const linesOf = (text: string): string[] => text.trim().split('\n');

describe('a short note of one call', () => {
  test('says who did what from where with what result, what deserves a look, the request, the credentials and the ids', () => {
    const lines = linesOf(short(DELETED).text);
    expect(lines[0]).toMatch(
      /^2024-02-13 17:10:03 UTC {2}.+ \(AssumedRole\) deleted server harbour-puppet from 203\.0\.113\.9\. Succeeded\.$/,
    );
    expect(lines[1]).toMatch(/^! Destructive: /);
    expect(lines[2]).toBe('Request: serverName=harbour-puppet');
    expect(lines[3]).toMatch(/^With: AWS SDK for Python \(Boto3\) 1\.34\.34, key ASIA\w+, session since .+MFA$/);
    expect(lines[4]).toMatch(/^opsworks-cm:DeleteServer, \d{12}, [\w-]+, event ca02135e-92b1-43f2-8ede-0d7ac3baea9e$/);
    expect(lines).toHaveLength(5);
  });

  test.each(PROSE)('has at most eight lines in %s, whatever the call is', (format) => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`member${at}`, 'x'.repeat(300)]));
    for (const change of [
      {},
      DELETED,
      { ...DELETED, requestParameters: many },
      {
        ...DELETED,
        errorCode: 'AccessDenied',
        errorMessage: `User: x is not authorized\nto perform: ${'y'.repeat(900)}`,
      },
      { eventTime: '2025-12-31T10:00:00Z' },
    ]) {
      const { text, html } = short(change, format);
      expect(linesOf(text).length).toBeLessThanOrEqual(8);
      expect((html?.match(/<p>/g) ?? []).length).toBeLessThanOrEqual(8);
      expect(text).toMatch(/Request/);
    }
  });

  test('tells every parameter in its one line, and says what it cut', () => {
    const text = short({
      ...DELETED,
      requestParameters: { serverName: 'harbour', tags: [{ key: 'a', value: 'b' }], notes: 'z'.repeat(100) },
    }).text;
    expect(text).toContain(
      `Request: serverName=harbour, tags.0.key=a, tags.0.value=b, notes=${'z'.repeat(60)}… (100 characters)`,
    );
  });

  test('says why a call was denied, and never that it was done', () => {
    const message =
      'User: arn:aws:iam::111122223333:user/build is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/harbour because no identity-based policy allows the iam:PassRole action';
    const { text } = short({ ...DELETED, errorCode: 'AccessDenied', errorMessage: message });
    expect(text).toContain(
      'Why: iam:PassRole on arn:aws:iam::111122223333:role/harbour is allowed by no identity-based policy.',
    );
    expect(text).toContain('tried to delete server');
    expect(text).not.toContain('! Destructive');
  });

  test('links to the console only while Event history holds the event', () => {
    expect(short(DELETED).text).not.toContain('https://');
    expect(short({ ...DELETED, eventTime: '2025-12-31T10:00:00Z' }).text).toContain('In the console: https://');
  });

  test('says neither the channel it was read by nor the record’s version', () => {
    expect(short(DELETED).text).not.toMatch(/Read (?:from|by)|Record version/);
  });

  test('keeps what a person wrote beside the call', () => {
    expect(short(DELETED, 'Plain text', 'Not planned:\nasked Ana').text).toContain(
      '\nRemark: Not planned:\nRemark: asked Ana',
    );
  });
});

test.each(['CSV', 'JSON', 'Timesketch'] as const)('%s is the same in both lengths', (format) => {
  const call = callOf(DELETED);
  const entries = [{ call, brief: toBrief(call, NOW) }];
  const [one, other] = (['Short', 'Full'] as const).map(
    (length) => toNote(entries, { format, defang: false, length }).text,
  );
  expect(one).toBe(other);
});

test('a short timeline says who, what, from where and with what result, and repeats nothing', () => {
  const entries = ['2024-02-13T17:10:03Z', '2024-02-13T18:10:03Z'].map((eventTime, at) => {
    const call = callOf({ ...DELETED, eventTime, eventID: `call-${at}` });
    return { call, brief: toBrief(call, NOW) };
  });
  const { text } = toNote(entries, { format: 'Markdown', defang: false, length: 'Short' });
  expect(text).toContain('| Time | Who | What | From | Result |');
  expect(text).not.toContain('call-0');
});
