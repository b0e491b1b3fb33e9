import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS, type Format } from '../../../src/notes/formats/note-formats.ts';
import type { NoteOptions } from '../../../src/notes/note-options.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toNote } from '../../../src/notes/to-note.ts';
import { entryOf, NOW, noteOf as note } from './note-of.ts';

describe('a note of one call', () => {
  test.each(['Rich text', 'Markdown', 'Plain text'] as const)(
    'says in %s who did what, from where and with what result',
    (format) => {
      const { text, html } = note(format, {});
      for (const said of [
        'OpsWorksCMUser',
        'Admin',
        'AssumedRole',
        'CREATING',
        'serverName',
        '2017-01-05 22:18:23 UTC',
        '#/events/',
      ]) {
        expect(text).toContain(said);
        if (format === 'Rich text') expect(html).toContain(said);
      }
      expect(html === undefined).toBe(format !== 'Rich text');
    },
  );

  test('never holds a masked value', () => {
    const secret = {
      requestParameters: { serverName: 's', attributeName: 'PUPPET_ADMIN_PASSWORD', attributeValue: 'EXAMPLE-SECRET' },
      eventName: 'UpdateServerEngineAttributes',
    };
    for (const format of ['Rich text', 'Markdown', 'Plain text'] as const) {
      const { text, html = '' } = note(format, secret);
      expect(text).not.toContain('EXAMPLE-SECRET');
      expect(html).not.toContain('EXAMPLE-SECRET');
      expect(text).toContain('‹secret›');
    }
  });

  test('is short enough for an incident even when a value is not', () => {
    const { text } = note('Plain text', { requestParameters: { serverName: 'x'.repeat(250_000) } });
    expect(text.length).toBeLessThan(12_000);
    expect(text).toContain('250,000 characters');
  });
});

describe('a note with what a person chose', () => {
  const written = (options: Partial<NoteOptions>, remark?: string) =>
    toNote([{ ...entryOf(), ...(remark === undefined ? {} : { remark }) }], {
      format: 'Plain text',
      defang: false,
      ...options,
    }).text;

  test('has the time of a zone beside UTC, UTC first', () => {
    expect(written({ timeZone: 'America/New_York' })).toMatch(
      /^2017-01-05 22:18:23 UTC \(2017-01-05 17:18:23 GMT-05:00 America\/New_York\)/,
    );
    expect(written({ timeZone: 'Nowhere/At_All' })).toMatch(/^2017-01-05 22:18:23 UTC Admin/);
  });

  test('has the fields chosen, in their order, and no other', () => {
    const text = written({ fields: ['source-ip', 'outcome', 'request', 'user-agent', 'evidence'] });
    const places = ['Source IP', 'Result: Succeeded', 'serverName', 'User agent', 'Source: Read from', '#/events/'].map(
      (part) => text.indexOf(part),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(text).not.toContain('Access key');
  });

  test.each(FORMATS)('has the remark in %s', (format) => {
    expect(written({ format }, 'Looks odd to me')).toContain('Looks odd to me');
  });

  test('names file, line and SHA-256 as evidence', () => {
    const { call } = entryOf();
    const evidence = { channel: 'file', name: 'trail.json', readAt: 0, line: 7, sha256: 'abc123' } as const;
    const read = { ...call, evidence };
    for (const format of FORMATS) {
      const { text } = toNote([{ call: read, brief: toBrief(read, NOW) }], { format, defang: false });
      for (const part of ['trail', '7', 'abc123']) expect(text.replaceAll('&#46;', '.'), format).toContain(part);
    }
  });

  test('says that Event history no longer holds an event older than 90 days', () => {
    for (const format of FORMATS)
      expect(written({ format }).replaceAll('&#32;', ' '), format).toMatch(/no longer in Event history/);
  });
});

describe('a timeline of many calls', () => {
  test('has one row a call, in the order given', () => {
    const { text } = note('Markdown', { eventID: 'a' }, { eventID: 'b', eventTime: '2017-01-05T23:00:00Z' });
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    expect(rows).toHaveLength(4);
    expect(rows[2]).toContain('22:18:23');
    expect(rows[3]).toContain('23:00:00');
  });
});

describe('a timeline', () => {
  test('says the gap since the call before', () => {
    const times = ['22:18:23', '22:18:23', '22:22:36', '23:22:36'].map((time) => ({
      eventTime: `2017-01-05T${time}Z`,
      eventID: time,
    }));
    const { text } = note('Plain text', ...times, { eventTime: '2017-01-08T00:22:36Z' }, { eventTime: undefined });
    const gaps = text
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map((line) => line.split(' | ')[1]);
    expect(gaps).toEqual(['–', '+0 s', '+4 min 13 s', '+1 h', '+2 d 1 h', '–']);
  });

  test.each(FORMATS)('names in %s actor, action, target, source, result, id and link of each call', (format) => {
    const ids = ['11111111-e', '22222222-e'];
    const text = note(format, ...ids.map((eventID) => ({ eventID, eventTime: '2026-11-20T22:18:23Z' })))
      .text.replaceAll('&#45;', '-')
      .replaceAll('&#46;', '.');
    for (const part of ['OpsWorksCMUser', 'CreateServer', 'example-puppet-server', '198.51.100.51', 'CREATING'])
      expect(text.split(part).length, part).toBeGreaterThan(2);
    for (const id of ids) expect(text).toContain(`#/events/${id}`);
  });
});

describe('any text', () => {
  test('fakes no line in any format, whatever it is', () => {
    const lines = (change: Record<string, unknown>, format: Format) => note(format, change).text.split('\n').length;
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.constantFrom('Markdown', 'Plain text'),
        (text, format) => {
          const parameters = (value: string) => ({ requestParameters: { value } });
          expect(lines(parameters(`x${text}`), format as Format)).toBe(lines(parameters('x'), format as Format));
        },
      ),
      { numRuns: 200 },
    );
  });
});
