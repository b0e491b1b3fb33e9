import { describe, expect, test } from 'vitest';
import { findNoteRequest, writeNote } from '../../../src/background/write-note.ts';
import { toWireCall } from '../../../src/calls/wire-call.ts';
import { findNotePayload, type NoteRequest } from '../../../src/messages/note-request.ts';
import { FORMATS } from '../../../src/notes/formats/note-formats.ts';
import { createPseudonyms } from '../../../src/notes/redact/create-pseudonyms.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toNote } from '../../../src/notes/to-note.ts';
import { callOf } from '../notes/call-of.ts';

const NOW = Date.UTC(2026, 10, 22);
const first = callOf();
const later = callOf({ eventName: 'DeleteServer', eventID: 'later', eventTime: '2017-01-06T00:00:00Z' });
const none = (): never => {
  throw new Error('Expected nobody to ask for pseudonyms');
};

/** A request as it arrives: by way of JSON. */
function requestOf(change: Partial<NoteRequest> = {}): NoteRequest {
  const request: NoteRequest = {
    calls: [toWireCall(first)],
    around: [],
    options: { format: 'Plain text', defang: false },
    redact: false,
    now: NOW,
    ...change,
  };
  const found = findNoteRequest(JSON.parse(JSON.stringify(request)));
  if (!found) throw new Error('Expected the request to be one');
  return found;
}

describe('a note that the background writes for a page', () => {
  test.each(FORMATS)('is in %s what the page would have written', (format) => {
    const options = { format, defang: false, timeZone: 'Europe/Berlin' };
    const calls = [first, later].map(toWireCall);
    const entries = [first, later].map((call) => ({ call, brief: toBrief(call, NOW) }));
    expect(writeNote(requestOf({ calls, options }), none)).toEqual(toNote(entries, options));
  });

  test('tells the story of the server where it is known', () => {
    const story = requestOf({ calls: [toWireCall(later)], around: [first, later].map(toWireCall) });
    const book = new Map([first, later].map((call) => [call.id, call]));
    const entries = [{ call: later, brief: toBrief(later, NOW, book) }];
    expect(writeNote(story, none)).toEqual(toNote(entries, { format: 'Plain text', defang: false }));
  });

  test('is redacted when asked, by the names that others got before', () => {
    const pseudonyms = createPseudonyms();
    const { text } = writeNote(requestOf({ redact: true }), () => pseudonyms);
    expect(text).not.toContain('111122223333');
    expect(text).toContain('account-A');
    expect(writeNote(requestOf({ redact: true }), () => pseudonyms).text).toBe(text);
  });
});

describe('what is no such request or answer', () => {
  test.each([null, 'x', {}, { calls: [] }, { calls: [], around: [], now: 0, options: { format: 'Word' } }])(
    '%j is not taken for one',
    (data) => expect(findNoteRequest(data)).toBeUndefined(),
  );

  test.each([null, 'x', {}, { text: 1 }])('%j is not taken for a note', (answer) =>
    expect(findNotePayload(answer)).toBeUndefined(),
  );
});
