import { expect, test } from 'vitest';
import { FORMATS } from '../../../src/notes/formats/note-formats.ts';
import { toCallRow } from '../../../src/notes/to-row.ts';
import { recordOf, storeOf } from '../workbench/store-worker/read-texts.ts';
import { entryOf, noteOf } from './note-of.ts';

const SAID = 'no such date or time';
const IMPOSSIBLE = ['2024-02-30T10:00:00Z', '2023-02-29T10:00:00Z', '2024-04-31T10:00:00Z', '2024-05-02T25:00:00Z'];

test.each(IMPOSSIBLE)(
  'an impossible date, %s, is said to be one in every note and in the list, and told as no other',
  (eventTime) => {
    const { call, brief } = entryOf({ eventTime });
    expect(call.time).toBeUndefined();
    expect(brief.time).toBe(`${eventTime} (${SAID})`);
    expect(toCallRow(call)).toMatchObject({ ms: undefined, clock: `${eventTime} (${SAID})`, day: 'Time not known' });
    for (const format of FORMATS) {
      const { text } = noteOf(format, { eventTime });
      if (format === 'Timesketch') expect(text).toContain('the record has an impossible one');
      else expect(text, format).toContain(SAID);
      expect(text, format).not.toMatch(/2024-03-01|2023-03-01|2024-05-01|2024-05-03/);
    }
  },
);

test('an impossible beginning of a session is said to be one', () => {
  const userIdentity = {
    type: 'AssumedRole',
    sessionContext: { attributes: { creationDate: '2024-02-30T10:00:00Z', mfaAuthenticated: 'false' } },
  };
  expect(noteOf('Plain text', { userIdentity }).text).toContain(`2024-02-30T10:00:00Z (${SAID})`);
});

test('bulk reading and the single record agree on impossible dates', async () => {
  const texts = [...IMPOSSIBLE, '2024-02-29T10:00:00Z'].map((eventTime, at) =>
    recordOf({ eventTime, eventID: `id-${at}` }),
  );
  const { store, view } = await storeOf([texts.join('\n')]);
  const rows = await store.rows(0, view.count);
  expect(rows.map(({ ms }) => ms)).toEqual([Date.UTC(2024, 1, 29, 10), undefined, undefined, undefined, undefined]);
  for (const { row, ms } of rows) expect((await store.open(row)).time?.ms).toBe(ms);
});
