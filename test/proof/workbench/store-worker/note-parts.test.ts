import { beforeAll, describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../../src/calls/filter.ts';
import { fromWireCall } from '../../../../src/calls/wire-call.ts';
import { FORMATS, type Format } from '../../../../src/notes/formats/note-formats.ts';
import type { NoteEntry } from '../../../../src/notes/note.ts';
import { createPseudonyms } from '../../../../src/notes/redact/create-pseudonyms.ts';
import { toBrief } from '../../../../src/notes/to-brief.ts';
import { toNote } from '../../../../src/notes/to-note.ts';
import type { CallStore } from '../../../../src/workbench/protocol/call-store.ts';
import type { NotePart } from '../../../../src/workbench/protocol/note-writing.ts';
import { NEWEST, NOW, recordOf, storeOf } from '../../../unit/workbench/store-worker/read-texts.ts';

const CALLS = 3_000;

function toText(_: unknown, index: number): string {
  const name = `person-${index % 50}`;
  return recordOf({
    eventID: `event-${index}`,
    eventTime: new Date(Date.UTC(2024, 0, 1) + index * 1000).toISOString().replace('.000', ''),
    eventSource: 'ec2.amazonaws.com',
    eventName: index % 2 === 0 ? 'DescribeHosts' : 'StopInstances',
    userIdentity: { type: 'IAMUser', userName: name, accountId: '111122223333' },
    sourceIPAddress: `192.0.2.${index % 200}`,
    // A name that only the last call tells of.
    ...(index === 3 ? { errorCode: 'Failed', errorMessage: 'lastperson, "quoted"\r\nwas here' } : {}),
    ...(index === CALLS - 1 ? { requestParameters: { userName: 'lastperson' } } : {}),
  });
}

let store: CallStore;
let entries: NoteEntry[];
beforeAll(async () => {
  const stood = await storeOf([Array.from({ length: CALLS }, toText).join('\n')]);
  store = stood.store;
  const newest = (await store.calls(0, CALLS)).map(fromWireCall);
  entries = newest.reverse().map((call) => ({ call, brief: toBrief(call, NOW) }));
}, 120_000);

async function writeAll(format: Format, redact: boolean, defang: boolean) {
  const parts: NotePart[] = [];
  const written = await store.noteParts({ format, redact, defang, pseudonyms: [] }, (part) => parts.push(part) > 0);
  if (!written) throw new Error('Expected a note, got none');
  const { head, tail } = written;
  return { ...written, parts, text: `${head}${parts.map(({ text }) => text).join('')}${tail}` };
}

describe('a note in parts is the same as in one piece', { timeout: 120_000 }, () => {
  test.each(FORMATS)('%s', async (format) => {
    const { text, parts, calls, left } = await writeAll(format, false, true);
    const whole = toNote(entries, { format, defang: true });
    // Not `toBe`: the difference of two such texts takes minutes to be told.
    expect(text === (whole.html ?? whole.text)).toBe(true);
    expect({ calls, left, count: parts.length }).toEqual({ calls: CALLS, left: 0, count: 3 });
    expect(parts.at(-1)?.share).toBe(1);
  });

  test('redacted: names carry over, and one that only the last call tells is replaced in the first', async () => {
    const { text, pseudonyms } = await writeAll('JSON', true, false);
    expect(text).not.toContain('lastperson');
    expect(new Set(pseudonyms.map(({ value }) => value)).size).toBe(pseudonyms.length);
    const whole = toNote(entries, { format: 'JSON', defang: false, redact: createPseudonyms(pseudonyms) });
    expect(text === whole.text).toBe(true);
  });
});

test('ends when it is no longer wanted', async () => {
  let asked = 0;
  const request = { format: 'CSV', redact: false, defang: false, pseudonyms: [] } as const;
  expect(await store.noteParts(request, () => ++asked < 2)).toBeUndefined();
  expect(asked).toBe(2);
});

test('is of what was shown when it was begun', async () => {
  const parts: string[] = [];
  const request = { format: 'Timesketch', redact: false, defang: false, pseudonyms: [] } as const;
  await store.show({ ...NO_FILTER, text: 'stopinstances' }, NEWEST);
  const written = await store.noteParts(request, async ({ text }) => {
    await store.show(NO_FILTER, NEWEST);
    return parts.push(text) > 0;
  });
  expect(written?.calls).toBe(CALLS / 2);
  expect(parts.join('')).not.toContain('DescribeHosts');
});

test('a note in one piece is of no more calls than can be held', async () => {
  const { store: large } = await storeOf([Array.from({ length: 5_001 }, toText).join('\n')]);
  const request = { format: 'CSV', redact: false, defang: false, pseudonyms: [] } as const;
  await expect(large.note(request)).rejects.toThrow('Expected at most 5,000 calls for a note, got 5,001');
  const { payload, calls } = await large.note({ ...request, only: [7, 3] });
  expect(calls).toBe(2);
  expect(payload.text.indexOf('person-3')).toBeLessThan(payload.text.indexOf('person-7'));
});
