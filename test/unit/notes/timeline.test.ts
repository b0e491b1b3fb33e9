import { describe, expect, test } from 'vitest';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import { FORMATS } from '../../../src/notes/formats/note-formats.ts';
import type { NoteEntry } from '../../../src/notes/note.ts';
import type { NoteOptions } from '../../../src/notes/note-options.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toNote } from '../../../src/notes/to-note.ts';
import { callOf } from './call-of.ts';
import { NOW, noteOf } from './note-of.ts';

const SHA = 'ab'.repeat(32);
const ALIVE = '2026-11-20T22:18:23Z';
const ID = '3ff4c82f-c485-546b-833e-acd359689c5a';

/** The call of the fixture with a change, as record `index` of a file. */
function inFile(change: Record<string, unknown>, index = 0, name = 'trail.json'): NoteEntry {
  const call = { ...callOf(change), evidence: { channel: 'file', name, readAt: 0, index, sha256: SHA } as const };
  return { call, brief: toBrief(call, NOW) };
}

const written = (entries: readonly NoteEntry[], options: Partial<NoteOptions> = {}): string =>
  toNote(entries, { format: 'Plain text', defang: false, ...options }).text;
/** The cells of each call in plain text. */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => line.slice(2).split(' | '));
const count = (text: string, part: string): number => text.split(part).length - 1;

const RESET = {
  eventName: 'UpdateServerEngineAttributes',
  requestParameters: {
    serverName: 'harbour-puppet',
    attributeName: 'PUPPET_ADMIN_PASSWORD',
    attributeValue: 'EXAMPLE',
  },
  responseElements: null,
};

describe('a row of a timeline', () => {
  test('says in words what was done, with the operation, what it means and its flags', () => {
    const [row = []] = rowsOf(written([inFile(RESET), inFile({})]));
    expect(row[2]).toBe('Admin / OpsWorksCMUser');
    expect(row[3]).toMatch(
      /^set engine attribute PUPPET_ADMIN_PASSWORD on harbour-puppet \(UpdateServerEngineAttributes\)\. Resets the admin password/,
    );
    expect(row.slice(4, 8)).toEqual(['harbour-puppet', '198.51.100.51', 'Succeeded', 'access granted']);
  });

  test('does not say twice that a call was denied, nor how an operation is called', () => {
    const [denied = [], unsaid = []] = rowsOf(
      written([inFile({ errorCode: 'AccessDenied' }), inFile({ eventName: 'GoFish', eventSource: 'x.amazonaws.com' })]),
    );
    expect(denied.slice(6, 8)).toEqual(['Denied: AccessDenied', '–']);
    expect(count(unsaid[3] ?? '', 'GoFish')).toBe(1);
  });

  test('links the id of an event that Event history still holds', () => {
    const entries = [inFile({ eventID: ID, eventTime: ALIVE }), inFile({ eventTime: ALIVE, eventID: 'x_*y' }, 11)];
    const text = written(entries, { format: 'Markdown' });
    expect(text).toMatch(
      new RegExp(`\\| \\[${ID}\\]\\(<https://[^>]+#/events/${ID}>\\), \\\\\\[1\\\\\\] record 1 \\|`),
    );
    expect(text).toMatch(/\| \[In the console\]\(<https:[^>]+>\), `x_\*y`, \\\[1\\\] record 12 \|/);
    expect(text).not.toContain('no longer');
  });

  test('has no link when Event history no longer holds the event, which is said once', () => {
    const old = [inFile({}), inFile({}), inFile({})];
    expect(written(old)).not.toContain('console.aws');
    expect(count(written(old), 'Event history no longer holds these events: older than 90 days.')).toBe(1);
    const mixed = written([...old, inFile({ eventTime: ALIVE })]);
    expect(count(mixed, 'console.aws')).toBe(1);
    expect(mixed).toContain('no longer holds 3 of these events, which have no link');
  });
});

describe('what stands around the rows', () => {
  test('is, below, each source once, with its number, the time of reading and the SHA-256', () => {
    const text = written([inFile({}), inFile({}, 7), inFile({}, 0, 'other.json')]);
    expect(rowsOf(text).map((row) => row.at(-1)?.replace(/^.*, \[/, '['))).toEqual([
      '[1] record 1',
      '[1] record 8',
      '[2] record 1',
    ]);
    expect(count(text, SHA)).toBe(2);
    expect(text).toContain(
      `  [1] file trail.json, read 1970-01-01 00:00:00 UTC, SHA-256 ${SHA}\n  [2] file other.json`,
    );
  });

  test('is, above, how many calls, when, by whom, and how many were denied or failed', () => {
    const [head] = written([
      inFile({}),
      inFile({ errorCode: 'AccessDenied', eventTime: '2017-01-06T00:00:00Z' }),
      inFile({ errorCode: 'ValidationException', userIdentity: { type: 'IAMUser', userName: 'alice' } }),
    ]).split('\n');
    expect(head).toBe(
      '3 calls, oldest first, times in UTC, from 2017-01-05 22:18:23 UTC to 2017-01-06 00:00:00 UTC, by Admin / OpsWorksCMUser (2), alice (1); 1 denied, 1 failed.',
    );
    expect(noteOf('Plain text', {}, {}).text).toContain('; none denied or failed.');
  });

  test('counts calls of which no whole record was read', () => {
    const call = toApiCall({ kind: 'labels', labels: { eventName: 'GetItem' }, place: { channel: 'file', readAt: 0 } });
    const text = written([{ call, brief: toBrief(call, NOW) }, inFile({})]);
    expect(text).toContain('; 1 without a known result, 1 without a time. 1 of them partial: ');
    expect(text).not.toContain('none denied');
  });

  test('has no evidence when a person chose fields without it', () => {
    expect(written([inFile({}), inFile({})], { fields: ['outcome'] })).not.toContain('trail.json');
    expect(count(written([inFile({}), inFile({})], { fields: ['outcome', 'evidence'] }), SHA)).toBe(1);
  });
});

test('is much shorter than the full evidence of each call, which the formats of data keep', () => {
  const entries = Array.from({ length: 17 }, (_, index) => inFile({ ...RESET, eventID: ID }, index));
  for (const format of FORMATS) {
    const digests = count(written(entries, { format }), SHA);
    expect([format, digests > 16]).toEqual([format, ['CSV', 'JSON', 'Timesketch'].includes(format)]);
  }
  expect(written(entries).length / entries.length).toBeLessThan(450);
});
