import { describe, expect, test } from 'vitest';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import { NOTE_FIELDS, type NoteEntry, type NoteField } from '../../../src/notes/note.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toNote } from '../../../src/notes/to-note.ts';
import type { Channel } from '../../../src/sources/raw-event.ts';
import { entryOf, NOW } from './note-of.ts';

const RICH = entryOf({
  eventName: 'PutBucketPolicy',
  eventSource: 's3.amazonaws.com',
  errorCode: 'InvalidStateException',
  errorMessage: 'not now',
  vpcEndpointId: 'vpce-0123456789abcdef0',
  readOnly: false,
});

const written = (entry: NoteEntry, fields?: readonly NoteField[]): string =>
  toNote([entry], { format: 'Plain text', defang: false, ...(fields ? { fields } : {}) }).text;
const without = (field: NoteField): NoteField[] => NOTE_FIELDS.filter((other) => other !== field);
/** What of the whole note is not in the other: lines that are left out. */
function leftOut(whole: string, part: string): string[] {
  const rest = part.split('\n');
  let at = 0;
  return whole.split('\n').filter((line) => {
    if (rest[at] !== line) return true;
    at++;
    return false;
  });
}

describe('fields in their usual order', () => {
  test('give the usual note when all are there', () => {
    for (const entry of [RICH, entryOf()]) expect(written(entry, NOTE_FIELDS)).toBe(written(entry));
  });

  test.each(NOTE_FIELDS)('but for %s give the same note without it', (field) => {
    for (const entry of [RICH, entryOf()]) {
      const whole = written(entry);
      const part = written(entry, without(field));
      expect(part.split('\n').length + leftOut(whole, part).length).toBe(whole.split('\n').length);
    }
  });

  test.each([
    ['identity-type', ['Identity type', 'Credentials']],
    ['issuer', ['Role', 'Role ARN']],
    ['session', ['Session', 'Session since']],
    ['service', ['Service', 'Engine']],
    ['source-ip', ['Source IP (documentation)', 'VPC endpoint']],
    ['action', ['Action', 'Access level']],
    ['request-id', ['Request id']],
    ['event-id', ['Event id', 'Record version']],
    ['user-agent', ['User agent']],
  ] as const)('take with %s the lines that tell of the same', (field, labels) => {
    const entry = field === 'service' ? entryOf() : RICH;
    const gone = leftOut(written(entry), written(entry, without(field))).map(
      (line) => /^ {2}([^:]+): /.exec(line)?.[1],
    );
    expect(gone).toEqual(labels.filter((label) => written(entry).includes(`  ${label}: `)));
    expect(gone.length).toBeGreaterThan(0);
  });
});

describe('fields in another order', () => {
  test('stand under the titles of their sections', () => {
    const text = written(RICH, ['event-id', 'identity', 'source-ip', 'outcome', 'action', 'service', 'identity-type']);
    const titles = text.split('\n').filter((line, at, lines) => lines[at - 1] === '' && line !== '');
    expect(titles).toEqual(['Ids', 'Who', 'From', 'Result', 'Call', 'Who']);
    expect(text).toContain('\nResult\n  Result: Failed: InvalidStateException\n');
    expect(text).toContain('  Access level: Permissions management, Write\n');
    expect(text).not.toContain('More in the record');
  });
});

describe('lines of a note', () => {
  test('label effects and flags, and leave out the flag that says what the first line says', () => {
    const [first, ...rest] = written(RICH).split('\n');
    expect(first).toMatch(/Failed: InvalidStateException\.$/);
    expect(rest.filter((line) => /error \(errorCode\)/.test(line))).toEqual([]);
    const opened = written(entryOf());
    expect(opened).toMatch(/^Effect: No security group was named/m);
    expect(opened).toMatch(/^Flag: Opened to the world \(requestParameters\.securityGroupIds\)$/m);
  });

  test('say that a failure was a routine probe', () => {
    const probe = entryOf({ eventName: 'GetBucketPolicy', errorCode: 'NoSuchBucketPolicy', readOnly: true });
    expect(written(probe)).toContain('Flag: A routine probe: this answer is part of normal work (errorCode)');
  });

  test.each([
    ['file', 'a table'],
    ['paste', 'a table'],
    ['page-labels', 'the labels on the page'],
  ] as const)('say of what a partial brief from %s was read', (channel: Channel, words) => {
    const call = toApiCall({ kind: 'labels', labels: { eventName: 'GetItem' }, place: { channel, readAt: 0 } });
    const entry = { call, brief: toBrief(call, NOW) };
    expect(written(entry)).toContain(`\nPartial: read from ${words}, not from a whole record.\n`);
    expect(toNote([entry], { format: 'JSON', defang: false }).text).toContain(`"read from ${words}, not from`);
  });
});
