import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readRecordsFile } from '../../console/records.ts';
import { pickCall, toPlainNote } from '../../demo/plain-note.ts';

const RECORDS = readRecordsFile(resolve(import.meta.dirname, '../../fixtures/demo-records.json'));

test('without a browser the demo writes the note of the call that it would open, with the calls around it', () => {
  const note = toPlainNote(RECORDS, 'demo-records.json');
  expect(note.split('\n')[0]).toContain('created server harbour-puppet. Succeeded');
  expect(note).toContain(`Event id: ${pickCall(RECORDS)}`);
  expect(note).toContain('Likely related: made by OpsWorks CM');
  expect(note).toContain('Read from file demo-records.json');
});

test('a record without an id of its own has its note too', () => {
  const { eventID: _, ...record } = RECORDS.find(({ eventName }) => eventName === 'CreateServer') ?? {};
  expect(pickCall([record])).toBeUndefined();
  expect(toPlainNote([record], 'one.json')).toContain('created server harbour-puppet');
});
