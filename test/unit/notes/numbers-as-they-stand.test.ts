import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNotebookFile, toNotebookFile } from '../../../src/calls/notebook-file.ts';
import { toPinned } from '../../../src/calls/notebook-pinned.ts';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import { createPseudonyms } from '../../../src/notes/redact/create-pseudonyms.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toNote } from '../../../src/notes/to-note.ts';
import { parseEvents } from '../../../src/records/parse-events.ts';
import { expectCall } from '../../../src/storage/read-pinned.ts';
import { NOW } from './note-of.ts';

const NUMBERS = [
  '1e400',
  '-1E+999',
  '12345678901234567890',
  '-98765432109876543210987654321',
  '0.1234567890123456789012345',
  '-0',
  '1.0',
  '3.1400',
  '1e5',
  '5e-400',
];

/** A call whose record holds a number as it stands, in a member, in a list and in nested JSON beside a secret. */
function callWith(number: string, more = '') {
  const nested = JSON.stringify(`{"orderId":${number},"password":"EXAMPLE-Zq7","list":[${number},1]}`);
  const text = `{"eventVersion":"1.08","eventID":"00000000-0000-4000-8000-0000000000a1","eventName":"PutThing",
    "eventSource":"example.amazonaws.com","eventTime":"2026-11-01T10:00:00Z","awsRegion":"us-west-2",${more}
    "requestParameters":{"n":${number},"list":[${number},{"m":${number}}],"input":${nested}}}`;
  const [event] = parseEvents({ kind: 'text', text, place: { channel: 'paste', readAt: NOW } }).events;
  if (!event) throw new Error('Expected a record');
  return toApiCall(event);
}

/** What stands in a text of JSON between a name and the next sign. */
function digitsAfter(json: string, name: string): (string | undefined)[] {
  return [...json.matchAll(new RegExp(`"${name}": ?([^,}\\]\\s]+)`, 'g'))].map(([, digits]) => digits);
}

test.each(NUMBERS)(
  'a number that JavaScript would write otherwise, %s, stands in rows, record and data notes as it was',
  (number) => {
    const call = callWith(number);
    const rows = Object.fromEntries(call.request.rows.map(({ path, text }) => [path, text]));
    expect(rows).toMatchObject({
      n: number,
      'list.0': number,
      'list.1.m': number,
      'input.orderId': number,
      'input.list.0': number,
    });
    const entries = [{ call, brief: toBrief(call, NOW) }];
    for (const redact of [undefined, createPseudonyms()]) {
      const options = { defang: redact !== undefined, ...(redact ? { redact } : {}) };
      const json = toNote(entries, { format: 'JSON', ...options }).text;
      const [object] = JSON.parse(json);
      const line = JSON.parse(toNote(entries, { format: 'Timesketch', ...options }).text);
      const records = [json.slice(json.indexOf('"record": ')), line.cloud_trail_event];
      for (const record of records) {
        expect(digitsAfter(record, 'n')).toEqual([number]);
        expect(digitsAfter(record, 'm')).toEqual([number]);
        expect(record).not.toContain('EXAMPLE-Zq7');
      }
      for (const { requestParameters } of [object.record, JSON.parse(line.cloud_trail_event)])
        expect(digitsAfter(requestParameters.input, 'orderId')).toEqual([number]);
      expect(String(object.request.n)).toBe(number);
    }
  },
);

test.each(NUMBERS)('a notebook that holds the number %s is written to a file and read back with it', (number) => {
  const call = callWith(number);
  const [entry] = parseNotebookFile(toNotebookFile([{ call: toPinned(call), remark: '', pinnedAt: NOW }], NOW));
  if (!entry) throw new Error('Expected an entry');
  expect(expectCall(entry.call, 'entries.0.call').recordText()).toEqual(call.recordText());
});

test('whatever number JSON can hold, the notes of data can be read back', () => {
  const digits = fc
    .stringMatching(/^-?(?:0|[1-9]\d{0,30})(?:\.\d{1,30})?(?:[eE][+-]?\d{1,4})?$/)
    .map((text) => ({ text }));
  fc.assert(
    fc.property(digits, ({ text }) => {
      const call = callWith(text);
      const entries = [{ call, brief: toBrief(call, NOW) }];
      const [object] = JSON.parse(toNote(entries, { format: 'JSON', defang: false }).text);
      expect(object.record.requestParameters.n).toBe(Number(text));
      const line = JSON.parse(toNote(entries, { format: 'Timesketch', defang: false }).text);
      expect(digitsAfter(line.cloud_trail_event, 'n')).toEqual([text]);
      JSON.parse(toNote(entries, { format: 'JSON', defang: true, redact: createPseudonyms() }).text);
    }),
  );
});

test.each(['111122223333', '-111122223333', '111122223333.0', '-111122223333.00'])(
  'an account that stands as the number %s is redacted, and the notes of data can be read back',
  (number) => {
    const call = callWith(number, '"recipientAccountId":"111122223333",');
    const entries = [{ call, brief: toBrief(call, NOW) }];
    for (const format of ['JSON', 'Timesketch', 'CSV'] as const) {
      const { text } = toNote(entries, { format, defang: false, redact: createPseudonyms() });
      expect(text).not.toContain('111122223333');
      if (format !== 'CSV') expect(() => JSON.parse(text)).not.toThrow();
      if (format === 'JSON') expect(JSON.parse(text)[0].record.requestParameters.n).toMatch(/^-?account-A$/);
    }
  },
);
