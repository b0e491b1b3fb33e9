import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import { createPseudonyms } from '../../../src/notes/redact/create-pseudonyms.ts';
import { findReplaced, redactEntries } from '../../../src/notes/redact/redact-entries.ts';
import { parseEvents } from '../../../src/records/parse-events.ts';
import { mutatedRecord } from '../mutated-records.ts';
import { callOf } from './call-of.ts';
import { allNotes, callFor, FRAMES, identifying, toEntry } from './identifying-call.ts';

describe('a redacted note', () => {
  test('keeps time, action, ids, service and link', () => {
    const [v] = fc.sample(identifying, 1);
    if (!v) throw new Error('Expected a sample');
    const entry = toEntry(callFor(v, (value) => value));
    const [redacted] = redactEntries([entry], createPseudonyms());
    const { call } = redacted ?? {};
    expect(call?.time).toEqual(entry.call.time);
    expect(call?.action).toBe(entry.call.action);
    expect(call?.id).toBe(entry.call.id);
    expect(call?.requestId).toBe(entry.call.requestId);
    expect(call?.service).toEqual(entry.call.service);
    expect(redacted?.brief.link).toEqual(entry.brief.link);
    expect(redacted?.brief.sections.map(({ title }) => title)).toEqual(entry.brief.sections.map(({ title }) => title));
    const record = JSON.parse(call?.recordText().text ?? '');
    expect([record.eventTime, record.eventName, record.eventID]).toEqual([
      '2017-01-05T22:18:23Z',
      'CreateServer',
      entry.call.id,
    ]);
  });

  test('stays as it is when it is redacted again', () => {
    fc.assert(
      fc.property(identifying, fc.constantFrom(...FRAMES), (v, frame) => {
        const pseudonyms = createPseudonyms();
        const once = redactEntries([toEntry(callFor(v, frame))], pseudonyms);
        const twice = redactEntries(once, pseudonyms);
        expect(twice[0]?.call.recordText().text).toBe(once[0]?.call.recordText().text);
        expect(twice[0]?.brief).toEqual(once[0]?.brief);
      }),
      { numRuns: 60 },
    );
  });

  test('names the same value the same everywhere, and in the next note', () => {
    const pseudonyms = createPseudonyms();
    const first = callOf({ requestParameters: { a: '444455556666', b: 'x 192.0.2.9', c: '444455556666 192.0.2.9' } });
    const [one] = redactEntries([toEntry(first)], pseudonyms);
    const textOf = (name: string) => one?.call.request.rows.find((row) => row.name === name)?.text;
    expect(textOf('c')).toBe(`${textOf('a')} ${textOf('b')?.slice(2)}`);
    const before = pseudonyms.entries().length;
    redactEntries([toEntry(first)], pseudonyms)[0]?.call.recordText();
    expect(pseudonyms.entries()).toHaveLength(before);
    const later = createPseudonyms(pseudonyms.entries());
    expect(redactEntries([toEntry(first)], later)[0]?.brief).toEqual(one?.brief);
  });

  test('needs nothing but what it asks for beforehand', () => {
    fc.assert(
      fc.property(identifying, fc.constantFrom(...FRAMES), (v, frame) => {
        const entries = [toEntry(callFor(v, frame), `by ${v.user}`)];
        const registry = createPseudonyms();
        for (const { kind, value } of findReplaced(entries)) registry.nameOf(kind, value);
        const before = registry.entries().length;
        allNotes(entries, registry);
        expect(registry.entries()).toHaveLength(before);
      }),
      { numRuns: 40 },
    );
  });

  test('leaves words, services, versions and names of parts alone', () => {
    const call = callOf({
      userIdentity: {
        type: 'IAMUser',
        userName: 'a',
        arn: 'arn:aws:iam::111122223333:user/a',
        accountId: '111122223333',
      },
      userAgent: 'Mozilla/5.0 (X11) Chrome/120.0.0.0 aws-cli/2.15.0',
      errorCode: 'AccessDenied',
      errorMessage: 'User: arn:aws:iam::111122223333:user/a is not authorized to perform a call on a resource',
      requestParameters: {
        cidr: '0.0.0.0/0',
        service: 'config.amazonaws.com',
        at: '22:18:23',
        hash: 'ab123456789012cd',
      },
    });
    const [redacted] = redactEntries([toEntry(call)], createPseudonyms());
    const text = (name: string) => redacted?.call.request.rows.find((row) => row.name === name)?.text;
    expect(redacted?.call.outcome.message).toBe(
      'User: arn:aws:iam::account-A:user/user-1 is not authorized to perform a call on a resource',
    );
    expect(redacted?.call.origin.userAgent).toBe(call.origin.userAgent);
    expect(text('cidr')).toBe('0.0.0.0/0');
    expect(text('service')).toBe('config.amazonaws.com');
    expect(text('at')).toBe('22:18:23');
    expect(text('hash')).toBe('ab123456789012cd');
  });

  test('finds an account in the host of a multi-session console, in a file name and in a bucket', () => {
    const call = callOf({
      requestParameters: {
        address: 'https://111122223333-abcd1234.us-east-1.console.aws.amazon.com/x',
        bucket: 'logs-444455556666-eu-west-1',
        alias: 'https://harbour-co.signin.aws.amazon.com/console',
      },
    });
    call.evidence = { channel: 'file', name: '777788889999_CloudTrail_us-east-1_20170105T2218Z_x.json.gz', readAt: 0 };
    const said = allNotes([toEntry(call)]);
    for (const value of ['111122223333', 'abcd1234.us', '444455556666', '777788889999', 'harbour-co'])
      expect(said).not.toContain(value);
    expect(said).toContain('us-east-1.console.aws.amazon.com');
  });

  test('is total: every fixture and every broken record', () => {
    const calls = readdirSync('test/fixtures/records').flatMap((name) =>
      parseEvents({
        kind: 'text',
        text: readFileSync(`test/fixtures/records/${name}`, 'utf8'),
        place: { channel: 'file', name, readAt: 0 },
      }).events.map(toApiCall),
    );
    expect(calls.length).toBeGreaterThan(100);
    const redacted = redactEntries(
      calls.map((call) => toEntry(call)),
      createPseudonyms(),
    );
    for (const { call } of redacted) {
      const { text } = call.recordText();
      if (text !== '') JSON.parse(text);
      expect(text).not.toMatch(/11112222333|44445555666|@example|AROA\w{9}/);
    }
    fc.assert(
      fc.property(mutatedRecord(), (record) => {
        const { events } = parseEvents({
          kind: 'text',
          text: JSON.stringify(record),
          place: { channel: 'paste', readAt: 0 },
        });
        for (const event of events) {
          const [entry] = redactEntries([toEntry(toApiCall(event))], createPseudonyms());
          JSON.parse(entry?.call.recordText().text || 'null');
        }
      }),
      { numRuns: 60 },
    );
  });
});
