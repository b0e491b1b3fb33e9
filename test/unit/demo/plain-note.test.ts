import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readRecordsFile } from '../../console/records.ts';
import { pickCall, toPlainNote } from '../../demo/plain-note.ts';

const RECORDS = readRecordsFile(resolve(import.meta.dirname, '../../fixtures/demo-records.json'));

test('without a browser the demo writes the short note of the call that it would open', () => {
  const note = toPlainNote(RECORDS, 'demo-records.json');
  expect(note.split('\n')[0]).toMatch(/created server harbour-puppet from 198\.51\.100\.24\. Succeeded/);
  expect(note).toContain(`event ${pickCall(RECORDS)}`);
  expect(note.split('\n').length).toBeLessThanOrEqual(8);
});

test('a record without an id of its own has its note too', () => {
  const { eventID: _, ...record } = RECORDS.find(({ eventName }) => eventName === 'CreateServer') ?? {};
  expect(pickCall([record])).toBeUndefined();
  expect(toPlainNote([record], 'one.json')).toContain('created server harbour-puppet');
});
